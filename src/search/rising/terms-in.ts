import { foldText } from '../../text/fold-text.ts'
import { isLittle } from '../little-words.ts'

/** A word: by what it is counted, as it is written, and whether a term may begin and end with it. */
type Word = { readonly key: string; readonly written: string; readonly ends: boolean }

/** Terms by their keys, each as it is written first in what was read. */
export type Terms = ReadonlyMap<string, string>

/** So many words a term has at the least and at the most. */
const FEWEST = 2
const MOST = 4

/** Little words that may stand within a term, never at its ends: “rule of law”, “peace and security”. */
const JOINS = new Set(['of', 'and', 'for'])

/** Words in one number: “Supply Chains” is counted as “supply chain”. */
const inOneNumber = (small: string): string => {
  if (small.length > 5 && /[^aeiou]ies$/.test(small)) return `${small.slice(0, -3)}y`
  return small.length > 3 && /[^siu]s$/.test(small) ? small.slice(0, -1) : small
}

const wordOf = (written: string): Word => {
  const small = foldText(written.normalize('NFC')).toLowerCase()
  const key = inOneNumber(small)
  return { key, written, ends: /^\p{L}[\p{L}\p{M}]+$/u.test(key) && !isLittle(small) }
}

/** A text falls into stretches at its signs: no term reaches over a comma. */
const STRETCH = /[^\p{L}\p{M}\p{N}\s\-’']+/u
const POSSESSIVE = /['’]s(?!\p{L})|(?<!\p{L})['’]+|['’]+(?!\p{L})/gu

/** Reads terms of two to four words out of texts; a reader knows each word once, however often it comes. */
export const termReader = (): ((texts: readonly string[]) => Terms) => {
  const known = new Map<string, Word>()
  const wordFor = (written: string): Word => {
    const word = known.get(written) ?? wordOf(written)
    known.set(written, word)
    return word
  }
  const readStretch = (words: readonly Word[], terms: Map<string, string>): void => {
    for (let from = 0; from < words.length; from++) {
      if (!words[from]!.ends) continue
      let key = words[from]!.key
      let written = words[from]!.written
      for (let at = from + 1; at < Math.min(words.length, from + MOST); at++) {
        const word = words[at]!
        if (!word.ends && !JOINS.has(word.key)) break
        key += ` ${word.key}`
        written += ` ${word.written}`
        if (word.ends && at - from + 1 >= FEWEST && !terms.has(key)) terms.set(key, written)
      }
    }
  }
  return (texts) => {
    const terms = new Map<string, string>()
    for (const text of texts)
      for (const stretch of text.replace(POSSESSIVE, '').split(STRETCH))
        readStretch(
          stretch
            .split(/[\s-]+/)
            .filter((word) => word !== '')
            .map(wordFor),
          terms,
        )
    return terms
  }
}

/** The key by which a name is counted, of however many words. */
export const keyOfName = (name: string): string =>
  name
    .replace(POSSESSIVE, '')
    .split(/[^\p{L}\p{M}\p{N}’']+/u)
    .filter((word) => word !== '')
    .map((word) => wordOf(word).key)
    .join(' ')
