import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LineBody } from './following-views.ts'
import {
  checkRound,
  isOfRound,
  type Round,
  type RoundReport,
  roundStanding,
  sentenceForRound,
} from './round.ts'

const TODAY = '2027-07-01'
const asked = { period: ' 2027-01/2027-06 ', due: '2027-07-31' }
const round: Round = {
  ...{ id: 'r', record: 7, period: '2027-01/2027-06', due: '2027-07-31', state: 'open', version: 1 },
  ...{ openedAt: '2027-07-01T08:00:00.000Z', by: 'Noor' },
}
const reasonFor = (over: Partial<typeof asked>, before: { due: string } | null = null) => {
  const checked = checkRound({ ...asked, ...over }, TODAY, before)
  if (checked.ok) return null
  assert.ok(sentenceForRound(checked.refusal).length > 20)
  return checked.refusal.reason
}

test('a round is for a time as exact as written, and by a day', () => {
  assert.deepEqual(checkRound(asked, TODAY), {
    ok: true,
    value: { period: '2027-01/2027-06', due: '2027-07-31' },
  })
  assert.equal(reasonFor({ period: 'the first half' }), 'round-period-unclear')
  assert.equal(reasonFor({ period: '2027-06/2027-01' }), 'round-period-unclear')
  assert.equal(reasonFor({ due: 'soon' }), 'round-due-not-a-day')
  assert.equal(reasonFor({ due: '2027-02-30' }), 'round-due-not-a-day')
})

test('the day is still to come, unless it was set before and stays', () => {
  assert.equal(reasonFor({ due: '2027-06-30' }), 'round-due-gone-by')
  assert.equal(reasonFor({ due: TODAY }), null)
  assert.equal(reasonFor({ due: '2027-06-30' }, { due: '2027-06-30' }), null)
  assert.equal(reasonFor({ due: '2027-06-29' }, { due: '2027-06-30' }), 'round-due-gone-by')
})

test('nothing is due before the time to report on has begun', () => {
  assert.equal(reasonFor({ period: '2028', due: '2027-12-31' }), 'round-due-before-its-time')
  assert.equal(reasonFor({ period: '2028', due: '2028-01-01' }), null)
})

test('a report is of a round where its time holds all of the round’s', () => {
  for (const period of ['2027-01/2027-06', '2027', '2026-07/2027-06'])
    assert.ok(isOfRound({ period }, round), period)
  for (const period of ['2027-Q1', '2027-06', '2026', '2027-02/2027-12', 'then'])
    assert.equal(isOfRound({ period }, round), false, period)
})

const body = (id: number, side: string, lead = true): LineBody => ({
  ...{ id, side, lead, name: `Body ${id}`, shortName: null },
})
const report = (line: number, side: string, over: Partial<RoundReport> = {}): RoundReport => ({
  ...{ record: 7, line, side, period: '2027-01/2027-06', state: 'accepted' },
  ...over,
})
const lines = [
  { line: 2, bodies: [body(1, 'hill'), body(3, 'coast', false)] },
  { line: 3, bodies: [body(1, 'hill')] },
  { line: 5, bodies: [body(2, 'hill', false)] },
]
const told = (reports: readonly RoundReport[]) => {
  const { sides, bodies } = roundStanding(round, lines, reports, ['hill', 'coast'])
  return {
    sides: sides.map(({ side, reported, missing }) => [side, reported, missing]),
    bodies: bodies.map(({ body, reported, missing }) => [body.id, reported, missing]),
  }
}

test('each side is asked about the lines of its own bodies, and reports count for its own', () => {
  assert.deepEqual(told([report(2, 'hill'), report(5, 'hill', { state: 'submitted' })]), {
    sides: [
      ['hill', [2, 5], [3]],
      ['coast', [], [2]],
    ],
    bodies: [
      [1, [2], [3]],
      [2, [5], []],
      [3, [], [2]],
    ],
  })
})

test('a report of the joint secretariat counts for both sides', () => {
  assert.deepEqual(told([report(2, '')]).sides, [
    ['hill', [2], [3, 5]],
    ['coast', [2], []],
  ])
})

test('what was given back or taken back, on another time or of another plan, is no report of the round', () => {
  const none = told([
    report(2, 'hill', { state: 'returned' }),
    report(2, 'hill', { state: 'draft' }),
    report(2, 'hill', { period: '2026' }),
    report(2, 'hill', { record: 8 }),
  ])
  assert.deepEqual(none.sides[0], ['hill', [], [2, 3, 5]])
})
