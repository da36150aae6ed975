import {
  type Beside,
  beside,
  type ComputedFigure,
  type FollowedLine,
  type PublishedShare,
  standingOf,
} from './standing.ts'
import { type Day, lastDayOf } from './written-date.ts'

/** A published figure beside what is computed for the same time. `computed` is of `on`, the last day that the figure can be of. */
export type PublishedBeside<F extends PublishedShare = PublishedShare> = {
  readonly figure: F
  readonly on: Day
  readonly beside: Beside<ComputedFigure>
}

/** The last day that a figure's date can mean, no later than today. */
const dayBeside = (written: string, today: Day): Day => {
  const last = lastDayOf(written) ?? today
  return last < today ? last : today
}

/**
 * Figures that sources published of a plan beside those that follow from what is known here, oldest first. What sources publish is how
 * many lines were addressed.
 */
export const publishedBeside = <F extends PublishedShare>(
  lines: readonly FollowedLine[],
  figures: readonly F[],
  today: Day,
): readonly PublishedBeside<F>[] =>
  figures
    .map((figure) => {
      const on = dayBeside(figure.on, today)
      return { figure, on, beside: beside(figure, standingOf(lines, on).whole.addressed) }
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
