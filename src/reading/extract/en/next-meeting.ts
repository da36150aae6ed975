import type { Span } from '../../../text/span.ts'
import type { Fact, NextMeeting } from '../../reading.ts'
import { kindOfWord } from './asking.ts'
import { eventNames } from './event-name.ts'
import { placeAt } from './event-place.ts'
import type { EventSentence } from './event-sentence.ts'
import { capital, oneOf, spanOf, words } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MONTHS, whenIn } from './when.ts'
import { EVENT_HEADS, GENERIC } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

/** The next meeting is told near the end: how many sentences of it are looked at. */
const WITHIN = 400

/** What is to come: "will be held", "will hold", "look forward to", "will meet again", "agreed to convene". */
const COMING =
  /\b(?:(?:will|shall|would|is to|are to)(?: \S+){0,3} (?:held|hold|host|hosted|convene|convened|meet|reconvene|take place|organi[sz]ed?)|look(?:s|ed|ing)? forward to|agreed(?: \S+){0,4} to (?:hold|meet|convene|host)|(?:offer|offered|offers)(?: \S+){0,2} to (?:host|hold)|(?:scheduled|planned|due)(?: to be held| to take place| for)?)\b/

/** Which meeting: the next one, or one that is counted. */
const NEXT =
  /\b(?:next|following|upcoming|forthcoming|subsequent)(?: \S+){0,6} (?:meetings?|summit|session|conference|dialogue|forum|round|ministerial|consultations?|interface|committee|exchange)\b|\bmeet again\b|\bnext meet\b|\bmeet next\b|\breconvene\b/

const placeIn = (text: string, sentence: Sentence, from: number): string | null => {
  const { tokens } = sentence
  for (let i = from; i < tokens.length - 1; i++) {
    if (!/^(in|at)$/.test(tokens[i]!.lower) || !capital(tokens[i + 1])) continue
    const place = placeAt(tokens, i + 1, text)
    if (place && !MONTHS.has(tokens[i + 1]!.text)) return words(text, place.span)
  }
  return null
}

/** The meeting counted one higher than this one: "the Tenth Meeting" behind a ninth. Its tokens, or null. */
const successor = (tokens: readonly Token[], nth: number | null): { from: number; to: number } | null => {
  if (nth === null) return null
  for (const [from, token] of tokens.entries()) {
    if (ordinal(token.text) !== nth + 1) continue
    const head = tokens.slice(from + 1, from + 7).findIndex(({ lower }) => EVENT_HEADS.has(lower))
    if (head >= 0) return { from, to: from + head + 2 }
  }
  return null
}

/** Asked first, where no count tells the next one. */
const tellsNext = oneOf('next following upcoming forthcoming subsequent again reconvene')

/** Where the sentence begins to speak of the coming meeting, in tokens; -1 where it does not. */
const comingAt = (sentence: Sentence, nth: number | null): number => {
  if (nth === null && !sentence.tokens.some(tellsNext)) return -1
  const lower = sentence.tokens.map((token) => token.lower).join(' ')
  const coming = COMING.exec(lower)
  if (!coming) return -1
  const next = NEXT.exec(lower)
  if (!next && !successor(sentence.tokens, nth)) return -1
  return lower.slice(0, Math.min(coming.index, next?.index ?? coming.index)).split(' ').length - 1
}

const nameIn = (text: string, sentence: Sentence, span: Span, nth: number | null): string | null => {
  const counted = successor(sentence.tokens, nth)
  const names = eventNames(sentence)
  const named =
    names.find((each) => nth !== null && each.ordinal === nth + 1) ??
    names.find((each) => each.span.start >= span.start)
  if (named) return words(text, named.span)
  return counted && words(text, spanOf(sentence.tokens, counted.from, counted.to))
}

/** A word that tells one series from another. */
const tells = (word: string) =>
  word.length > 1 && !/^(of|the|on|and|for|in|to)$/.test(word) && !GENERIC.has(word) && !EVENT_HEADS.has(word)

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(tells)

/** Whether a coming meeting is this one's successor and not another body's: by a name in common, or "our next", "meet again". */
const sameSeries = (
  name: string | null,
  mechanism: string | null,
  sentence: Sentence,
  nth: number | null,
): boolean => {
  const lower = sentence.tokens.map((token) => token.lower).join(' ')
  if (/\b(?:our|its|their) next\b|\bmeet again\b|\bnext meet\b|\bmeet next\b|\breconvene\b/.test(lower))
    return true
  if (successor(sentence.tokens, nth)) return true
  const own = wordsOf(mechanism ?? '')
  const other = wordsOf(name ?? '')
  return other.length === 0
    ? /\bthe next (?:meeting|session|round)\b/.test(lower)
    : other.some((word) => own.includes(word))
}

const MEETING = kindOfWord(({ lower }) => EVENT_HEADS.has(lower) || lower === 'meet')

/** The next meeting of the same parties, where the text says when or where it will be. Of several sentences the last. */
export const nextMeeting = (
  text: string,
  sentences: readonly Sentence[],
  event: EventSentence,
  mechanism: string | null,
  nth: number | null,
  basis: string | null,
): Fact<NextMeeting> | null => {
  for (const sentence of sentences.slice(-WITHIN).toReversed()) {
    if (sentence === event.sentence || (sentence.kinds & MEETING) === 0) continue
    const at = comingAt(sentence, nth)
    if (at < 0) continue
    const span = spanOf(sentence.tokens, at, sentence.tokens.length)
    const when = whenIn(text, span, (day) => !basis || day >= basis.slice(0, day.length))
    const place = placeIn(text, sentence, at)
    const name = nameIn(text, sentence, span, nth)
    if ((!when && !place) || !sameSeries(name, mechanism, sentence, nth)) continue
    return {
      value: {
        name,
        start: when?.start ?? null,
        end: when?.end ?? null,
        place,
      },
      span: sentence.span,
      rule: 'next-meeting' satisfies Rule,
    }
  }
  return null
}
