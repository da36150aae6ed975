import { before, capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { nounKind, onField } from './topic-kind.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { ABOUT, LEADS, type Lead, LISTS } from './words/topic-leads.ts'
import { AREA_VERBS, ISSUE_VERBS, TALK_VERBS, TASK_VERBS } from './words/topic-verbs.ts'

export type TopicKind = 'issue' | 'area'

/** A topic found in a sentence: which list it goes into, and its words. */
export type FoundTopic = { readonly kind: TopicKind; readonly phrase: TopicPhrase }

/** What governs a list of topics, and where the list begins. */
export type Governor = {
  readonly kind: TopicKind
  readonly grip: Lead['grip']
  readonly from: number
  readonly verb: boolean
}

/** "… areas, such as X", "cooperation …, including X". */
const listing = (tokens: readonly Token[], at: number): Governor | null => {
  const such = tokens[at]!.lower === 'such' && tokens[at + 1]?.lower === 'as'
  const { lower } = tokens[at]!
  const include = /^(includes?|comprises?|namely)$/.test(lower)
  if (!such && !include && lower !== 'including') return null
  const words = before(tokens, at, such ? 5 : 9)
  if (
    include &&
    (/^these$/.test(words) || /\b(areas|fields|sectors|topics|themes|domains|priorities)\b/.test(words))
  )
    return { kind: 'area', grip: 'firm', from: at + 1, verb: false }
  if (include && lower !== 'namely') return null
  const kind = LISTS.find(([form]) => form.test(words))?.[1]
  const topics = /\b(topics|subjects|themes|priorities|interest)\b/.test(words)
  return kind ? { kind, grip: topics ? 'either' : 'firm', from: at + (such ? 2 : 1), verb: false } : null
}

const STEMS = /^(stemming|resulting|arising|posed|caused|faced)$/

/** "cooperation between Norland and Sudland in fisheries": past who works together; 0 where nothing is said of what on. */
const beyond = (tokens: readonly Token[], at: number): number => {
  if (!/^(between|with|among|amongst)$/.test(tokens[at]?.lower ?? '')) return 0
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++) {
    if (/^(on|in|regarding)$/.test(tokens[i]!.lower)) return capital(tokens[i + 1]) ? 0 : i + 1
    if (!tokens[i]!.word && !/^[-–&]$/.test(tokens[i]!.text)) return 0
    if (/^(to|is|are|was|were|will|has|have|that|which|by|for)$/.test(tokens[i]!.lower)) return 0
  }
  return 0
}

/** "threats to", "cooperation in", "areas such as". */
const nounLead = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  // "a Fund (RF) for …"
  const skip = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')' ? 3 : 0
  for (const { nouns, links, kind, grip } of LEADS)
    if (nouns.has(lower)) {
      const next = tokens[at + 1 + skip]?.lower ?? ''
      if (next === 'such' && tokens[at + 2]?.lower === 'as') return { kind, grip, from: at + 3, verb: false }
      if (STEMS.test(next) && /^(from|by)$/.test(tokens[at + 2]?.lower ?? ''))
        return { kind: 'issue', grip: 'plain', from: at + 3, verb: false }
      if (links.has(next)) return { kind, grip, from: at + 2 + skip, verb: false }
      const far = grip === 'firm' || grip === 'either' ? beyond(tokens, at + 1) : 0
      if (far) return { kind, grip, from: far, verb: false }
    }
  return null
}

const ARTICLE = /\b(the|a|an|its|their|our)$/

/** What governs the words behind `at`: the kind, and where they begin. */
export const governor = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  if (at > 0 && capital(tokens[at]) && capital(tokens[at - 1])) return null
  const list = listing(tokens, at)
  if (list) return list
  const verb = (kind: TopicKind, grip: Lead['grip']): Governor | null =>
    ARTICLE.test(before(tokens, at, 1)) ? null : { kind, grip, from: at + 1, verb: true }
  if (TALK_VERBS.has(lower)) return verb('area', 'either')
  if (ISSUE_VERBS.has(lower))
    return nounLead(tokens, at) ?? verb('issue', TASK_VERBS.has(lower) ? 'either' : 'plain')
  const noun = nounLead(tokens, at)
  if (noun) return noun
  const about = ABOUT.get(lower)
  if (about && (about === 1 || tokens[at + 1]?.lower === 'to'))
    return { kind: 'area', grip: 'loose', from: at + about, verb: false }
  return AREA_VERBS.has(lower) && !/ed$/.test(lower) ? verb('area', 'plain') : null
}

const MATTERS = /^(issues|concerns|problems)$/

/** "address labour issues": the matter is an issue, whole. */
export const matter = (lead: Governor, tokens: readonly Token[], phrase: TopicPhrase): TopicPhrase =>
  lead.kind === 'issue' && MATTERS.test(tokens[phrase.to]?.lower ?? '')
    ? { from: phrase.from, to: phrase.to + 1 }
    : phrase

/** Which list a phrase goes into by what governs it, or neither. */
export const kindUnder = (
  lead: Governor,
  tokens: readonly Token[],
  phrase: TopicPhrase,
): TopicKind | null => {
  const noun = nounKind(tokens, phrase)
  if (noun === 'none') return null
  if (lead.kind === 'issue' && MATTERS.test(tokens[phrase.to - 1]!.lower)) return 'issue'
  if (noun === 'problem') return lead.kind === 'area' && lead.grip === 'firm' ? 'area' : 'issue'
  if (lead.kind === 'issue') {
    if (noun === 'field' && lead.grip === 'either') return 'area'
    return noun === 'field' && lead.grip === 'plain' && lead.verb ? null : 'issue'
  }
  if (noun === 'open' && lead.grip === 'loose') return null
  if (noun === 'open' && lead.grip !== 'firm' && !onField(tokens, phrase)) return null
  return 'area'
}
