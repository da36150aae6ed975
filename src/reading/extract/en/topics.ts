import type { Span } from '../../../text/span.ts'
import type { TopicMention } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import { nameFinder } from './known-names.ts'
import { after, among, capital, looks, marker, oneOf, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { kindOfWord, type Token } from './tokens.ts'
import { called } from './topic-called.ts'
import { foe } from './topic-foes.ts'
import { type FoundTopic, governor, kindUnder, matter } from './topic-governors.ts'
import { type ListKind, listItem, opensList } from './topic-items.ts'
import { nounKind } from './topic-kind.ts'
import { named, ofPersons, proper, titled } from './topic-names.ts'
import { add, type Gathered, once } from './topic-once.ts'
import { fields, passing, qualified } from './topic-passing.ts'
import { phraseSpan, type TopicPhrase, topicList } from './topic-phrases.ts'
import { contested, disputed, ofPlace, strife, talkedOf } from './topic-places.ts'
import { SIGN, signsOf } from './topic-signs.ts'
import { opening, titles } from './topic-titles.ts'
import { DOMAINS } from './words/domains.ts'
import { PRINCIPLES } from './words/topics.ts'

export type Topics = { readonly issues: TopicMention[]; readonly areas: TopicMention[] }

/** Leaves out each phrase that lies inside another of its kind. */
const outermost = (found: readonly FoundTopic[]): FoundTopic[] => {
  const end = { issue: -1, area: -1 }
  return found
    .toSorted((a, b) => a.phrase.from - b.phrase.from || b.phrase.to - a.phrase.to)
    .filter(({ kind, phrase }) => {
      if (phrase.to <= end[kind]) return false
      end[kind] = phrase.to
      return true
    })
}

const ofMany = oneOf('issues matters topics subjects')

/** "cooperation on lake issues, such as …": what is meant is told behind it. */
const headsList = (tokens: readonly Token[], { to }: TopicPhrase): boolean =>
  ofMany(tokens[to - 1]) && /^(?:, )?(?:including|such as|like|namely)\b/.test(after(tokens, to, 3))

/** The topics that a governor leads to. */
const governed = (tokens: readonly Token[], at: number): FoundTopic[] => {
  const lead = governor(tokens, at)
  if (!lead) return []
  let harmless = false
  return topicList(tokens, lead.from).flatMap((item, nth) => {
    const place = talkedOf(tokens, lead, item) ?? foe(tokens, lead, item)
    if (place) return [place]
    if (headsList(tokens, item)) return []
    const phrase = matter(lead, tokens, item)
    const kind = kindUnder(lead, tokens, phrase)
    // "curbs wages and consumption": behind a field that is no trouble, nothing open is one either.
    if (kind === null && lead.kind === 'issue' && nounKind(tokens, phrase) === 'field') harmless = true
    if (harmless && kind === 'issue' && nounKind(tokens, phrase) === 'open') return []
    // "the plight of refugees, port safety and …": what goes on behind may hang on an earlier word.
    if (
      nth > 0 &&
      kind === 'issue' &&
      !lead.verb &&
      lead.grip !== 'firm' &&
      nounKind(tokens, phrase) !== 'problem'
    )
      return []
    return kind ? [{ kind, phrase }] : []
  })
}

/** "POLITICAL AND SECURITY COOPERATION": one word of a heading says what is told below it, and no more. */
const isLone = ({ block }: Sentence, { phrase }: FoundTopic): boolean =>
  block.kind === 'heading' && phrase.to - phrase.from === 1

const inSentence = (sentence: Sentence, items: readonly FoundTopic[]): FoundTopic[] => {
  const { tokens } = sentence
  const found: FoundTopic[] = [...items, ...opening(tokens), ...titles(sentence)]
  const problems: number[] = []
  const places: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const signs = signsOf(tokens[at]!)
    if (signs === 0) continue
    if (signs & SIGN.place) found.push(...strife(tokens, at), ...contested(tokens, at))
    if (signs & SIGN.together) found.push(...qualified(tokens, at).filter((each) => !isLone(sentence, each)))
    if (signs & SIGN.governor) found.push(...governed(tokens, at))
    if (signs & SIGN.called) found.push(...called(tokens, at))
    if (signs & SIGN.problem) problems.push(at)
    if (signs & SIGN.field) places.push(at)
  }
  found.push(...passing(tokens, problems, found))
  found.push(...fields(tokens, places, found))
  return outermost(found.filter(({ phrase }) => !ofPlace(tokens, phrase, found)))
}

const beginsDomain = among(DOMAINS)
const DOMAIN = kindOfWord(({ lower }) => DOMAINS.has(lower))

/** Past the line of policy that begins at a word, the longest of several; 0 where none does. */
const domainEnd = (tokens: readonly Token[], at: number): number => {
  const rest = DOMAINS.get(tokens[at]!.lower)!.find((words) =>
    words.every((word, nth) => tokens[at + 1 + nth]?.lower === word),
  )
  return rest ? at + 1 + rest.length : 0
}

const domains = ({ tokens, kinds }: Sentence): Span[] => {
  if ((kinds & DOMAIN) === 0) return []
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const to = beginsDomain(tokens[at]) ? domainEnd(tokens, at) : 0
    if (to === 0) continue
    found.push(spanOf(tokens, at, to))
    at = to - 1
  }
  return found
}

/** Problems that stand for one that is named in full elsewhere. */
const EVENT =
  /^(war|crisi|crisis|conflict|pandemic|violence|aggression|invasion|attack|threat|challenge|disaster|tension|disruption|risk|coup|outbreak|emergency|emergencie|barrier|scam|emission|trafficking|climate|covid|insecurity)$/

/** Whether a phrase is a name, or part of a post. */
const ofName = (tokens: readonly Token[], phrase: TopicPhrase): boolean =>
  proper(tokens, phrase) || (capital(tokens[phrase.from]) && titled(tokens, phrase.from))

const runsOn = oneOf('cannot can could must should another however therefore')
const hasLetter = looks(/\p{L}/u)

/** What no noun phrase holds: nothing but a number, or a verb that a list ran on into ("cannot obtain financing"). */
const noPhrase = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  const run = tokens.slice(from, to)
  return !run.some(hasLetter) || run.some(runsOn) || /^[\p{L}]\.[\p{L}]\.$/u.test(run.at(-1)?.text ?? '')
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
  const known = (['issue', 'area'] as const).map((kind) => ({
    kind,
    find: nameFinder(names.topics.filter((topic) => topic.kind === kind)),
  }))
  let open: ListKind | null = null
  const own = marker()
  for (const sentence of sentences) {
    const items: FoundTopic[] | null = open ? listItem(sentence.tokens, open) : null
    open = opensList(sentence) ?? (items ? open : null)
    own.begin(sentence.span)
    for (const span of within(sorted, sentence.span)) own.mark(span)
    const phrases = inSentence(sentence, items ?? [])
    for (const { kind, phrase, place } of phrases) {
      const span = phraseSpan(sentence.tokens, phrase)
      if (
        (!place && (ofName(sentence.tokens, phrase) || noPhrase(sentence.tokens, phrase))) ||
        PRINCIPLES.test(words(text, span)) ||
        own.covers(span) ||
        (capital(sentence.tokens[phrase.from]) && own.covers(sentence.tokens[phrase.from]!.span))
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
    issues: once(issues, (word) => EVENT.test(word)),
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
