const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const doubled = new Set('combat deter'.split(' '))
/** The forms of a regular verb: "tackle" gives tackles, tackled, tackling. */
const forms = (verb: string): string[] => {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (doubled.has(verb))
    return [
      verb,
      `${verb}s`,
      `${verb}ed`,
      `${verb}ing`,
      `${verb}${verb.at(-1)}ed`,
      `${verb}${verb.at(-1)}ing`,
    ]
  return [verb, /(s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`]
}

const verbs = (list: string) => new Set(list.trim().split(/\s+/).flatMap(forms))

/** Verbs whose object is a problem: it becomes an issue of concern. */
export const ISSUE_VERBS = new Set([
  ...verbs(`combat counter address tackle reduce end prevent mitigate alleviate eradicate eliminate deter disrupt
  confront condemn defeat overcome minimise minimize avert curb stop resolve contain dismantle detect deplore halt
  oppose suppress denounce decry lament forestall de-escalate deescalate quash thwart repel remove quell outlaw battle halve reject`),
  'stem',
  'lift',
  'lifting',
  'lifts',
  'fight',
  'fights',
  'fighting',
  'fought',
  'combatting',
  'combating',
  'combatted',
])

/** Verbs whose object is something to further: it becomes an area of cooperation. */
export const AREA_VERBS = new Set([
  ...verbs(`promote strengthen enhance advance support develop foster facilitate improve accelerate expand deepen boost
  ensure protect preserve defend bolster achieve restore increase conserve encourage enable pursue safeguard diversify
  create provide manage undertake deliver reform restore maintain sustain realise realize reinforce mobilise mobilize catalyse catalyze spur
  stimulate streamline optimise optimize nurture cultivate forge revitalise revitalize respect continue scale intensify harness modernize modernise digitalise digitalize stabilize stabilise champion
  widen broaden consolidate reinvigorate invigorate revive rejuvenate amplify augment elevate unleash galvanize galvanise unlock
  harmonise harmonize institutionalise institutionalize prioritise prioritize incentivise incentivize generate rebuild resume upgrade entrench
  adopt showcase embed simplify align standardise standardize liberalise liberalize rehabilitate fine-tune expedite popularise popularize`),
  'doubled',
  'doubling',
  'tripled',
  'tripling',
  'securing',
  'secures',
  'build',
  'building',
  'builds',
  'built',
  'drive',
  'drives',
  'driving',
  'drove',
  'upheld',
  'uphold',
  'upholding',
  'upholds',
])

/** Verbs of talk, whose object is a problem or a field. */
export const TALK_VERBS = words(
  'discuss discusses discussed discussing reviewed reviewing covers covered covering explored explore exploring examined examine examining considered considering',
)

/** Verbs of talk with the word between them and what is talked about. */
export const TALKS_OF: ReadonlyMap<string, string> = new Map([
  ...['touch', 'touched', 'touching', 'touches'].map((verb) => [verb, 'on upon'] as const),
  ...['dealt', 'deals'].map((verb) => [verb, 'with'] as const),
  ...['look', 'looked', 'looking'].map((verb) => [verb, 'into at'] as const),
  ...['turned', 'turning'].map((verb) => [verb, 'to'] as const),
  ...['spoke', 'spoken', 'talked', 'talk', 'speak'].map((verb) => [verb, 'about on'] as const),
  ...['consulted', 'consult', 'deliberated', 'centred', 'centered', 'revolved'].map(
    (verb) => [verb, 'on about around'] as const,
  ),
])

/** Verbs of several words that further: "step up", "scale up". */
export const STEPS_UP: ReadonlyMap<string, string> = new Map<string, string>([
  ...['roll', 'rolling', 'rolls'].map((verb) => [verb, 'out'] as const),
  ...[
    'step',
    'stepping',
    'stepped',
    'scale',
    'scaling',
    'scaled',
    'ramp',
    'ramping',
    'speed',
    'speeding',
  ].map((verb) => [verb, 'up'] as const),
])

/** Verbs of several words against a trouble: "crack down on", "put an end to". */
export const AGAINST: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [
    ...['crack', 'cracking', 'cracked', 'clamp', 'clamping', 'clamped'].map(
      (verb) => [verb, 'down on'] as const,
    ),
    ...['stave', 'staving', 'fend', 'fending', 'ward', 'warding', 'fight', 'fighting'].map(
      (verb) => [verb, 'off'] as const,
    ),
    ...['rein', 'reining'].map((verb) => [verb, 'in'] as const),
    ...['phase', 'phasing'].map((verb) => [verb, 'out'] as const),
    ...['stamp', 'stamping', 'root', 'rooting', 'wipe', 'wiping'].map((verb) => [verb, 'out'] as const),
    ...['put', 'putting', 'bring', 'bringing'].flatMap((verb) =>
      ['an end to', 'a stop to', 'a halt to'].map((rest) => [verb, rest] as const),
    ),
    ...['guard', 'guarding', 'protect', 'protecting', 'defend', 'defending'].map(
      (verb) => [verb, 'against'] as const,
    ),
    ...['cope', 'coping', 'grapple', 'grappling', 'contend', 'contending'].map(
      (verb) => [verb, 'with'] as const,
    ),
    ...['stand', 'stands', 'standing', 'stood'].flatMap((verb) => [
      [verb, 'up against'] as const,
      [verb, 'against'] as const,
    ]),
    ...['suffer', 'suffers', 'suffering', 'suffered'].map((verb) => [verb, 'from'] as const),
  ].reduce(
    (all, [verb, rest]) => all.set(verb, [...(all.get(verb) ?? []), rest.split(' ')]),
    new Map<string, string[][]>(),
  ),
)

/** Verbs of trouble that are also said of mere tasks: a field under one of them is an area. */
export const TASK_VERBS = verbs('address tackle')

/** Other verbs a list goes on with; no topic begins with one ("organised" describes crime more often than it is one). */
export const OTHER_VERBS: ReadonlySet<string> = new Set(
  [
    ...verbs(`integrate release assist monitor exchange coordinate cooperate contribute call prepare respond
  vow pledge instruct endorse commend laud applaud salute authorise authorize exhort implore entrust congratulate underscore stress emphasize emphasise enter extend bridge implement conduct hold participate include require
  invest convene establish explore share identify deploy discuss adhere apply adapt align allow analyse analyze announce appoint approve ask attract avoid begin broaden close collect combine commit complete comply
  concentrate confirm connect consider consult deliver determine direct discourage draw educate elaborate embrace empower enforce engage enlarge
  equip evaluate evolve examine execute expedite explain express fulfil fulfill generate give grow guarantee guide help highlight hire honour honor
  ignore impose incorporate inform initiate inspire install institute introduce involve join keep launch lead leave leverage limit listen look lower
  match mobilise mobilize move narrow navigate negotiate obtain offer operate organise organize pave pay perform permit prioritise prioritize propose
  raise ratify reach reaffirm receive recognise recognize recommend redouble refer refine refrain reiterate reject remain remove renew replace represent
  reshape retain revise seek select send serve shape show showcase simplify solve start strive submit succeed suspend target translate treat trigger turn
  underline undermine understand unite unlock urge utilise utilize verify visit welcome withdraw withhold withstand witness cushion exchange chill pose
  propel spearhead steer infuse fortify tap gain exert ease lift co-host elevate
  investigate prosecute interdict trace inhibit harden complement describe deem bring collaborate work threaten employ toughen enforce finalise finalize heighten prepare step pinpoint surge affect stand uplift breed entail present invite deny play`),
    'meet',
    'meets',
    'make',
    'put',
    'set',
    'get',
    'let',
    'cut',
    'seeks',
    'making',
    'take',
    'taking',
    'signed',
    'called',
    'ensuring',
  ].filter((form) => !/^organi[sz]ed$/.test(form)),
)

/** Verbs whose object is what they are for, behind "to" or "will" ("to link the two grids"). */
export const FOR_ENDS = new Set(['secure', 'link', 'interconnect'])

/** Verbs of doing, whose object is a field where its noun names one ("implement mine clearance"). */
export const DOING = new Set(
  'implement implements implementing extend extending grow growing attract attracting integrate integrating transition transitioning'.split(
    ' ',
  ),
)

/** Verbs whose object is what is given or built, behind "to" or "will". */
export const GIVING = new Set(['transfer', 'supply', 'donate', 'install', 'construct'])

export const PROPOSING = new Set(['propose', 'proposes', 'proposed', 'proposing'])

/** Verbs of praise, whose object behind an article is a field where it names one. */
export const PRAISING = new Set('commends commend commended commending lauds lauded praises'.split(' '))

/** All verbs that may make a topic of their object. */
export const GOVERNING: ReadonlySet<string> = new Set([
  ...[
    ...AREA_VERBS,
    ...ISSUE_VERBS,
    ...TALK_VERBS,
    ...FOR_ENDS,
    ...GIVING,
    ...DOING,
    ...PROPOSING,
    ...PRAISING,
  ],
  ...[...TALKS_OF.keys(), ...STEPS_UP.keys(), ...AGAINST.keys()],
])
