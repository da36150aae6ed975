import { EMPTY, settled, withLetter } from './hash.ts'
import { letterOf, unspaced } from './letters.ts'

/** The words of a text as they are compared: for each its hash, that of its beginning, and its place. */
export type Words = {
  readonly count: number
  /** The hash of the word's stem. */
  readonly stems: Uint32Array
  /** The hash of its first letters where it is longer, else 0. */
  readonly heads: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where a sentence begins anew: no pair reaches over it. */
  readonly breaks: Uint8Array
}

/** How many letters a word's beginning has: enough that it is of one family, in languages that share their roots. */
const HEAD = 6

const S = 115
const E = 101
const I = 105
const U = 117
const Y = 121

const vowel = (letter: number): boolean =>
  letter === 97 || letter === E || letter === I || letter === 111 || letter === U

/** How much of a word is its stem: plurals go, and in Latin script a last vowel, so that inflected forms meet. */
const stemLength = (word: Uint16Array, length: number): number => {
  if (length < 4) return length
  let n = length
  if (word[n - 1] === S && word[n - 2] !== S && word[n - 2] !== U && word[n - 2] !== I) {
    n -= 1
    if (n > 4 && word[n - 1] === E && word[n - 2] === I) {
      word[n - 2] = Y
      return n - 1
    }
  }
  if (n > 4 && vowel(word[n - 1]!)) n -= 1
  return n
}

/** What goes on a word that has begun: letters, and figures as in “CO2”. */
const partOf = (code: number): number =>
  code >= 48 && code <= 57 ? code : unspaced(code) ? 0 : letterOf(code)

/** The words of a text: figures by themselves are left out. */
export const wordsOf = (text: string): Words => {
  const most = text.length + 1
  const stems = new Uint32Array(most)
  const heads = new Uint32Array(most)
  const starts = new Uint32Array(most)
  const ends = new Uint32Array(most)
  const breaks = new Uint8Array(most)
  const word = new Uint16Array(64)
  let count = 0
  let fresh = 1
  const keep = (stem: number, head: number, start: number, end: number) => {
    stems[count] = stem
    heads[count] = head
    starts[count] = start
    ends[count] = end
    breaks[count] = fresh
    fresh = 0
    count += 1
  }
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const letter = letterOf(code)
    if (letter < 2) {
      if (code === 46 || code === 59 || code === 58 || code === 10 || code === 33 || code === 63) fresh = 1
      at += 1
      continue
    }
    const start = at
    if (unspaced(code)) {
      const next = at + 1 < text.length ? letterOf(text.charCodeAt(at + 1)) : 0
      if (next > 1) keep(settled(withLetter(withLetter(EMPTY, letter), next)), 0, start, start + 2)
      at += 1
      continue
    }
    let length = 0
    let part = letter
    while (part > 0) {
      if (part > 1 && length < 64) word[length++] = part
      at += 1
      part = at < text.length ? partOf(text.charCodeAt(at)) : 0
    }
    const n = stemLength(word, length)
    let hash = EMPTY
    let head = 0
    for (let k = 0; k < n; k++) {
      hash = withLetter(hash, word[k]!)
      if (k === HEAD - 1 && length > HEAD) head = settled(hash ^ 0x5bd1e995)
    }
    keep(settled(hash), head, start, at)
  }
  return { count, stems, heads, starts, ends, breaks }
}
