import { align } from '../../documents/align.ts'
import type { StandardWord } from './standard-words.ts'

/** What each of three things counts for: that the words asked for are there, that little else is, and that they come in the same order. */
const SHARES = { covered: 0.5, close: 0.2, inOrder: 0.3 } as const

/** What a word weighs of which it isn't known how common it is. */
const MIDDLE = 0.5

/** What each word weighs, by its stem: much where few texts have it. */
export type Weights = ReadonlyMap<string, number>

const telling = (words: readonly StandardWord[]) =>
  words.filter(({ little }) => !little).map(({ stem }) => stem)

const countsOf = (stems: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

/**
 * How like a wording is to a sentence, from 0 to 1 (docs/agreed-language.md states it): of the weight of the sentence's words, how much
 * the wording has (half), how much of the wording is the sentence's (a fifth), and how much stands in the same order in both
 * (three tenths). Little words don't count. The same words in the same order make 1.
 */
export const likenessTo = (
  sentence: readonly StandardWord[],
  weights: Weights,
): ((wording: readonly StandardWord[]) => number) => {
  const weightOf = (stem: string) => weights.get(stem) ?? MIDDLE
  const weigh = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weightOf(stem), 0)
  const own = telling(sentence)
  const [counts, whole] = [countsOf(own), weigh(own)]
  return (wording) => {
    const theirs = telling(wording)
    if (whole === 0 || theirs.length === 0) return 0
    const left = new Map(counts)
    const shared = theirs.filter((stem) => {
      const there = left.get(stem) ?? 0
      left.set(stem, there - 1)
      return there > 0
    })
    if (shared.length === 0) return 0
    const inOrder = align(own, theirs).flatMap(({ a, length }) => own.slice(a, a + length))
    return (
      SHARES.covered * (weigh(shared) / whole) +
      SHARES.close * (weigh(shared) / weigh(theirs)) +
      SHARES.inOrder * (weigh(inOrder) / whole)
    )
  }
}
