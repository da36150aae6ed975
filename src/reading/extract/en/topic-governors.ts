import { after, among, before, capital, oneOf } from './phrases.ts'
import { askForm, perForm, type Token } from './tokens.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { ABOUT, LEADS_OF, type Lead, LISTS } from './words/topic-leads.ts'
import {
  AGAINST,
  AREA_VERBS,
  ISSUE_VERBS,
  STEPS_UP,
  TALK_VERBS,
  TALKS_OF,
  TASK_VERBS,
} from './words/topic-verbs.ts'

export type TopicKind = 'issue' | 'area'

/** A topic found in a sentence: which list it goes into, and its words. */
export type FoundTopic = {
  readonly kind: TopicKind
  readonly phrase: TopicPhrase
  /** A state or region that is itself the issue: its name is no bar. */
  readonly place?: true
}

/** What governs a list of topics, and where the list begins. */
export type Governor = {
  readonly kind: TopicKind
  readonly grip: Lead['grip']
  readonly from: number
  readonly verb: boolean
}

const governing = (kind: TopicKind, grip: Lead['grip'], from: number, verb = false): Governor => ({
  kind,
  grip,
  from,
  verb,
})

const INCLUDES = new Set([
  'include',
  'includes',
  'included',
  'comprise',
  'comprises',
  'comprised',
  'entails',
  'namely',
  ':',
])
/** "Priority sectors are …", "Cooperation spans …": verbs behind which a list stands. */
const are = oneOf('are were')
const spans = oneOf('span spans spanning spanned encompass encompasses encompassing')
const BEFORE_ARE =
  /\b(areas|fields|sectors|priorities)( (of|for) (\S+ )?(cooperation|co-operation|collaboration|interest))?$/
const TIES =
  /\b(areas|fields|sectors|cooperation|co-operation|collaboration|partnership|relationship|ties|agenda|programme|discussions|talks|workstreams|deliverables)\b/
const LISTED =
  /^these$|\b(pillars|strands|clusters|areas|fields|sectors|topics|themes|domains|priorities|workstreams|components)\b/
/** "Pillar II:", "Theme:" */
const PART =
  /(?:^|[.;:*] )(?:pillar|theme|track|component|cluster|strand|workstream|priority area|focus area|thematic area)(?: (?:\d+|[ivx]+|one|two|three|four|five|[a-f]))?$/
const SUBJECTS = /\b(topics|subjects|themes|priorities|interest)\b/

/** Asked first: the words behind which a list may stand. */
const lists = among(
  new Set([
    ...['like', 'are', 'were', 'such', 'including', ...INCLUDES],
    ...['span', 'spans', 'spanning', 'spanned', 'encompass', 'encompasses', 'encompassing'],
  ]),
)

/** What the noun nearest to a list says that the list is of ("challenges in areas such as"). */
const listed = (words: string): TopicKind | null => {
  let kind: TopicKind | null = null
  let last = -1
  for (const [form, of] of LISTS) {
    const place = words.search(form)
    if (place > last) {
      last = place
      kind = of
    }
  }
  return kind
}

/** "… areas, such as X", "cooperation …, including X", "These include X". */
const listing = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  // "…, like X": behind no comma it compares.
  if (lower === 'like') {
    const known = tokens[at - 1]?.text === ',' && LISTS[0]![0].test(before(tokens, at, 4))
    return known ? governing('issue', 'firm', at + 1) : null
  }
  if (!lists(tokens[at])) return null
  if (are(tokens[at]))
    return BEFORE_ARE.test(before(tokens, at, 5)) ? governing('area', 'firm', at + 1) : null
  if (spans(tokens[at])) return TIES.test(before(tokens, at, 9)) ? governing('area', 'firm', at + 1) : null
  const such = lower === 'such' && tokens[at + 1]?.lower === 'as'
  const include = INCLUDES.has(lower)
  if (!such && !include && lower !== 'including') return null
  const words = before(tokens, at, such ? 5 : 9)
  if (lower === ':' && PART.test(words)) return governing('area', 'firm', at + 1)
  if (include && LISTED.test(words)) return governing('area', 'firm', at + 1)
  if (include && /^(?:this|it)(?: also)?$/.test(words)) return governing('area', 'plain', at + 1)
  if (include && lower !== 'namely') return null
  // "…, including on fisheries": what is done together may stand far before it.
  if (
    lower === 'including' &&
    /^(on|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    TIES.test(before(tokens, at, 20))
  )
    return capital(tokens[at + 2]) ? null : governing('area', 'firm', at + 2)
  const kind = listed(words)
  return kind ? governing(kind, SUBJECTS.test(words) ? 'either' : 'firm', at + (such ? 2 : 1)) : null
}

