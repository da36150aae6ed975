import type { Span } from '../../../text/span.ts'
import type { TopicMention } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import { nameFinder } from './known-names.ts'
import { capital, looks, marker, oneOf, peek, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { called } from './topic-called.ts'
import { domains } from './topic-domains.ts'
import { governed, links } from './topic-governed.ts'
import type { FoundTopic } from './topic-governors.ts'
import { inNames } from './topic-in-names.ts'
import { type ListKind, listItem, opensList } from './topic-items.ts'
import { inBody, named, ofPersons, proper, titled } from './topic-names.ts'
import { add, type Gathered, once } from './topic-once.ts'
import { fields, passing, qualified } from './topic-passing.ts'
import { phraseSpan, type TopicPhrase } from './topic-phrases.ts'
import { contested, disputed, ofPlace, storm, strife } from './topic-places.ts'
import { SIGN, signsOf } from './topic-signs.ts'
import { opening, titles } from './topic-titles.ts'
import { PRINCIPLES } from './words/topics.ts'

export type Topics = { readonly issues: TopicMention[]; readonly areas: TopicMention[] }

/** Leaves out each phrase that lies inside another of its kind. */
const outermost = (found: readonly FoundTopic[]): readonly FoundTopic[] => {
  if (found.length < 2) return found
  const end = { issue: -1, area: -1 }
  const sorted = found.every((each, at) => at === 0 || !before(each, found[at - 1]!))
    ? found
    : found.toSorted((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0))
  return sorted.filter(({ kind, phrase }) => {
    if (phrase.to <= end[kind]) return false
    end[kind] = phrase.to
    return true
  })
}

/** Whether one begins before another, or goes on past it from the same place. */
const before = ({ phrase: a }: FoundTopic, { phrase: b }: FoundTopic): boolean =>
  a.from < b.from || (a.from === b.from && a.to > b.to)

const andOr = oneOf('and or &')

/** "POLITICAL AND SECURITY COOPERATION": one word of a heading says what is told below it, and no more. */
const isLone = ({ block, tokens }: Sentence, { phrase }: FoundTopic): boolean =>
  block.kind === 'heading' &&
  (phrase.to - phrase.from === 1 || (phrase.to - phrase.from === 3 && andOr(tokens[phrase.from + 1])))

const push = (into: FoundTopic[], more: readonly FoundTopic[]): void => {
  for (let at = 0; at < more.length; at++) into.push(more[at]!)
}

const inSentence = (sentence: Sentence, items: readonly FoundTopic[]): readonly FoundTopic[] => {
  const { tokens } = sentence
  const found: FoundTopic[] = []
  push(found, items)
  push(found, opening(tokens))
  push(found, titles(sentence))
  const problems: number[] = []
  const places: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const signs = signsOf(tokens[at]!)
    if (signs === 0) continue
    if (signs & SIGN.place) {
      push(found, strife(tokens, at))
      push(found, contested(tokens, at))
      push(found, storm(tokens, at))
    }
    if (signs & SIGN.together)
      for (const each of qualified(tokens, at)) if (!isLone(sentence, each)) found.push(each)
    // Before what governs: of two that are the same, the first stays.
    if (signs & SIGN.name) push(found, inNames(tokens, at))
    if (signs & SIGN.governor) push(found, governed(tokens, at))
    if (signs & SIGN.called) push(found, called(tokens, at))
    if (signs & SIGN.problem) problems.push(at)
    if (signs & SIGN.field) places.push(at)
  }
  push(found, passing(tokens, problems, found))
  push(found, fields(tokens, places, found))
  if (found.length === 0) return found
  return outermost(found.filter(({ phrase }) => !ofPlace(tokens, phrase, found)))
}

/** Problems that stand for one that is named in full elsewhere. */
const EVENT =
  /^(war|crisi|crisis|conflict|pandemic|violence|aggression|invasion|attack|threat|challenge|disaster|tension|disruption|risk|coup|outbreak|emergency|emergencie|barrier|scam|emission|trafficking|climate|covid|insecurity|shelling|bombing|escalation|delay)$/

