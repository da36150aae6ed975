import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineActivity } from '../following/following-views.ts'
import { latestActivities } from './latest-activities.ts'

const activity = (id: string, title: string, date: string | null): LineActivity => ({
  ...{ id, version: 1, at: '2026-01-02T03:04:05.000Z', title, state: 'held', date, place: null },
  ...{ participants: null, budget: null, milestones: [], evidence: [] },
})

test('the latest comes first by the last day that is meant, what has no day last, and ids decide nothing', () => {
  const titles = latestActivities([
    activity('a', 'Undated', null),
    activity('b', 'Zebras counted', '2025-05-03'),
    activity('c', 'Herons counted', '2025-05-03'),
    activity('d', 'In the quarter', '2025-Q2'),
    activity('e', 'Over two years', '2024/2025'),
    activity('f', 'Long ago', '2019'),
  ]).map(({ title }) => title)
  assert.deepEqual(titles, [
    ...['Over two years', 'In the quarter', 'Herons counted', 'Zebras counted', 'Long ago', 'Undated'],
  ])
})
