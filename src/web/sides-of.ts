import type { Side } from '../partnership/partnership.ts'
import { fold } from '../text/fold.ts'

/** Which of the two sides the words of an actor, or of whom it stands for, name as a whole word; in the sides' order. */
export const sidesOf = (words: readonly string[], sides: readonly Side[]): readonly Side[] => {
  const named = words.map((each) => ` ${fold(each)} `)
  return sides
    .filter((side) =>
      [side.name, side.shortName].some((name) => named.some((each) => each.includes(` ${fold(name)} `))),
    )
    .toSorted((a, b) => a.order - b.order)
}
