/** How many numbers a word's vector has. */
export const DIMENSIONS = 100

/**
 * What is known of words: of each, in the order of how common they are, a vector of what it stands beside in general English, and one of
 * the words that a dictionary explains it by. Both have length 1 in steps of 1/127; of a word that no dictionary explains the second is 0.
 */
export type Meanings = {
  readonly words: readonly string[]
  /** Which word of general English each is by how common it is, from 0. */
  readonly ranks: Uint32Array
  /** `DIMENSIONS` numbers a word. */
  readonly beside: Int8Array
  readonly explained: Int8Array
}

/** How often the word of a rank stands in general English, as a share of all its words (Zipf's law). */
export const frequencyOf = (rank: number): number => 1 / ((rank + 2.7) * 12)
