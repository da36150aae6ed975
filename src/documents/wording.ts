/**
 * A text as its words, in the form in which texts are compared: without case, accents, ligatures, punctuation and white
 * space. `folded[n]` is the n-th word; it stands in the text from `starts[n]` to `ends[n]`.
 */
export type Wording = {
  readonly folded: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Scripts that put no space between words. Of a run in one of them each letter is a word: a sentence taken for one word
 * would be another one for a single letter's sake.
 */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const LETTER = /[\p{L}\p{N}]\p{M}*|\p{M}+/gu

const PLAIN = /^[\x21-\x7e]*$/

const folded = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase() || word.normalize('NFKD')

/** The words of a text, in order. */
export const wordingOf = (text: string): Wording => {
  const wording = { folded: [] as string[], starts: [] as number[], ends: [] as number[] }
  const add = (word: string, start: number) => {
    wording.folded.push(folded(word))
    wording.starts.push(start)
    wording.ends.push(start + word.length)
  }
  for (const { 0: run, index } of text.matchAll(RUN))
    if (!PLAIN.test(run) && UNSPACED.test(run))
      for (const letter of run.matchAll(LETTER)) add(letter[0], index + letter.index)
    else add(run, index)
  return wording
}
