import type { Side } from '../partnership/partnership.ts'
import { fold } from '../text/fold.ts'

/** The parties that an actor's words name one by one: "the A, B and the C" names A, B and C. */
const partiesIn = (words: string): readonly string[] =>
  words.split(/,|\band\b/i).map((part) => fold(part).replace(/^the /, ''))

/**
 * Which of the two sides an actor is, or stands for, in the sides' order. A side has to be named by itself: an official
 * of a side, or a meeting "between A and B", is not the side.
 */
export const sidesOf = (words: readonly string[], sides: readonly Side[]): readonly Side[] => {
  const named = new Set(words.flatMap(partiesIn))
  return sides
    .filter((side) => [side.name, side.shortName].some((name) => named.has(fold(name).replace(/^the /, ''))))
    .toSorted((a, b) => a.order - b.order)
}
