import { wordsIn } from './words-in.ts'

/**
 * The words of a text as they stand beside one another: the s of a possessive is one where another follows, since the database keeps
 * its place ("Chair’s statement").
 */
export const wordsOfPhrase = (text: string): readonly string[] =>
  wordsIn(text.replace(/['’]s\b(?=[^\p{L}\p{N}]*[\p{L}\p{N}])/giu, ' s'))
