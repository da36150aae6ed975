import type { Milestone } from './activity.ts'
import type { LineActivity } from './following-views.ts'
import { type Day, lastDayOf } from './written-date.ts'

/** A planned activity with the number of its line; `last` is the last day that its date can mean, null where it has none. */
export type PlannedActivity = {
  readonly line: number
  readonly activity: LineActivity
  readonly last: Day | null
}

/** What is planned: what is still to come, soonest first; what should be over and nobody said was held; what has no date. */
export type Ahead = {
  readonly upcoming: readonly PlannedActivity[]
  readonly overdue: readonly PlannedActivity[]
  readonly undated: readonly PlannedActivity[]
}

/** A milestone that is not done, with its activity and the number of its line; `last` is the last day that it is due. */
export type OpenMilestone = {
  readonly line: number
  readonly activity: LineActivity
  readonly milestone: Milestone
  readonly last: Day | null
}

type Followed = ReadonlyMap<number, { readonly activities: readonly LineActivity[] }>

type Due = { readonly line: number; readonly last: Day | null }

const byLast = (a: Due, b: Due): number =>
  a.last === b.last ? a.line - b.line : (a.last ?? '') < (b.last ?? '') ? -1 : 1

/**
 * The milestones of a plan that are not done on a day, of activities that are not cancelled: those overdue and those to come, soonest
 * first. One is overdue from the day after the last that its date can mean; those without a date are neither.
 */
export const milestonesAhead = (
  followed: Followed,
  on: Day,
): { readonly upcoming: readonly OpenMilestone[]; readonly overdue: readonly OpenMilestone[] } => {
  const open = [...followed]
    .flatMap(([line, { activities }]) =>
      activities
        .filter(({ state }) => state !== 'cancelled')
        .flatMap((activity) =>
          activity.milestones
            .filter(({ done }) => done === null)
            .map(
              (milestone): OpenMilestone => ({ line, activity, milestone, last: lastDayOf(milestone.due) }),
            ),
        ),
    )
    .filter(({ last }) => last !== null)
    .sort(byLast)
  return { upcoming: open.filter(({ last }) => last! >= on), overdue: open.filter(({ last }) => last! < on) }
}

/**
 * The planned activities of a plan on a day, by its lines. One is overdue from the day after the last that its date can mean, so
 * that one planned for 2026 is not overdue before 2027.
 */
export const aheadOf = (followed: Followed, on: Day): Ahead => {
  const planned = [...followed].flatMap(([line, { activities }]) =>
    activities
      .filter(({ state }) => state === 'planned')
      .map((activity): PlannedActivity => {
        return { line, activity, last: lastDayOf(activity.date) }
      }),
  )
  const dated = planned.filter(({ last }) => last !== null).sort(byLast)
  return {
    upcoming: dated.filter(({ last }) => last! >= on),
    overdue: dated.filter(({ last }) => last! < on),
    undated: planned.filter(({ last }) => last === null),
  }
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']

/**
 * The days on which a plan is told over its time: the last day of each year before the day asked for, from the first, and that
 * day itself; of each quarter where there are no more than two years of it. `first` is a year; one after the day gives that day
 * alone.
 */
export const daysToTell = (first: number, on: Day): readonly Day[] => {
  const until = Number(on.slice(0, 4))
  const years = Array.from({ length: Math.max(0, until - first + 1) }, (_, at) => first + at)
  const ends = years.length > 2 ? ['12-31'] : QUARTER_ENDS
  return [...years.flatMap((year) => ends.map((end) => `${year}-${end}`)).filter((day) => day < on), on]
}
