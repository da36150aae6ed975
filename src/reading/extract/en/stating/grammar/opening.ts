import type { Word } from './tagged.ts'

/** A dash with words close on both sides joins them and cuts nothing. */
export const joins = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!/^[–—-]$/.test(word.text)) return false
  return words[at - 1]?.span.end === word.span.start && words[at + 1]?.span.start === word.span.end
}

const MONTHS = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/

const isNumber = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (!next || !/^(\d+|[ivxlc]+|[a-z])$/i.test(words[at]!.text)) return false
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
