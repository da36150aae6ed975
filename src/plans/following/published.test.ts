import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedBeside } from './published.ts'
import type { FollowedLine } from './standing.ts'

const line = (id: string, knownOn: string | null): FollowedLine => ({
  ...{ id, section: null, pillar: null, bodies: [], goals: [] },
  facts: {
    activities: knownOn ? [{ id: `a${id}`, knownOn, state: 'held', date: knownOn }] : [],
    ...{ reports: [], overrides: [] },
  },
})
const LINES = [line('1', '2024-03-01'), line('2', '2025-03-01'), line('3', null), line('4', null)]
const figure = (on: string, value: number, of: number | null = null) => ({
  ...{ on, value, of, unit: of === null ? '%' : 'action lines', source: 'A press release' },
})

test('a figure of a month or a year is laid beside the last day of it, and oldest first', () => {
  const told = publishedBeside(LINES, [figure('2025-06', 50), figure('2024', 1, 4)], '2026-01-02')
  assert.deepEqual(
    told.map(({ on, beside }) => [on, beside.computed.n, beside.published.percent, beside.points]),
    [
      ['2024-12-31', 1, 25, 0],
      ['2025-06-30', 2, 50, 0],
    ],
  )
})

test('a figure of the year that is not over is laid beside today, and one that differs says by how much', () => {
  const [told] = publishedBeside(LINES, [figure('2025', 93)], '2025-04-01')
  assert.equal(told?.on, '2025-04-01')
  assert.deepEqual([told?.beside.points, told?.beside.agrees], [-43, false])
})