const TOGETHER = new Set(['between', 'with', 'among', 'amongst'])
const opens = oneOf('opportunities opportunity')

/** "cooperation between Norland and Sudland in fisheries": past who works together; 0 where nothing is said of what on. */
const beyond = (tokens: readonly Token[], at: number): number => {
  if (!TOGETHER.has(tokens[at]?.lower ?? '') && !opens(tokens[at - 1])) return 0
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++) {
    if (/^(on|in|regarding)$/.test(tokens[i]!.lower)) return capital(tokens[i + 1]) ? 0 : i + 1
    if (!tokens[i]!.word && !/^[-–&]$/.test(tokens[i]!.text)) return 0
    if (/^(to|is|are|was|were|will|has|have|that|which|by|for)$/.test(tokens[i]!.lower)) return 0
  }
  return 0
}

/** "interaction in relation to …": what stands there says nothing of what is worked on. */
const ASIDE =
  /^(relation|accordance|order|line|response|particular|addition|light|view|terms|turn|person|margins|sidelines|behalf|top|lead-up|run-up|context|spirit|wake|face)$/

const ofBody = (tokens: readonly Token[], at: number, behind: number): boolean =>
  capital(tokens[at]) && capital(tokens[behind]) && /^(for|of|on)$/.test(tokens[at - 1]?.lower ?? '')

const STEMS = new Set(['stemming', 'resulting', 'arising', 'posed', 'caused', 'faced'])

const isDone = oneOf('made achieved recorded reached')

/** Where the topics begin that a noun leads to: "threats to", "cooperation in", "areas such as", "a Fund (RF) for". */
const led = (tokens: readonly Token[], at: number, { links, kind, grip }: Lead): Governor | null => {
  const next = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')' ? at + 4 : at + 1
  // "progress made in trade"
  const done = isDone(tokens[next]) ? next + 1 : next
  const link = tokens[done]?.lower ?? ''
  const behind = tokens[done + 1]?.lower
  if (link === 'such' && behind === 'as') return governing(kind, grip, done + 2)
  if (STEMS.has(link) && (behind === 'from' || behind === 'by')) return governing('issue', 'firm', next + 2)
  if (
    /^(?:in|on)$/.test(link) &&
    ASIDE.test(behind === 'the' ? (tokens[done + 2]?.lower ?? '') : (behind ?? ''))
  )
    return null
  // "the Commission for Protection against River Hazards"
  if (kind === 'issue' && ofBody(tokens, at, done + 1)) return null
  const past = opens(tokens[at]) && link === 'for' ? beyond(tokens, next) : 0
  if (past) return governing(kind, grip, past)
  if (links.has(link))
    return governing(
      kind,
      focuses(tokens[at]) && JOINT.test(before(tokens, at, 12)) ? 'firm' : grip,
      done + 1,
    )
  const far = grip === 'firm' || grip === 'either' || opens(tokens[at]) ? beyond(tokens, next) : 0
  return far ? governing(kind, grip, far) : null
}

const focuses = oneOf('focusing focused focuses')
const JOINT = /\b(?:cooperation|co-operation|coordination|collaboration|partnership)\b/

const feels = oneOf('concern regret alarm dismay worry')
const WITH = /\bwith(?: \p{L}+)?$/u

/** "noted with deep regret the closure of …": what is noted so is an issue. */
const notedWith = (tokens: readonly Token[], at: number): Governor | null =>
  feels(tokens[at]) &&
  /^(the|an?|its|their|any)$/.test(tokens[at + 1]?.lower ?? '') &&
  WITH.test(before(tokens, at, 2))
    ? governing('issue', 'firm', at + 1)
    : null

