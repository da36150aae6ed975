import type { LineActivity } from '../plans/following/following-views.ts'
import { daysOf } from '../plans/following/written-date.ts'

/** The time that a report is on, both days included, "YYYY-MM-DD". How lines stand is told for its last day. */
export type Reported = { readonly from: string; readonly until: string }

/** Whether an activity falls into a time: by its own days, or by the day it became known where it has none. */
export const fallsWithin = ({ date, at }: LineActivity, { from, until }: Reported): boolean => {
  const days = date === null ? null : daysOf(date)
  const { first, last } = days?.ok ? days.value : { first: at.slice(0, 10), last: at.slice(0, 10) }
  return first <= until && last >= from
}

/** Whether it was held, and in that time. */
export const heldWithin = (activity: LineActivity, time: Reported): boolean =>
  activity.state === 'held' && fallsWithin(activity, time)
