import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity } from './activity.ts'
import { aheadOf, daysToTell, milestonesAhead } from './ahead.ts'
import type { LineActivity } from './following-views.ts'

const activity = (id: string, state: Activity['state'], date: string | null): LineActivity => ({
  ...{ id, state, date, version: 1, at: '2026-01-01T00:00:00.000Z', title: id },
  ...{ place: null, participants: null, budget: null, milestones: [], evidence: [] },
})

const ids = (found: readonly { readonly activity: LineActivity }[]) => found.map((each) => each.activity.id)

test('planned activities are ahead, overdue or without a date, soonest first; others are none of it', () => {
  const followed = new Map([
    [
      7,
      {
        activities: [activity('late', 'planned', '2026-Q4'), activity('held', 'held', '2026-09-01')],
      },
    ],
    [
      3,
      {
        activities: [
          activity('soon', 'planned', '2026-11-20/2026-11-26'),
          activity('over', 'planned', '2026-10'),
          activity('off', 'cancelled', '2026-12-01'),
          activity('open', 'planned', null),
        ],
      },
    ],
  ])
  const ahead = aheadOf(followed, '2026-11-26')
  assert.deepEqual(ids(ahead.upcoming), ['soon', 'late'])
  assert.deepEqual(ids(ahead.overdue), ['over'])
  assert.deepEqual(ids(ahead.undated), ['open'])
  assert.equal(ahead.upcoming[1]!.line, 7)
})

test('what is planned for a month or a year is overdue only once all of it is over', () => {
  const of = (date: string, on: string) =>
    aheadOf(new Map([[1, { activities: [activity('a', 'planned', date)] }]]), on).overdue.length
  assert.equal(of('2026', '2026-12-31'), 0)
  assert.equal(of('2026', '2027-01-01'), 1)
  assert.equal(of('2026-02', '2026-02-28'), 0)
  assert.equal(of('2026-02', '2026-03-01'), 1)
})

test('a plan is told at the end of each year before the day, and on it; of each quarter while it is young', () => {
  assert.deepEqual(daysToTell(2024, '2026-11-26'), ['2024-12-31', '2025-12-31', '2026-11-26'])
  assert.deepEqual(daysToTell(2026, '2026-11-26'), ['2026-03-31', '2026-06-30', '2026-09-30', '2026-11-26'])
  assert.deepEqual(daysToTell(2025, '2026-01-01').at(-2), '2025-12-31')
  assert.deepEqual(daysToTell(2024, '2026-12-31').at(-2), '2025-12-31', 'no day twice')
  assert.deepEqual(daysToTell(2030, '2026-11-26'), ['2026-11-26'])
})

test('milestones that are not done are overdue after the last day that they are due, or to come, soonest first', () => {
  const step = (title: string, due: string | null, done: string | null = null) => ({ title, due, done })
  const milestones = [
    step('later', '2027'),
    step('this year', '2026'),
    step('late', '2026-05'),
    step('done', '2026-01', '2026-02'),
    step('some day', null),
  ]
  const followed = new Map([
    [3, { activities: [{ ...activity('held', 'held', '2026-01'), milestones }] }],
    [4, { activities: [{ ...activity('off', 'cancelled', null), milestones }] }],
  ])
  const { upcoming, overdue } = milestonesAhead(followed, '2026-06-01')
  const titles = (found: typeof upcoming) => found.map(({ milestone }) => milestone.title)
  assert.deepEqual([titles(overdue), titles(upcoming)], [['late'], ['this year', 'later']])
  assert.deepEqual(titles(milestonesAhead(followed, '2027-01-01').overdue), ['late', 'this year'])
})
