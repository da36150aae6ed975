import { wordsOf } from './words-of.ts'

/** The hashes of the words of a short phrase of ours. */
export const stemHashes = (phrase: string): readonly number[] => {
  const words = wordsOf(phrase)
  return [...words.stems.subarray(0, words.count)]
}
