import type { Span } from '../../../text/span.ts'
import type { TopicMention } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import { nameFinder } from './known-names.ts'
import { allCapitals, before, capital, marker, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { phraseAround, phraseSpan, type TopicPhrase, topicList } from './topic-phrases.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { AREA_VERBS, DOMAINS, ISSUE_VERBS, LISTS, NOUN_LEADS, PRINCIPLES, PROBLEMS } from './words/topics.ts'

export type Topics = { readonly issues: TopicMention[]; readonly areas: TopicMention[] }
type Kind = 'issue' | 'area'
type Found = { readonly kind: Kind; readonly phrase: TopicPhrase }

/** "… areas, such as X", "cooperation …, including X". */
const listing = (tokens: readonly Token[], at: number): { kind: Kind; from: number } | null => {
  const such = tokens[at]!.lower === 'such' && tokens[at + 1]?.lower === 'as'
  if (!such && tokens[at]!.lower !== 'including') return null
  const lead = before(tokens, at, such ? 5 : 9)
  const kind = LISTS.find(([form]) => form.test(lead))?.[1]
  return kind ? { kind, from: at + (such ? 2 : 1) } : null
}

const LEADING_NOUNS = new Set(NOUN_LEADS.flatMap(([nouns]) => [...nouns]))

/** What governs the words behind `at`: the kind, and where they begin. */
const governor = (tokens: readonly Token[], at: number): { kind: Kind; from: number } | null => {
  const { lower, word } = tokens[at]!
  if (!word || (at > 0 && capital(tokens[at]) && capital(tokens[at - 1]))) return null
  const list = listing(tokens, at)
  if (list) return list
  if (ISSUE_VERBS.has(lower)) return { kind: 'issue', from: at + 1 }
  if (AREA_VERBS.has(lower) && !/ed$/.test(lower)) return { kind: 'area', from: at + 1 }
  if (!LEADING_NOUNS.has(lower)) return null
  for (const [nouns, leads, kind] of NOUN_LEADS)
    if (nouns.has(lower)) {
      const next = tokens[at + 1]?.lower ?? ''
      if (next === 'such' && tokens[at + 2]?.lower === 'as') return { kind, from: at + 3 }
      if (
        /^(stemming|resulting|arising|posed|caused)$/.test(next) &&
        /^(from|by)$/.test(tokens[at + 2]?.lower ?? '')
      )
        return { kind: 'issue', from: at + 3 }
      if (leads.has(next)) return { kind, from: at + 2 }
    }
  return null
}

const problem = (tokens: readonly Token[], phrase: TopicPhrase): boolean => {
  const run = tokens.slice(phrase.from, phrase.to)
  return run.some((t) => PROBLEMS.has(t.lower)) || /climate change$/.test(run.map((t) => t.lower).join(' '))
}

const PROPER_FINE = /^(AI|ICT|5G|6G|MSMEs|SMEs)$/

/** Names of bodies, states and texts are no topics. */
const proper = (tokens: readonly Token[], phrase: TopicPhrase): boolean => {
  const run = tokens.slice(phrase.from, phrase.to).filter((t) => t.word)
  if (run.length === 0) return true
  const written = run.map((t) => t.text).join(' ')
  if (countryNamed(written) || countryOfAdjective(written)) return true
  return run.length < 3 && run.every((t) => allCapitals(t.text) && !PROPER_FINE.test(t.text))
}

const SEAS = /^(Sea|Strait|Straits|Peninsula|State|Gulf)$/
const TENSE =
  /\b(situation|dispute\w*|tension\w*|concern\w*|freedom of navigation|peace and stability|threat\w*|coerci\w*|status quo|issues?|crisis|conflict)\b/

/** Seas, straits and provinces that are spoken of as in dispute. */
const disputed = (text: string, sentence: Sentence): Span[] => {
  const { tokens } = sentence
  const found: Span[] = []
  for (let i = 1; i < tokens.length; i++) {
    if (!SEAS.test(tokens[i]!.text) || !capital(tokens[i - 1])) continue
    let from = i - 1
    while (
      from > 0 &&
      capital(tokens[from - 1]) &&
      i - from < 3 &&
      !/^(The|In|On)$/.test(tokens[from - 1]!.text)
    )
      from--
    const span = { start: tokens[from]!.span.start, end: tokens[i]!.span.end }
    if (
      !/^(Secretary|Minister|Permanent|Member|Head|Heads|Deputy|United|Islamic)/.test(tokens[i - 1]!.text) &&
      !capital(tokens[i + 1]) &&
      tokens[i + 1]?.lower !== 'of'
    )
      found.push(span)
  }
  return found.length > 0 && TENSE.test(words(text, sentence.span).toLowerCase()) ? found : []
}

/** "On trade, …": what a sentence sets out to speak of. */
const opening = (tokens: readonly Token[]): Found[] => {
  const at = tokens.findIndex((token) => token.text === 'On')
  if (at < 0 || at > 2) return []
  const first = topicList(tokens, at + 1)[0]
  if (
    !first ||
    tokens[first.to]?.text !== ',' ||
    tokens.slice(at + 1, first.to).some((t) => /\d{2}|day$/.test(t.lower))
  )
    return []
  return [{ kind: 'area', phrase: first }]
}

/** Leaves out each phrase that lies inside another of its kind. */
const outermost = (found: readonly Found[]): Found[] => {
  const end = { issue: -1, area: -1 }
  return found
    .toSorted((a, b) => a.phrase.from - b.phrase.from || b.phrase.to - a.phrase.to)
    .filter(({ kind, phrase }) => {
      if (phrase.to <= end[kind]) return false
      end[kind] = phrase.to
      return true
    })
}

const inSentence = (sentence: Sentence): Found[] => {
  const { tokens } = sentence
  const found: Found[] = opening(tokens)
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.word) continue
    for (const phrase of strife(tokens, at)) found.push(phrase)
    for (const phrase of qualified(tokens, at)) found.push(phrase)
    const lead = governor(tokens, at)
    if (
      !lead ||
      /\b(the|a|an|its|their)$/.test(ISSUE_VERBS.has(tokens[at]!.lower) ? before(tokens, at, 1) : '')
    )
      continue
    for (const phrase of topicList(tokens, lead.from))
      found.push({ kind: kindOf(tokens, at, lead.kind, phrase), phrase })
  }
  return outermost([...found, ...passing(tokens, found)])
}

