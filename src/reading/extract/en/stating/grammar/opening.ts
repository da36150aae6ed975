import { looks, peek } from '../../phrases.ts'
import type { Word } from './tagged.ts'

const name = looks(/^[\p{Lu}\p{N}]/u)

/** How far apart the two dashes of a pair stand at most, in tokens. */
const PAIR = 40

const alone = (words: readonly Word[], at: number): boolean => {
  for (let i = Math.max(0, at - PAIR); i < Math.min(words.length, at + PAIR); i++)
    if (i !== at && words[i]!.text === '—') return false
  return true
}

/**
 * A dash with words close on both sides joins them and cuts nothing. A long one that is no half of a pair joins only names
 * and numbers: "unchanged—the sides will …" is cut.
 */
export const joins = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!/^[–—-]$/.test(word.text)) return false
  if (peek(words, at - 1)?.span.end !== word.span.start || words[at + 1]?.span.start !== word.span.end)
    return false
  return word.text !== '—' || (name(peek(words, at - 1)) && name(words[at + 1])) || !alone(words, at)
}

const DASH = /^[–—]$/

const opensPair = (words: readonly Word[], at: number): boolean => {
  if (at === 0 || !DASH.test(words[at]!.text) || joins(words, at)) return false
  for (let i = at + 1; i < Math.min(words.length - 1, at + PAIR); i++) {
    if (/^[.;:]$/.test(words[i]!.text)) return false
    if (DASH.test(words[i]!.text) && !joins(words, i)) return true
  }
  return false
}

/** "We – the Leaders of A and B – met": one of a pair of dashes that set off who the subject is. */
export const setsOff = (words: readonly Word[], at: number): boolean => {
  if (!DASH.test(words[at]!.text) || joins(words, at)) return false
  const first = openingOf(words)
  const near = words
    .slice(first, at)
    .findIndex((word, i) => DASH.test(word.text) && opensPair(words, first + i))
  if (near >= 0) return near > 0 && near < 6
  return at - first > 0 && at - first < 6 && opensPair(words, at)
}

const MONTHS = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/

const numbers = looks(/^(\d+|[ivxlc]+|[a-z])$/i)

const isNumber = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (!next || !numbers(words[at])) return false
  if (/^[.):]$/.test(next.text)) return true
  return (
    /^\d{1,3}$/.test(words[at]!.text) &&
    at === 0 &&
    /^\p{Lu}/u.test(next.text) &&
    next.pos !== 'NUM' &&
    !MONTHS.test(next.lower)
  )
}

/** Where a sentence's words begin, past its own number or bullet. */
export const openingOf = (words: readonly Word[]): number => {
  let i = 0
  while (i < words.length && i < 4 && (!words[i]!.word || isNumber(words, i))) i++
  return i
}

export const inCapitals = ({ text }: Word): boolean => text.length > 3 && text === text.toUpperCase()

/**
 * "CALL UPON partners to …", "COMMIT TO:": an operative paragraph of a declaration, whose verb stands first, in its plain
 * form and in capitals. A heading in capitals ("SUPPORT FOR FARMERS") is none.
 */
export const opensInCapitals = (words: readonly Word[], at: number): boolean => {
  const verb = words[at]
  if (!verb || !inCapitals(verb) || verb.known?.form !== 'base' || at > openingOf(words) + 2) return false
  return words.at(-1)?.text === ':' || words.some(({ text }) => /^\p{Ll}{2}/u.test(text))
}
