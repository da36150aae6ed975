import { capital, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { stopWord } from './topic-asks.ts'
import { articles } from './topic-bounds.ts'
import type { FoundTopic } from './topic-governors.ts'
import { nounKind } from './topic-kind.ts'
import { phraseAround, type TopicPhrase } from './topic-phrases.ts'
import { countryNamed } from './words/countries.ts'
import { STOP } from './words/topic-phrases.ts'

const CALLS =
  /^(?:call|calls|called|calling|describe|describes|described|describing|consider|considers|considered|declare|declares|declared|deem|deems|deemed|label|labels|labelled)$/
const IS =
  /^(?:is|are|remain|remains|remained|constitute|constitutes|pose|poses|posed|represent|represents|become|becomes|became)$/
const BETWEEN = /^(?:as|also|still|both|now|itself)$/

/** "the single greatest threat": with the article of one thing. */
const GREATEST = /^(?:single|greatest|biggest|gravest|foremost|main|principal|most)$/

/** Where "a grave threat", "one of the greatest challenges" begins, seen from its noun; -1 where no article stands there. */
const articleBefore = (tokens: readonly Token[], at: number): number => {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const { lower, word } = tokens[i]!
    if (
      /^(?:an?|one)$/.test(lower) ||
      (lower === 'the' && GREATEST.test(tokens[i + 1]!.lower) && peek(tokens, i - 1)?.lower !== 'of')
    )
      return i
    if (!word || (STOP.has(lower) && !/^(?:of|the|our|most|and|its|their)$/.test(lower))) return -1
  }
  return -1
}

/** What stands before "is a threat": the noun phrase, with the one that "of" hangs it on. */
const subjectOf = (tokens: readonly Token[], last: number): TopicPhrase | null => {
  if (last < 0 || !tokens[last]!.word || stopWord(tokens[last])) return null
  const phrase = phraseAround(tokens, last)
  const of =
    peek(tokens, phrase.from - 1)?.lower === 'of' && phrase.from > 1 && !stopWord(tokens[phrase.from - 2])
  return of
    ? { from: phraseAround(tokens, phrase.from - 2).from, to: last + 1 }
    : { from: phrase.from, to: last + 1 }
}

/** What stands between "called" and "a crisis". */
const objectOf = (tokens: readonly Token[], article: number): TopicPhrase | null => {
  const to = peek(tokens, article - 1)?.lower === 'as' ? article - 1 : article
  for (let i = to - 1; i >= 0 && to - i < 8; i--) {
    const { lower, word } = tokens[i]!
    if (CALLS.test(lower)) {
      const from = articles(tokens, i + 1)
      return from < to ? { from, to } : null
    }
    if (!word || (STOP.has(lower) && !/^(?:of|in|on|the|to)$/.test(lower))) return null
  }
  return null
}

/** Nouns by which a text says that something is worked on. */
export const FIELD_WORDS = new Set(['area', 'areas', 'priority', 'priorities', 'field', 'focus', 'pillar'])

/** "River mapping was another area": what is said to be a field of work is one. */
const calledField = (tokens: readonly Token[], at: number): FoundTopic[] => {
  const article = fieldArticle(tokens, at)
  if (article < 1) return []
  let verb = article - 1
  while (verb > 0 && BETWEEN.test(tokens[verb]!.lower)) verb--
  if (!/^(?:is|are|was|were|remains?|remained)$/.test(tokens[verb]!.lower)) return []
  const phrase = subjectOf(tokens, verb - 1)
  if (!phrase) return []
  const noun = nounKind(tokens, phrase)
  if (noun === 'none' || (noun === 'open' && phrase.to - phrase.from < 2)) return []
  return capital(tokens[phrase.from]) && phrase.from > 1 ? [] : [{ kind: 'area', phrase }]
}

const fieldArticle = (tokens: readonly Token[], at: number): number => {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const { lower, word } = tokens[i]!
    if (/^(?:an?|another|one|the)$/.test(lower)) return i
    if (!word || (STOP.has(lower) && lower !== 'key')) return -1
  }
  return -1
}

/** "Sand mining is a grave threat", "called the ban a crisis": what is said to be a trouble is one. */
export const called = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (FIELD_WORDS.has(tokens[at]!.lower)) return calledField(tokens, at)
  const article = articleBefore(tokens, at)
  if (article < 1) return []
  let verb = article - 1
  while (verb > 0 && BETWEEN.test(tokens[verb]!.lower)) verb--
  const phrase = IS.test(tokens[verb]!.lower) ? subjectOf(tokens, verb - 1) : objectOf(tokens, article)
  if (!phrase) return []
  const state = countryNamed(
    tokens
      .slice(phrase.from, phrase.to)
      .map(({ text }) => text)
      .join(' '),
  )
  if (state) return [{ kind: 'issue', phrase, place: true }]
  const noun = nounKind(tokens, phrase)
  // A lone word that nobody listed may be anything ("implementation is a challenge").
  if (noun === 'none' || (noun === 'open' && phrase.to - phrase.from < 2)) return []
  return capital(tokens[phrase.from]) && phrase.from > 1 ? [] : [{ kind: 'issue', phrase }]
}
