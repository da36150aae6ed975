import { wordingOf } from '../../documents/wording.ts'
import { LEVELS, type Level } from '../../partnership/partnership.ts'
import { likenessStep } from './likeness-step.ts'

/** An adopted wording, as far as it is ranked: the level of the meeting that it comes from, none of what no meeting adopted. */
export type Rankable = {
  readonly record: number
  readonly text: string
  readonly likeness: number
  readonly level: Level | null
  readonly date: string | null
}

/** Below this a wording has no more in common with a sentence than most have. */
export const LEAST_LIKE = 0.35

const standing = ({ level }: Rankable): number => (level === null ? LEVELS.length : LEVELS.indexOf(level))

/**
 * Which of two wordings comes first: the more like, in steps of a twentieth; of those as like the one of the higher level, then the later,
 * then the more like by a hair.
 */
const compare = (a: Rankable, b: Rankable): number =>
  likenessStep(b) - likenessStep(a) ||
  standing(a) - standing(b) ||
  (b.date ?? '').localeCompare(a.date ?? '') ||
  b.likeness - a.likeness

/** A wording that is the same in several texts: the first of them by rank, and the others. */
export type Ranked<T extends Rankable> = { readonly first: T; readonly others: readonly T[] }

const oneOfEach = <T extends Rankable>(all: readonly T[]): readonly T[] =>
  [...new Map(all.toReversed().map((each) => [each.record, each])).values()].toReversed()

/** Wordings that are like enough, in the order in which they are shown; texts that say the same word by word are one, each text once. */
export const rankWordings = <T extends Rankable>(wordings: readonly T[]): readonly Ranked<T>[] => {
  const inOrder = wordings.filter(({ likeness }) => likeness >= LEAST_LIKE).toSorted(compare)
  const same = Map.groupBy(inOrder, ({ text }) => wordingOf(text).folded.join(' '))
  return [...same.values()].map((each) => {
    const [first, ...others] = oneOfEach(each)
    return { first: first!, others }
  })
}
