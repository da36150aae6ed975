import { foldLetters } from '../text/fold-letters.ts'

/** The words of a text as they are searched: small, without marks, signs and the ’s of a possessive. */
export const wordsIn = (text: string): readonly string[] =>
  foldLetters(text.normalize('NFC').replace(/['’]s\b/giu, ''))
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
