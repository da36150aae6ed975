const words = (list: string) => new Set(list.trim().split(/\s+/))

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
  oppose suppress`),
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
  safeguard scale intensify harness modernize modernise digitalise digitalize stabilize stabilise champion`),
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

/** Nouns with the words that lead from them to a topic, and which kind it is. */
export const NOUN_LEADS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>, 'issue' | 'area'])[] =
  [
    [
      words(
        'cooperation co-operation collaboration collaborate cooperate partnership dialogue engagement work workplan relationship',
      ),
      words('in on including covering'),
      'area',
    ],
    [
      words(
        'exchange exchanges exchanged information views updates experience experiences expertise practices learning knowledge discussions discussion',
      ),
      words('on of'),
      'area',
    ],
    [
      words('area areas field fields sector sectors domain domains topics subjects range'),
      words('of including'),
      'area',
    ],
    [
      words('progress investment investments invest investing expertise training advances efforts policies'),
      words('on in'),
      'area',
    ],
    [
      words(
        'support respect commitment accelerator importance role promotion development advancement protection prevention control enhancement strengthening management',
      ),
      words('of for to'),
      'area',
    ],
    [words('focus focusing focused focuses'), words('on'), 'area'],
    [words('concern concerns worry alarm'), words('about over regarding at on'), 'issue'],
    [
      words(
        'threat threats risk risks danger dangers challenge challenges impact impacts effects consequences repercussions scourge surge rise vulnerability vulnerable',
      ),
      words('of from by to'),
      'issue',
    ],
    [
      words('situation crisis war conflict violence aggression coup tensions tension disputes'),
      words('in against on'),
      'issue',
    ],
    [words('response responding respond responses'), words('to'), 'issue'],
  ]

/** Nouns through which the topic is reached and that are none themselves ("the importance of trade"). */
export const EMPTY = words(`
importance role need needs way ways issue issues matter matters area areas field fields aspect aspects cooperation
co-operation collaboration partnership partnerships dialogue engagement relationship relationships relations ties
commitment commitments efforts effort work support progress development promotion advancement achievement
implementation use resiliency resilience security stability situation impact impacts effects effect consequences
repercussions threat threats risk risks challenges challenge response responses exchange exchanges range number variety
level levels spirit principles principle goal goals objectives priority priorities benefits benefit value understanding
capacity opportunities opportunity process building provision delivery establishment future state states region
countries country people peoples world nations nation strength value scope quality pace power sides side both momentum
reach best lack coordination consultation vision agenda plan framework initiative actions action steps step measures
measure part projects project solutions solution approach approaches things it them this that these those region regions
standards standard rate potential presence practices information views policies policy ways interests interest mechanism
mechanisms meeting visit summit consensus topics subjects centrality unity coordination programme programmes program
programs contributions contribution outcome outcomes results result time share sharing access discussions discussion convergence synergy synergies complementarity complementarities linkages
links link bonds friendship alliance
`)

/** Nouns with which a phrase says nothing of a topic, whatever stands before them. */
export const HOLLOW = words(`
world nations nation countries country states region regions people peoples emphasis ways interests citizens companies
businesses economies societies society partners environments activities occasion years relationship relationships
updates representation ability path opportunities host members governments generations livelihoods pillars
efforts goals order future ties reality appreciation gratitude views discussions
leaders ministers officials sides agencies institutions organisations organizations stakeholders bodies income
jobs competency competitiveness contribution practices domain interconnectedness
`)

/** Words before a topic that are left out ("new", "stronger"). */
export const LEADING = words(`
the a an its their our his her this that these those all any some more new further greater stronger strong robust closer
close continued increased enhanced mutual ongoing collective effective better bold key other such various several many
existing additional common both shared wider broader broad continuing deeper high-quality longstanding serious growing
pressing current recent deteriorating horrific brutal unjust urgent today’s today's great meaningful concrete practical
tangible immediate significant important vital critical joint deep unprecedented early full future most least well two
three four five overall core free relevant certain possible potential different strengthened entire first second strong
grave adverse acute lasting just enduring also jointly bilateral severe massive increasing immense wide
important universal innovative increasingly ever strategic
`)