const STRIFE = new Set('crisis war conflict violence aggression coup invasion tension tensions'.split(' '))

/** "the war in Norland": a problem with its place, whole. */
const strife = (tokens: readonly Token[], at: number): Found[] => {
  if (!STRIFE.has(tokens[at]!.lower) || !/^(in|against|on|of)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const inner = tokens[at + 1]!.lower === 'of' && STRIFE.has(tokens[at + 2]?.lower ?? '') ? at + 2 : at
  if (!/^(in|against|on)$/.test(tokens[inner + 1]?.lower ?? '') || !capital(tokens[inner + 2])) return []
  let to = inner + 3
  while (
    to < inner + 10 &&
    (capital(tokens[to]) || (/^(of|the)$/.test(tokens[to]?.lower ?? '') && capital(tokens[to + 1])))
  )
    to++
  return [{ kind: 'issue', phrase: { from: phraseAround(tokens, at).from, to } }]
}

/** Problems named in passing, which nothing that governs them was found for. */
const passing = (tokens: readonly Token[], found: readonly Found[]): Found[] => {
  const taken = new Set(
    found.flatMap(({ phrase }) => Array.from({ length: phrase.to - phrase.from }, (_, i) => phrase.from + i)),
  )
  return tokens.flatMap((token, at) => {
    if (
      !PROBLEMS.has(token.lower) ||
      taken.has(at) ||
      /^(challenges|threats?|loss|abuse|instability|conflicts?)$/.test(token.lower)
    )
      return []
    if (
      PROBLEMS.has(tokens[at + 1]?.lower ?? '') ||
      /^(prevention|control|response|reduction)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return []
    const phrase = phraseAround(tokens, at)
    if (
      PREVENTS.test(tokens[phrase.from]!.lower) ||
      /^(prevention|control|reduction) of/.test(before(tokens, phrase.from, 2))
    )
      return []
    return phrase.to - phrase.from > 1 || token.lower.length > 6 ? [{ kind: 'issue' as const, phrase }] : []
  })
}

const QUALIFIED = new Set(['cooperation', 'co-operation', 'collaboration'])

/** "cyber-security cooperation": what stands before the word and says on what. */
const qualified = (tokens: readonly Token[], at: number): Found[] => {
  if (!QUALIFIED.has(tokens[at]!.lower) || at === 0) return []
  const phrase = phraseAround(tokens, at)
  const lead = tokens.slice(phrase.from, at).filter((t) => t.word)
  if (lead.length === 0 || lead.every((t) => BROAD.test(t.lower) || capital(t))) return []
  return [
    {
      kind: 'area',
      phrase: { from: phrase.from, to: /(al|ic|ive|ary)$/.test(lead.at(-1)!.lower) ? at + 1 : at },
    },
  ]
}

const BROAD =
  /^(bilateral|regional|international|strategic|multilateral|trilateral|global|practical|existing|longstanding|mutual|.*-level|transatlantic|intensifying|that|steadfast|good|productive|ties|dialogue|partnership|active|technical|trans.*|.*ing|concrete|robust)$/

const domains = (text: string, sentence: Sentence): Span[] =>
  [...text.slice(sentence.span.start, sentence.span.end).matchAll(DOMAINS)].map((m) => ({
    start: sentence.span.start + m.index,
    end: sentence.span.start + m.index + m[0].length,
  }))

const PREVENTS = /^(prevention|control|reduction|mitigation|prevention-focused)$/
const WORKS_ON =
  /^(cooperation|co-operation|collaboration|exchange|exchanges|prevention|control|dialogue|areas|area|on|such|including)$/

/** A problem under a word of furthering is an issue, unless it is what is worked on together. */
const kindOf = (tokens: readonly Token[], at: number, kind: Kind, phrase: TopicPhrase): Kind =>
  PREVENTS.test(tokens[phrase.from]!.lower)
    ? 'area'
    : kind === 'area' && problem(tokens, phrase) && !WORKS_ON.test(tokens[at]!.lower)
      ? 'issue'
      : kind

const fold = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Topic = { text: string; span: Span; spans: Span[]; starts: Set<number> }
type Gathered = Map<string, Topic>

const add = (into: Gathered, text: string, span: Span): void => {
  const written = words(text, span)
  const key = fold(written)
  const known = into.get(key)
  if (!known) into.set(key, { text: written, span, spans: [span], starts: new Set([span.start]) })
  else if (!known.starts.has(span.start)) {
    known.starts.add(span.start)
    known.spans.push(span)
  }
}

const mentions = (topics: Gathered): TopicMention[] =>
  [...topics.values()].map(({ text, span, spans }) => ({ text, span, spans }))

/** Issues of concern and areas of cooperation, each once, in the order they are first named. */
export const readTopics = (
  text: string,
  sentences: readonly Sentence[],
  names: KnownNames,
  taken: readonly Span[],
): Topics => {
  const issues: Gathered = new Map()
  const areas: Gathered = new Map()
  const sorted = taken.toSorted((a, b) => a.start - b.start)
  const into = { issue: issues, area: areas }
  const known = (['issue', 'area'] as const).map((kind) => ({
    kind,
    find: nameFinder(names.topics.filter((topic) => topic.kind === kind)),
  }))
  for (const sentence of sentences) {
    const own = marker(sentence.span)
    for (const span of within(sorted, sentence.span)) own.mark(span)
    const phrases = inSentence(sentence)
    for (const { kind, phrase } of phrases) {
      const span = phraseSpan(sentence.tokens, phrase)
      if (proper(sentence.tokens, phrase) || PRINCIPLES.test(words(text, span)) || own.covers(span)) continue
      add(into[kind], text, span)
    }
    for (const span of disputed(text, sentence)) add(issues, text, span)
    for (const { phrase } of phrases) own.mark(phraseSpan(sentence.tokens, phrase))
    for (const span of domains(text, sentence)) if (!own.covers(span)) add(areas, text, span)
    for (const { kind, find } of known)
      for (const { span } of find(text, sentence.tokens)) add(into[kind], text, span)
  }
  return { issues: mentions(issues), areas: mentions(areas) }
}

/** The spans that lie in a sentence, of many sorted by place. */
const within = (sorted: readonly Span[], span: Span): Span[] => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let i = low; i < sorted.length && sorted[i]!.start < span.end; i++) found.push(sorted[i]!)
  return found
}
