import fc from 'fast-check'
import type { AcceptedReport, KnownActivity, LineFacts, Override } from '../assess.ts'
import { STATUSES } from '../status.ts'
import { type Day, daysOf } from '../written-date.ts'

/** Any day of the years in which the facts below fall, for tests. */
export const someDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 8 * 365 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))

const someDate = fc.oneof(
  someDay,
  someDay.map((day) => day.slice(0, 7)),
  someDay.map((day) => day.slice(0, 4)),
  fc.tuple(someDay, someDay).map((days) => days.sort().join('/')),
  fc.constant(null),
)

/** Not said to be held before its first day, as `checkActivity` sees to it. */
const isSound = ({ state, date, knownOn }: KnownActivity): boolean => {
  const days = date === null ? null : daysOf(date)
  return state !== 'held' || !days?.ok || days.value.first <= knownOn
}

export const someActivity: fc.Arbitrary<KnownActivity> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
    knownOn: someDay,
    state: fc.constantFrom('planned', 'held', 'cancelled'),
    date: someDate,
  })
  .map((activity) => (isSound(activity) ? activity : { ...activity, state: 'planned' }))

export const someReport: fc.Arbitrary<AcceptedReport> = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  acceptedOn: someDay,
  claim: fc.option(fc.constantFrom(...STATUSES)),
})

export const someOverride: fc.Arbitrary<Override> = fc
  .tuple(fc.constantFrom('o1', 'o2'), fc.constantFrom(...STATUSES), someDay, fc.option(someDay))
  .map(([id, status, day, other]) => {
    const [givenOn, liftedOn] = other === null ? [day, null] : ([day, other].sort() as [Day, Day])
    return { id, status, givenOn, liftedOn }
  })

/** Any facts of a line, for tests. */
export const someFacts: fc.Arbitrary<LineFacts> = fc.record({
  activities: fc.array(someActivity, { maxLength: 6 }),
  reports: fc.array(someReport, { maxLength: 3 }),
  overrides: fc.array(someOverride, { maxLength: 2 }),
})
