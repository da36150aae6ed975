import { assess, type KnownActivity, type LineFacts } from '../following/assess.ts'
import { type Share, shareOf } from '../following/standing.ts'
import { isAddressed, isCounted } from '../following/status.ts'
import { type Day, daysOf } from '../following/written-date.ts'

/** What served a concept in one year: statements of its records, activities held, and how its lines stood on its last day. */
export type ServedYear = {
  readonly year: number
  /** Its last day, or the day up to which all is told. */
  readonly on: Day
  readonly statements: number
  readonly activities: number
  readonly addressed: Share
}

/** So many years are told, the latest of them. */
const MOST = 25

/** The activities that were held, as they are known on a day, each with its years. */
const heldYears = ({ activities }: LineFacts, on: Day): readonly (readonly [string, readonly number[]])[] => {
  const latest = new Map<string, KnownActivity>()
  for (const each of activities) if (each.knownOn <= on) latest.set(each.id, each)
  return [...latest.values()]
    .filter(({ state }) => state === 'held')
    .map(({ id, date, knownOn }) => {
      const days = date === null ? null : daysOf(date)
      const { first, last } = days?.ok ? days.value : { first: knownOn, last: knownOn }
      const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
      return [id, Array.from({ length: until - from + 1 }, (_, at) => from + at)]
    })
}

const addressedOn = (lines: readonly LineFacts[], on: Day): Share => {
  const assessed = lines.map((facts) => assess(facts, on)).filter(({ status }) => isCounted(status))
  return shareOf(assessed.filter(({ status, done }) => isAddressed(status, done)).length, assessed.length)
}

/**
 * What served a concept year by year up to a day: `days` are those of the statements, `lines` what is known of the lines. The lines are
 * those that are said to serve it now; each year tells how they stood as it was known then. Years without anything before the first are
 * left out; none is told where nothing serves it.
 */
export const throughYears = (
  days: readonly (string | null)[],
  lines: readonly LineFacts[],
  on: Day,
): readonly ServedYear[] => {
  const last = Number(on.slice(0, 4))
  const ofStatements = days.flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]))
  const held = lines.map((facts) => heldYears(facts, on))
  const ofActivities = held.flat().flatMap(([, years]) => years)
  const known = [...ofStatements, ...ofActivities].filter((year) => year <= last)
  if (known.length === 0 && lines.length === 0) return []
  const first = Math.max(last - MOST + 1, Math.min(last, ...known))
  return Array.from({ length: last - first + 1 }, (_, at): ServedYear => {
    const year = first + at
    const end = year === last ? on : `${year}-12-31`
    return {
      ...{ year, on: end, statements: ofStatements.filter((each) => each === year).length },
      activities: held.flat().filter(([, years]) => years.includes(year)).length,
      addressed: addressedOn(lines, end),
    }
  })
}
