import type { LineActivity } from '../following/following-views.ts'
import { lastDayOf } from '../following/written-date.ts'

/** An activity by what a list tells of it. */
export type ActivityTold = Pick<LineActivity, 'title' | 'state' | 'date'>

/** Activities with the latest first, those without a day last; of one day by title: their ids are drawn by lot. */
export const latestActivities = (activities: readonly LineActivity[]): readonly ActivityTold[] =>
  activities
    .map(({ title, state, date }) => ({ title, state, date, last: lastDayOf(date) ?? '' }))
    .toSorted((a, b) => {
      if (a.last !== b.last) return a.last < b.last ? 1 : -1
      return a.title < b.title ? -1 : a.title > b.title ? 1 : 0
    })
    .map(({ title, state, date }) => ({ title, state, date }))
