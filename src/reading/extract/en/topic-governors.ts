import { after, among, before, capital, oneOf } from './phrases.ts'
import { askForm, perForm, type Token } from './tokens.ts'
import { nounKind, onField, told } from './topic-kind.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { adjective } from './topic-words.ts'
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
  if (include && lower !== 'namely') return null
  // "…, including on fisheries": what is done together may stand far before it.
  if (
    lower === 'including' &&
    /^(on|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    TIES.test(before(tokens, at, 20))
  )
    return capital(tokens[at + 2]) ? null : governing('area', 'firm', at + 2)
  const kind = LISTS.find(([form]) => form.test(words))?.[1]
  return kind ? governing(kind, SUBJECTS.test(words) ? 'either' : 'firm', at + (such ? 2 : 1)) : null
}

const TOGETHER = new Set(['between', 'with', 'among', 'amongst'])

/** "cooperation between Norland and Sudland in fisheries": past who works together; 0 where nothing is said of what on. */
const beyond = (tokens: readonly Token[], at: number): number => {
  if (!TOGETHER.has(tokens[at]?.lower ?? '')) return 0
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++) {
    if (/^(on|in|regarding)$/.test(tokens[i]!.lower)) return capital(tokens[i + 1]) ? 0 : i + 1
    if (!tokens[i]!.word && !/^[-–&]$/.test(tokens[i]!.text)) return 0
    if (/^(to|is|are|was|were|will|has|have|that|which|by|for)$/.test(tokens[i]!.lower)) return 0
  }
  return 0
}

/** "interaction in relation to …": what stands there says nothing of what is worked on. */
const ASIDE = /^(relation|accordance|order|line|response|particular|addition|light|view|terms|turn|person)$/

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
  if (link === 'in' && ASIDE.test(behind ?? '')) return null
  // "the Commission for Protection against River Hazards"
  if (kind === 'issue' && ofBody(tokens, at, done + 1)) return null
  if (links.has(link)) return governing(kind, grip, done + 1)
  const far = grip === 'firm' || grip === 'either' ? beyond(tokens, next) : 0
  return far ? governing(kind, grip, far) : null
}

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

/** Verbs of which nearly any object is something to work on ("boost regional competitiveness"). */
const FURTHERS =
  /^(promot|strengthen|enhanc|boost|improv|advanc|expand|increas|accelerat|foster|facilitat)(e|es|ed|ing|s)?$/

const furthered = (lead: Governor, tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  lead.verb &&
  lead.grip === 'plain' &&
  to - from > 1 &&
  !adjective(tokens[to - 1]!) &&
  FURTHERS.test(tokens[lead.from - 1]!.lower)

/** Of what is removed, only what stands in the way is a trouble. */
const REMOVES = /^remov(e|es|ed|ing)$/
const BARS =
  /^(restrictions|tariffs?|quotas|obstacles|impediments|burdens?|requirements|taxes|duties|levies)$/

const MATTERS = /^(issues?|concerns|problems?)$/

/** "address labour issues": the matter is an issue, whole. */
export const matter = (lead: Governor, tokens: readonly Token[], phrase: TopicPhrase): TopicPhrase =>
  lead.kind === 'issue' && MATTERS.test(tokens[phrase.to]?.lower ?? '')
    ? { from: phrase.from, to: phrase.to + 1 }
    : phrase

/** Fields too broad to say what is worked on, but where fields are told one by one ("drive growth", "help the economy"). */
const BROAD_FIELD = oneOf('growth economy industry market markets transition services')

/** Whether what a field is the field of is a trouble ("the production of counterfeit coins"). */
const ofTrouble = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from + 1; at < to - 1; at++)
    if (tokens[at]!.lower === 'of') return nounKind(tokens, { from: at + 1, to }) === 'problem'
  return false
}

/** Which list a phrase goes into by what governs it, or neither. */
export const kindUnder = (
  lead: Governor,
  tokens: readonly Token[],
  phrase: TopicPhrase,
): TopicKind | null => {
  if (lead.kind === 'issue' && phrase.to - phrase.from > 1 && MATTERS.test(tokens[phrase.to - 1]!.lower))
    return told(tokens, phrase.from, phrase.to - 1) ? 'issue' : null
  const noun = nounKind(tokens, phrase)
  if (noun === 'none') return null
  if (noun === 'problem') return lead.kind === 'area' && lead.grip === 'firm' ? 'area' : 'issue'
  if (lead.kind === 'issue') {
    if (lead.verb && REMOVES.test(tokens[lead.from - 1]!.lower) && !BARS.test(tokens[phrase.to - 1]!.lower))
      return null
    if (lead.grip === 'loose') return noun === 'open' && phrase.to - phrase.from > 1 ? 'issue' : null
    if (noun === 'field' && lead.grip === 'either') return 'area'
    // "challenges, like water security": a field among them is what is at stake, and no trouble itself.
    if (noun === 'field' && /^(as|like|including|against)$/.test(tokens[lead.from - 1]?.lower ?? 'including'))
      return null
    return noun === 'field' && lead.grip === 'plain' && lead.verb && !ofTrouble(tokens, phrase)
      ? null
      : 'issue'
  }
  if (noun === 'open' && lead.grip === 'loose') return null
  if (lead.grip !== 'firm' && phrase.to - phrase.from === 1 && BROAD_FIELD(tokens[phrase.from])) return null
  if (noun === 'open' && lead.grip !== 'firm' && !onField(tokens, phrase) && !furthered(lead, tokens, phrase))
    return null
  return 'area'
}