/** Whether a phrase is a name, or part of a post. */
const ofName = (tokens: readonly Token[], phrase: TopicPhrase): boolean =>
  proper(tokens, phrase) ||
  (capital(tokens[phrase.from]) && (titled(tokens, phrase.from) || inBody(tokens, phrase.to)))

const runsOn = oneOf('cannot can could must should another however therefore')
const hasLetter = looks(/\p{L}/u)

/** "threats to the rules-based order", "violations of international law": what is done to a principle is no principle. */
const troubles = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from; at < to; at++) {
    if (isHarm(tokens[at])) return true
    if (links(tokens[at])) return false
  }
  return false
}
const isHarm = oneOf('threat threats attack attacks violation violations erosion')

/** What no noun phrase holds: nothing but a number, or a verb that a list ran on into ("cannot obtain financing"). */
const noPhrase = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  let letters = false
  for (let at = from; at < to; at++) {
    if (runsOn(tokens[at])) return true
    if (hasLetter(tokens[at])) letters = true
  }
  return !letters || initials(peek(tokens, to - 1))
}
const initials = looks(/^\p{L}\.\p{L}\.$/u)

/** A word without which no phrase tells of a principle. */
const ofPrinciple = looks(
  /sovereign|integrity|law|rules-based|centrality|navigation|seas?|overflight|peaceful|multilateralism|independence|unity|charter|non-interference|respect|order/i,
)

const isPrinciple = (text: string, tokens: readonly Token[], phrase: TopicPhrase): boolean => {
  let may = false
  for (let at = phrase.from; at < phrase.to && !may; at++) may = ofPrinciple(tokens[at])
  return may && PRINCIPLES.test(words(text, phraseSpan(tokens, phrase))) && !troubles(tokens, phrase)
}

const UNDERTAKES =
  /^(?:.{0,40} )?(?:memorand(?:um|a) of (?:understanding|cooperation|co-operation|collaboration|agreement)|mo[uc]|arrangement|letter of intent|implementing arrangement)s?(?: \(\w+\))? (?:on|regarding|concerning|in the fields? of)(?= )/i

/** The part of a name that says nothing of what is worked on: of "Memorandum of Understanding on River Safety" that before the river. */
const bareName = (text: string, span: Span): Span => {
  const told = UNDERTAKES.exec(text.slice(span.start, span.end))
  return told ? { start: span.start, end: span.start + told[0].length } : span
}

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
  const known = (['issue', 'area'] as const).flatMap((kind) => {
    const topics = names.topics.filter((topic) => topic.kind === kind)
    return topics.length > 0 ? [{ kind, find: nameFinder(topics) }] : []
  })
  let open: ListKind | null = null
  const own = marker()
  for (const sentence of sentences) {
    const items: FoundTopic[] | null = open ? listItem(sentence.tokens, open) : null
    open = opensList(sentence) ?? (items ? open : null)
    own.begin(sentence.span)
    if (sorted.length > 0) for (const span of within(sorted, sentence.span)) own.mark(bareName(text, span))
    const phrases = inSentence(sentence, items ?? [])
    for (const { kind, phrase, place, inName } of phrases) {
      const span = phraseSpan(sentence.tokens, phrase)
      if (
        (!place && !inName && (ofName(sentence.tokens, phrase) || noPhrase(sentence.tokens, phrase))) ||
        isPrinciple(text, sentence.tokens, phrase) ||
        (!inName && own.covers(span)) ||
        (!inName && capital(sentence.tokens[phrase.from]) && own.covers(sentence.tokens[phrase.from]!.span))
      )
        continue
      add(into[kind], text, span)
    }
    for (const span of disputed(text, sentence)) add(issues, text, span)
    for (const { phrase } of phrases) own.mark(phraseSpan(sentence.tokens, phrase))
    for (const span of domains(sentence))
      if (!own.covers(span) && !named(sentence.tokens, span) && !ofPersons(sentence.tokens, span))
        add(areas, text, span)
    for (const { kind, find } of known)
      for (const { span } of find(text, sentence.tokens)) add(into[kind], text, span)
  }
  return {
    issues: once(issues, (word, written) => EVENT.test(word) && written !== 'pandemics'),
    areas: once(areas, () => false),
  }
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
