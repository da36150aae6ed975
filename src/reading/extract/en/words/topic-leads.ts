const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Nouns with the words that lead from them to a topic. `firm`: what follows is worked on or talked about together, whatever
 * it is. `plain`: what follows may as well be a person or a thing. `either`: a problem is an issue, anything else an area.
 * `loose`: as `either`, but only what names a field or a problem is taken. `given`: as `loose`, and whatever is told in two words and more.
 */
export type Lead = {
  readonly nouns: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly kind: 'issue' | 'area'
  readonly grip: 'firm' | 'plain' | 'either' | 'loose' | 'given'
}

const lead = (nouns: string, links: string, kind: Lead['kind'], grip: Lead['grip']): Lead => ({
  nouns: words(nouns),
  links: words(links),
  kind,
  grip,
})

const LEADS: readonly Lead[] = [
  lead('convergence synergy synergies complementarity complementarities', 'between', 'area', 'firm'),
  lead(
    `cooperation co-operation collaboration collaborate collaborating collaborates collaborated cooperate cooperating partner
    partnering dialogue coordination coordinate coordinating engagement work working partnership partnerships research mou
    cooperates relationship exchanges-of-experience interaction interactions networking`,
    'in on for including covering regarding concerning',
    'area',
    'firm',
  ),
  lead('together', 'on', 'area', 'firm'),
  lead('ties links linkages relations bonds contacts', 'in', 'area', 'firm'),
  lead(
    `workshop workshops seminar seminars symposium webinar webinars course courses roundtable roundtables exercise exercises drill drills
    event events session sessions`,
    'on',
    'area',
    'firm',
  ),
  lead('strides breakthroughs', 'in', 'area', 'firm'),
  // "a dialogue process on trade"
  lead('process processes track tracks channel channels', 'on', 'area', 'either'),
  lead('commitments', 'on', 'area', 'firm'),
  lead('results outcomes deliverables approach approaches', 'on', 'area', 'either'),
  lead('approach approaches', 'to', 'area', 'loose'),
  lead(
    'exchange exchanges exchanged information experience experiences expertise practices know-how learning knowledge training workshops training-courses updates',
    'on of in regarding',
    'area',
    'firm',
  ),
  lead(
    'views notes discussions discussion talks consultations deliberations briefing',
    'on about regarding concerning of',
    'area',
    'either',
  ),
  lead('area areas field fields sector sectors domain domains pillars', 'of including', 'area', 'firm'),
  lead(
    'topics topic subject subjects themes theme issue issues matters matter question questions',
    'of',
    'area',
    'loose',
  ),
  lead('interest interests', 'in', 'area', 'either'),
  lead('understanding', 'of', 'area', 'loose'),
  lead('focus focusing focused focuses', 'on', 'area', 'either'),
  lead(
    'progress investment investments invest investing advances efforts policies initiatives initiative',
    'on in',
    'area',
    'plain',
  ),
  lead(
    'pursuit support respect commitment commitments committed importance role value expansion deepening modernisation modernization upgrading resumption revival promotion development advancement protection enhancement strengthening',
    'of for to on in',
    'area',
    'plain',
  ),
  lead(
    `hub hubs centre center centres centers platform platforms forum programme programmes program programs fund funds funding assistance roadmap
    framework frameworks plan plans strategy strategies policy rules norms guidelines workshop workshops project projects course courses measures
    conditions resources options tools opportunities solutions standards lessons advice group task panel seminar symposium network networks capacity`,
    'for on in',
    'area',
    'loose',
  ),
  lead('prepare preparing prepared preparation preparations plan planning', 'for', 'area', 'loose'),
  lead(
    'concern concerns concerned worry worried alarm alarmed unease disquiet outrage outraged dismay dismayed troubled appalled shocked disturbed apprehension apprehensions apprehensive anxiety anxieties anguish horror indignation misgivings consternation perturbed saddened horrified distressed anguished sickened grieved',
    'about over regarding at on by',
    'issue',
    'firm',
  ),
  lead('concerned worried fear fears fearful', 'for', 'issue', 'firm'),
  lead(
    'threat threats risk risks danger dangers challenge challenges scourge crises',
    'of from by',
    'issue',
    'firm',
  ),
  lead('surge causes', 'of from by', 'issue', 'plain'),
  lead(
    'impact impacts effects effect consequences repercussions vulnerable situation',
    'of from by',
    'issue',
    'loose',
  ),
  lead('response responding respond responses responded responds end', 'to', 'issue', 'plain'),
  lead('spread outbreak outbreaks resurgence wave spate scourge plight', 'of', 'issue', 'plain'),
  lead('resolution settlement', 'of', 'issue', 'loose'),
  lead(
    'affected hit struck devastated ravaged plagued threatened undermined hampered exacerbated worsened compounded beset',
    'by',
    'issue',
    'loose',
  ),
  lead('battle', 'against', 'issue', 'plain'),
  lead('recovery recover recovering rebound', 'from', 'issue', 'loose'),
  lead('defeat', 'of', 'issue', 'plain'),
  // Whom action is taken against is no trouble by that alone.
  lead('action actions', 'against', 'area', 'loose'),
  lead('action', 'on', 'area', 'either'),
  lead('help assistance support aid', 'with', 'area', 'plain'),
  lead('priority weight prominence precedence given', 'to', 'area', 'given'),
  lead(
    'contribute contributes contributing contribution contributions attention importance budgets resources',
    'to',
    'area',
    'loose',
  ),
  lead('contribution contributions', 'of', 'area', 'loose'),
  lead('million billion', 'in', 'area', 'loose'),
  lead(
    'million billion dollars euros crowns kroner kronor pounds yen rupees francs hectares tonnes tons funding financing',
    'for towards toward',
    'area',
    'given',
  ),
  lead('proposal proposals format formats target targets arrangement arrangements', 'for', 'area', 'given'),
  lead(
    `paper papers presentation presentations report reports lecture lectures contract contracts negotiations agreement agreements pact pacts deal deals
    accord accords treaty treaties intent arrangement arrangements mous memoranda agreed agree agreeing settled proposal proposals decided`,
    'on upon',
    'area',
    'given',
  ),
  lead('say voice', 'in', 'area', 'given'),
  lead(
    'grant grants guarantee guarantees loan loans scholarships fellowships budget equipment incentives vouchers supplies',
    'for in',
    'area',
    'given',
  ),
  lead('study studies survey surveys pilot pilots', 'on of', 'area', 'loose'),
  lead('call calls called calling appeal appeals appealed appealing', 'for', 'area', 'loose'),
  lead('road appreciation', 'for', 'area', 'loose'),
  lead('donation donations', 'of', 'area', 'given'),
  lead('work working', 'towards toward', 'area', 'loose'),
  lead('movement path paths transition progress steps advance', 'towards toward', 'area', 'loose'),
  lead('interoperability', 'in between across', 'area', 'loose'),
  lead('commitment', 'towards toward', 'area', 'loose'),
  lead('awareness', 'of about on', 'area', 'loose'),
  lead('fight struggle combat', 'against', 'issue', 'firm'),
  lead('free freedom', 'from', 'issue', 'plain'),
  lead('vulnerable', 'to', 'issue', 'plain'),
  // What one is proof against is a trouble, and being so is the field.
  lead(
    'resilience resilient protection protections defence defense defenses safeguards immunity hardened',
    'against',
    'issue',
    'plain',
  ),
  lead('resilience resilient', 'to', 'issue', 'loose'),
]

