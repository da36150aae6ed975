const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words at which a noun phrase ends. */
export const STOP = new Set(
  `etc ahead of in on to for with by from at as and or but nor whether that which who whom whose where when while if than through across under
  between among against into onto toward towards within without via per including especially particularly such like
  is are was were be been being has have had will would shall should can could may might must do does did not so
  despite during after before since until about over regarding concerning amid amidst alongside beyond upon around near throughout
  also jointly he she it they we you i his her its their our your this these those there what how why because although
  said noted stressed underscored highlighted welcomed agreed committed reaffirmed affirmed announced expressed discussed
  remains remain requires require continue continues became become make makes made including based face faces faced facing caused
  using posed affecting culminating stemming resulting arising aimed aiming led enshrined held designed related washed anchored thus
  therefore however then here once again altogether today yesterday tomorrow together the a an both each only even more most much well following
  according due required reaffirm reaffirmed reiterated recognized recognised exchanged met provided comprising intend intends agree
  agrees welcome welcomes note notes stress underscore up down out back forward working pose help helps serve serves please enables ensuring noting taking whenever wherever anywhere elsewhere done`.split(
    /\s+/,
  ),
)

/** Words that describe the noun before them, or that begin what is said of it. */
export const BEHIND = new Set(
  `relevant needed necessary available going better worldwide taken made set undertaken present alike abroad refer enjoy
  enjoys offers offer lead leads aligned going underpinned linked ready consistent inconsistent free now alone instead lack lacks becomes become altogether first sufficient include includes recognize recognise given due off behind
  later underway onwards everywhere dependent accountable fit further along amongst capable`.split(/\s+/),
)

/** Nouns through which the topic is reached and that are none themselves ("the importance of trade"). */
export const EMPTY = words(`
growth strategy strategies campaign campaigns tactics status frontier frontiers forefront recourse resort resumption continuation recurrence persistence intensification opening reopening completion introduction rollout roll-out onset
access achievement action actions acts advancement agenda alliance approach approaches array area areas aspect
aspects benefit benefits best bonds both building burden capacity centrality challenge challenges
co-operation collaboration commitment commitments complementarities complementarity consensus
consequences consultation contribution contributions convergence cooperation coordination countries
country delivery development dialogue efficiency effectiveness discussion discussions effect effects effort efforts emergence
engagement establishment exchange exchanges field fields forms framework friendship future goal goals
impact impacts implementation importance incidence information initiative instances interest interests
issue issues it level levels link linkages links matter matters measure measures mechanism mechanisms
meeting momentum nation nations need needs number objectives opportunities opportunity outcome outcomes
pace part partnership partnerships people peoples plan policies policy potential power practices presence
prevalence resurgence wave rise increase surge spike upsurge uptick upswing principle principles priorities priority process program programme programmes programs
progress project projects promotion provision quality range rate reach region regions relations
relationship relationships repercussions resilience resiliency response responses result results risk
risks role scope scourge security share sharing side sides situation solution solutions spirit spread
stability standard standards state states step steps strength subjects summit support synergies synergy
that them these things this those threat threats ties time topics understanding unity use value variety
views vision visit way ways work world
`)

/** Words before a topic that are left out ("new", "stronger"). */
export const LEADING = words(`
a acute additional adverse all also an any appalling barbaric better bilateral bold both brazen broad
broader brutal catastrophic certain close closer collective common concrete continued continuing core
current deep deeper deliberate deteriorating devastating different dozen dozens effective egregious
enduring enhanced entire ever every existing first five four free full further future grave great greater
growing heinous her high-quality his horrific hundreds immediate immense important increased increasing
increasingly innovative its joint jointly just key lasting least longstanding many massive meaningful
more most mutual new numerous ongoing other our overall possible potential practical pressing quite
recent reckless relevant robust second senseless serious several severe shared significant some strategic
strengthened strong stronger such tangible that the their these this those thousands three today's
today’s tragic two universal unjust unjustifiable unjustified unlawful unprecedented unprovoked urgent
various very vital well wide wider highest higher lowest biggest single foremost protracted prolonged rampant widespread soaring blatant beneficial respective requested own large huge sizeable percent persistent unacceptable repeated deplorable abhorrent upgraded broadened rebuilt largest already extensive launched unhindered life-saving lifesaving
`)

/** Words behind a topic that are left out ("efforts", "issues"). */
export const TRAILING = words(`
efforts cooperation co-operation capabilities issues initiatives measures priorities matters activities programmes
programs agenda agendas collaboration projects work worldwide globally regionally internationally together
topics support objectives purposes interests processes concerns alike campaign campaigns operations regimes related mechanisms strategies
`)

/** Words in -ing that begin a topic; any other does not. */
export const NOUNS_IN_ING = words(`
training manufacturing monitoring fishing financing banking shipping mining engineering learning computing housing farming
processing policing peacekeeping peacebuilding changing emerging developing early-warning planning trafficking smuggling laundering
dumping funding flooding lending programming money marketing overfishing building breastfeeding cooking
`)