/** Words behind a topic that are left out ("efforts", "issues"). */
export const TRAILING = words(`
efforts cooperation co-operation capabilities issues initiatives measures priorities matters activities programmes
programs agenda collaboration projects work worldwide globally regionally internationally together
topics objectives purposes interests processes concerns alike campaign operations regimes related
`)

/** Other verbs a list goes on with; no topic begins with one. */
export const OTHER_VERBS = new Set([
  ...verbs(`integrate release create assist monitor exchange coordinate cooperate contribute provide call prepare respond
  underscore stress extend bridge reinforce implement continue maintain conduct hold participate include require
  invest convene establish explore share identify deploy discuss bring collaborate work finalise finalize heighten prepare step`),
  'make',
  'making',
  'take',
  'taking',
  'signed',
  'called',
  'ensuring',
])

/** Words in -ing that begin a topic; any other does not. */
export const NOUNS_IN_ING = words(`
training manufacturing monitoring fishing financing banking shipping mining engineering learning computing housing farming
processing policing peacekeeping peacebuilding emerging developing early-warning planning trafficking smuggling laundering
dumping funding flooding lending programming money overfishing building
`)

/** Lines of policy that are an area wherever they are named. */
export const DOMAINS =
  /\b(?:capacity[ -]building|humanitarian assistance|technical assistance|food security|energy security|health security|health systems|artificial intelligence|AI governance|climate adaptation|climate resilience|climate action|digital economy|digital infrastructure|digital connectivity|digital literacy|digital skills|digital transformation|data governance|data protection|data management|(?:cross-border|trans-Atlantic) data flows|disaster (?:management|risk reduction|response)|maritime security|human rights|fundamental freedoms|rule of law|good governance|gender equality|sustainable development|(?:renewable|clean) energy|cybersecurity|supply chains|emerging technologies|people-to-people (?:ties|exchanges|connections|links)|regional security|economic growth|environmental protection|biodiversity conservation|law enforcement|energy transition|export controls?|early warning systems|information sharing)\b/giu

/** Nouns that "such as" and "including" lead on from, by the kind of what follows. */
export const LISTS: readonly (readonly [RegExp, 'issue' | 'area'])[] = [
  [/\b(challenges|threats|concern|concerns|crimes|problems|crises)\b/, 'issue'],
  [
    /\b(areas|fields|sectors|topics|technologies|domains|cooperation|collaboration|interest|partnership|exchanges|priorities|goals)\b/,
    'area',
  ],
]

/** Nouns that are a problem by themselves. */
export const PROBLEMS = words(`
crisis crises war wars conflict conflicts terrorism trafficking piracy pandemic pandemics insecurity violence pollution
degradation poverty threat threats attacks crime crimes disasters disaster extremism proliferation aggression coup scams
scam smuggling disinformation misinformation corruption famine hunger ransomware cybercrime dumping spill haze emissions
coercion repression abuses inequality instability radicalisation radicalization disruptions shocks emergencies
manipulation interference evasion fraud malnutrition wildfires floods droughts drought hazards debris loss criminality
challenges abuse fragilities inflation marginalization dependency provocations invasion occupation hostilities tensions
fentanyl overcapacity laundering slavery discrimination illicit vulnerabilities outbreaks pandemic’s
`)

/** Principles: neither issue nor area. */
export const PRINCIPLES =
  /\b(sovereign\w*|territorial integrity|international law|rules-based|centrality|freedom of navigation|overflight|peaceful (settlement|resolution)|multilateralism|independence|unity|charter|non-interference|political independence|respect|order)\b/i

/** Pairs that are one thing. */
export const PAIRS = new Set([
  'peace and security',
  'loss and damage',
  'peace and stability',
  'search and rescue',
  'security and stability',
  'health and safety',
  'law and order',
  'maintenance and repair',
  'research and development',
  'monitoring and evaluation',
])
