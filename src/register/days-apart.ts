const DAY = 86_400_000

/** The first and last day of a meeting, each perhaps known to the month or the year only; one day where `end` is null. */
export type Days = { readonly start: string; readonly end: string | null }

/** The first and the last day that dates may stand for, as numbers. */
const stretch = ({ start, end }: Days): readonly [number, number] => {
  const [year, month, day] = (end ?? start).split('-').map(Number) as [number, number?, number?]
  // Day 0 of a month is the last of the one before.
  const until = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, month! - 1, day)
  return [Date.parse(start) / DAY, until / DAY]
}

/** How many days lie between two meetings; 0 where they may share one, NaN where a date is none. */
export const daysApart = (a: Days, b: Days): number => {
  const [one, two] = [stretch(a), stretch(b)]
  return Math.max(0, one[0] - two[1], two[0] - one[1])
}

const dayOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10)

/** The first and the last day that lie no farther than so many days from a meeting. */
export const widened = (days: Days, by: number): { readonly from: string; readonly until: string } => {
  const [from, until] = stretch(days)
  return { from: dayOf(from - by), until: dayOf(until + by) }
}
