import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineFacts } from '../following/assess.ts'
import { throughYears } from './through-years.ts'

const line = (...activities: LineFacts['activities']): LineFacts => ({
  activities,
  reports: [],
  overrides: [],
})
const held = (id: string, date: string | null, knownOn: string) => ({
  id,
  date,
  knownOn,
  state: 'held' as const,
})

const told = (...args: Parameters<typeof throughYears>) =>
  throughYears(...args).map(({ year, statements, activities, addressed }) => [
    ...[year, statements, activities, `${addressed.n}/${addressed.of}`],
  ])

test('each year has its statements, the activities held in it, and how the lines stood at its end as was known then', () => {
  const lines = [
    line(held('a', '2023-12', '2023-12-20'), held('b', '2024-03-01', '2025-02-01')),
    line({ ...held('c', '2024-05-01', '2024-06-01'), state: 'planned' }),
  ]
  assert.deepEqual(told(['2022-04-10', '2024-05', null], lines, '2025-06-01'), [
    [2022, 1, 0, '0/2'],
    [2023, 0, 1, '1/2'],
    [2024, 1, 1, '1/2'],
    [2025, 0, 0, '1/2'],
  ])
})

test('an activity over the turn of a year is of both, one without a date of the year in which it became known', () => {
  const lines = [line(held('a', '2023-12-30/2024-01-02', '2024-01-03'), held('b', null, '2024-07-01'))]
  assert.deepEqual(
    throughYears([], lines, '2024-12-31').map(({ year, activities }) => [year, activities]),
    [
      [2023, 1],
      [2024, 2],
    ],
  )
})

test('what was taken back or is known later counts not, and where nothing serves it no year is told', () => {
  const withdrawn = { ...held('a', '2023-05-01', '2024-02-01'), state: 'withdrawn' as const }
  const lines = [line(held('a', '2023-05-01', '2023-06-01'), withdrawn)]
  assert.deepEqual(told([], lines, '2024-06-01').at(-1), [2024, 0, 0, '0/1'])
  assert.deepEqual(told([], lines, '2023-06-01'), [[2023, 0, 1, '1/1']])
  assert.deepEqual(throughYears([], [], '2024-06-01'), [])
  assert.deepEqual(told(['2031-01-01'], [], '2024-06-01'), [])
})

test('of a long past the last twenty-five years are told', () => {
  assert.equal(throughYears(['1945-06-26'], [], '2024-06-01').length, 25)
})
