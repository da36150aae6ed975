import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workView } from '../../../test/sample-plan.tsx'
import { workOf } from './work.ts'

const TODAY = '2026-01-02'
const groups = workOf(workView, TODAY)

test('a line of two bodies stands under each of them, led by one and supported by the other', () => {
  assert.deepEqual(
    groups.map(({ body, lines }) => [body.id, lines.length, lines[0]?.lead]),
    [
      [1, 1, true],
      [2, 1, false],
    ],
  )
})

test('a line tells what was held last, what is overdue and what is to come', () => {
  const [line] = groups[0]!.lines
  assert.equal(line?.last?.title, 'Meeting of ministers')
  assert.deepEqual(
    [line?.overdue, line?.upcoming].map((planned) => planned?.map(({ activity }) => activity.date)),
    [['2025-11'], ['2026-03']],
  )
})

test('the last report is the latest of the body’s own side, or of the joint secretariat', () => {
  assert.deepEqual(
    groups.map(({ lines }) => lines[0]?.report?.state ?? null),
    ['submitted', null],
  )
  const joint = { ...workView.reports[0]!, id: 'joint', side: '', at: '2025-07-01T00:00:00.000Z' }
  const both = workOf({ ...workView, reports: [...workView.reports, joint] }, TODAY)
  assert.deepEqual(
    both.map(({ lines }) => lines[0]?.report?.id),
    ['joint', 'joint'],
  )
})

test('lines with an activity whose day is over come first', () => {
  const [plan] = workView.plans
  const other = plan!.parts.filter(({ kind }) => kind === 'line')[0]!
  const [number, there] = [...plan!.followed][0]!
  const earlier = plan!.parts.find(({ kind, number: at }) => kind === 'line' && at !== number)!
  const followed = new Map([
    [earlier.number, { activities: [], bodies: there.bodies }],
    [other.number, there],
  ])
  const [first] = workOf({ plans: [{ ...plan!, followed }], reports: [], rounds: [] }, TODAY)
  assert.deepEqual(
    first?.lines.map(({ line }) => line.number),
    [other.number, earlier.number],
  )
})

test('a line without a report in the open round tells that it is missing, and one with it that it is not', () => {
  const missing = (reports: typeof workView.reports) =>
    workOf({ ...workView, reports }, TODAY).map(({ lines }) => lines[0]?.round?.missing)
  assert.deepEqual(missing(workView.reports), [false, true])
  assert.deepEqual(missing([]), [true, true])
  const closed = workView.rounds.map((round) => ({ ...round, state: 'closed' as const }))
  assert.equal(workOf({ ...workView, rounds: closed }, TODAY)[0]?.lines[0]?.round, null)
})