/** Pairs that are one thing. */
export const PAIRS = new Set([
  'peace and security',
  'trade and investment',
  'investment and trade',
  'finance and investment',
  'crime and violence',
  'information and communication',
  'information and communications',
  'science and technology',
  'mitigation and adaptation',
  'adaptation and mitigation',
  'prevention and control',
  'loss and damage',
  'peace and stability',
  'search and rescue',
  'security and stability',
  'security and prosperity',
  'prosperity and security',
  'stability and prosperity',
  'prosperity and stability',
  'peace and prosperity',
  'health and wellbeing',
  'health and well-being',
  'health and safety',
  'law and order',
  'maintenance and repair',
  'research and development',
  'monitoring and evaluation',
  'rights and dignity',
  'safety and dignity',
  'rights and freedoms',
  'rights and welfare',
])

/** Nouns that stand before another noun as an adjective does: "food and energy supplies". */
export const MODIFIER =
  /^(food|air|water|energy|resource|cyber|data|land|oil|health|disaster|cruise|weather|sea|labor|labour|climate|trade|security|defense|defence|knowledge|environment|business|technology|information|air|nutrition|culture|skills|skill|ocean|river|flood|drought|crop|market|border|drug|arms|tax|customs|policy|community|country|government|missile|space|maintenance|legal|child|women|youth|peace|crime|finance|investment|transport|export|import|archive|chemical|waste|water|gas|power|plant|animal)$/

/** Nouns with the word by which they take what completes them ("access to", "trade in"). */
export const COMPLEMENTS = new Map(
  Object.entries({
    access: 'to',
    challenges: 'for to',
    challenge: 'to',
    barriers: 'to in',
    barrier: 'to',
    threats: 'to against in',
    war: 'of',
    threat: 'to',
    attacks: 'on against',
    attack: 'on against',
    assault: 'on',
    assaults: 'on',
    aggression: 'against',
    violence: 'against at',
    discrimination: 'against',
    dependence: 'on',
    dependency: 'on',
    reliance: 'on',
    vulnerability: 'to',
    vulnerabilities: 'to',
    recovery: 'from',
    trade: 'in',
    stability: 'in',
    fragilities: 'in',
    trafficking: 'in of',
    invasion: 'of',
    proliferation: 'of',
    spill: 'in',
    disruption: 'to of in',
    disruptions: 'to of in',
    interference: 'in',
    obstacles: 'to',
    impediments: 'to',
    harm: 'to',
    transition: 'to',
    damage: 'to',
    situation: 'in along at',
    cessation: 'of',
    abuse: 'of',
    misuse: 'of',
    use: 'of',
    loss: 'of',
    lack: 'of',
    attempts: 'to',
    attempt: 'to',
    killing: 'of',
    killings: 'of',
    detention: 'of',
    abduction: 'of',
    persecution: 'of',
    torture: 'of',
    imprisonment: 'of',
    shortage: 'of',
    shortages: 'of',
    plight: 'of',
    erosion: 'of',
    blockage: 'of',
    politicisation: 'of',
    politicization: 'of',
    intimidation: 'of',
    displacement: 'of',
    arrest: 'of',
    arrests: 'of',
    harassment: 'of',
    deportation: 'of',
    deportations: 'of',
    kidnapping: 'of',
    kidnappings: 'of',
    execution: 'of',
    executions: 'of',
    murder: 'of',
    murders: 'of',
    militarisation: 'of',
    militarization: 'of',
    weaponisation: 'of',
    weaponization: 'of',
    destabilisation: 'of',
    destabilization: 'of',
    expulsion: 'of',
    expulsions: 'of',
    mistreatment: 'of',
    assassination: 'of',
    marginalisation: 'of',
    marginalization: 'of',
    cuts: 'to',
    recruitment: 'of',
    violation: 'of',
    violations: 'of',
    abuses: 'of',
    hotline: 'between',
    hotlines: 'between',
    massacre: 'of',
    massacres: 'of',
    drain: 'of',
    exodus: 'of',
    raids: 'on against',
    dispute: 'over',
    disputes: 'over',
    desecration: 'of',
    shelling: 'of',
    bombing: 'of',
    bombings: 'of',
    bombardment: 'of',
    seizure: 'of',
    stunting: 'among in',
    malnutrition: 'among in',
    unemployment: 'among in',
    mortality: 'among in',
    impunity: 'for',
    gap: 'in',
    gaps: 'in',
    delay: 'in',
    delays: 'in',
    escalation: 'in',
    levy: 'on',
    levies: 'on',
    tariff: 'on',
    tariffs: 'on',
    duties: 'on',
    restrictions: 'on',
    quotas: 'on',
    quota: 'on',
  }).map(([noun, links]) => [noun, links.split(' ')] as const),
)