/** The leads of each noun, in the order they are tried. */
export const LEADS_OF: ReadonlyMap<string, readonly Lead[]> = new Map(
  [...new Set(LEADS.flatMap(({ nouns }) => [...nouns]))].map((noun) => [
    noun,
    LEADS.filter(({ nouns }) => nouns.has(noun)),
  ]),
)

/** Words that say what a thing has to do with. */
export const ABOUT = new Map([
  ['regarding', 1],
  ['concerning', 1],
  ['related', 2],
  ['relating', 2],
  ['relevant', 2],
])

/** Words that begin a list of what was said before. */
export const LISTERS = words(
  '– — such like including include includes included comprise comprises comprised namely : are were span spans spanning spanned encompass encompasses encompassing entails ranging ranges ranged range to concern regret alarm dismay worry secure identified identify identifies designated review raise raising',
)

/** Nouns that "such as" and "including" lead on from, by the kind of what follows. */
export const LISTS: readonly (readonly [RegExp, 'issue' | 'area'])[] = [
  [/\b(challenges|threats|concern|concerns|crimes|problems|crises)\b/, 'issue'],
  [
    /\b(areas|fields|sectors|topics|technologies|domains|industries|cooperation|collaboration|interest|partnership|exchanges|priorities|goals|objectives|workstreams|themes|subjects|components|pillars|strands|clusters)\b/,
    'area',
  ],
]