const AS_AREAS = /^as(?: \p{L}+){0,3} (?:areas?|fields?|sectors?|domains?|priorities|priority)\b/u

const identifies = oneOf('identify identified designated')

/** "identified rice, rail and archives as priority sectors". */
const identified = (tokens: readonly Token[], at: number): Governor | null => {
  if (!identifies(tokens[at])) return null
  for (let i = at + 2; i < Math.min(tokens.length, at + 30); i++)
    if (tokens[i]!.lower === 'as' && AS_AREAS.test(after(tokens, i, 6)))
      return governing('area', 'firm', at + 1)
  return null
}

const ranges = oneOf('ranging ranges ranged range')

/** "ranging from rice to rail": the list behind "from", and that behind "to". */
const ranging = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  if (ranges(tokens[at]) && tokens[at + 1]?.lower === 'from') return governing('area', 'either', at + 2)
  if (lower !== 'to') return null
  for (let i = at - 2; i >= Math.max(0, at - 14); i--)
    if (ranges(tokens[i]) && tokens[i + 1]!.lower === 'from') return governing('area', 'either', at + 1)
  return null
}

const leadsOf = perForm(({ lower }): readonly Lead[] => LEADS_OF.get(lower) ?? [])

const nounLead = (tokens: readonly Token[], at: number): Governor | null => {
  for (const lead of leadsOf(tokens[at]!)) {
    const found = led(tokens, at, lead)
    if (found) return found
  }
  return null
}

const article = oneOf('the a an its their our')
const talks = among(TALK_VERBS)
const forIssue = among(ISSUE_VERBS)
const forArea = askForm(({ lower }) => AREA_VERBS.has(lower) && !lower.endsWith('ed'))

/** "crack down on", "put an end to": where the object of several words against a trouble begins; 0 for anything else. */
const againstEnd = (tokens: readonly Token[], at: number): number => {
  for (const phrase of AGAINST.get(tokens[at]!.lower) ?? [])
    if (phrase.every((word, i) => tokens[at + 1 + i]?.lower === word)) return at + 1 + phrase.length
  return 0
}

const raises = oneOf('raise raising')

/** What a verb makes of its object; behind an article it is a noun ("the support of"). */
const verbLead = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  if (article(tokens[at - 1])) return null
  if (talks(tokens[at]) || (lower === 'review' && /^(to|will)$/.test(tokens[at - 1]?.lower ?? '')))
    return governing('area', 'either', at + 1, true)
  if (TALKS_OF.get(lower)?.includes(tokens[at + 1]?.lower ?? ''))
    return governing('area', 'either', at + 2, true)
  if (STEPS_UP.has(lower) && STEPS_UP.get(lower) === tokens[at + 1]?.lower)
    return governing('area', 'plain', at + 2, true)
  // "to secure grain supplies"; elsewhere it describes.
  if (lower === 'secure' && /^(to|will)$/.test(tokens[at - 1]?.lower ?? ''))
    return governing('area', 'plain', at + 1, true)
  if (raises(tokens[at]) && /\bawareness\b/.test(after(tokens, at, 4)))
    return governing('area', 'plain', at + 1, true)
  const past = againstEnd(tokens, at)
  if (past > 0) return governing('issue', 'plain', past, true)
  if (forIssue(tokens[at]))
    return governing('issue', TASK_VERBS.has(lower) ? 'either' : 'plain', at + 1, true)
  return forArea(tokens[at]!) ? governing('area', 'plain', at + 1, true) : null
}

const aboutOf = perForm(({ lower }) => ABOUT.get(lower) ?? 0)

/** What governs the words behind `at`: the kind, and where they begin. */
export const governor = (tokens: readonly Token[], at: number): Governor | null => {
  if (at > 0 && capital(tokens[at]) && capital(tokens[at - 1])) return null
  const about = aboutOf(tokens[at]!)
  if (about && (about === 1 || tokens[at + 1]?.lower === 'to')) return governing('area', 'loose', at + about)
  return (
    listing(tokens, at) ??
    ranging(tokens, at) ??
    identified(tokens, at) ??
    notedWith(tokens, at) ??
    nounLead(tokens, at) ??
    verbLead(tokens, at)
  )
}
