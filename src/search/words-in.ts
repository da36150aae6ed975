import { foldText } from '../text/fold-text.ts'

/** The words of a text as they are searched: small, without marks, signs and the ’s of a possessive. */
export const wordsIn = (text: string): readonly string[] =>
  foldText(text.normalize('NFC').replace(/['’]s\b/giu, ''))
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
