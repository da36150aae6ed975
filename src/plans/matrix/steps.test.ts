import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quote } from '../../text/quote.ts'
import type { MatrixRow } from '../matrix.ts'
import type { HeldLine, MatrixDifferences } from './differences.ts'
import { differencesOf } from './differences.ts'
import { NO_MEANINGS } from './meanings.ts'
import { chosenOf, type Known, stepsOf } from './steps.ts'

const ON = '2026-01-02'

const row = (more: Partial<MatrixRow> = {}): MatrixRow => ({
  ...{ number: '1.1', section: '1', text: 'Hold a course each year;', items: [], leads: [], timeline: '' },
  ...{ status: 'unknown', statusText: '', addressed: null, activities: [], evidence: [], remarks: '' },
  quote: quote('Hold', { start: 0, end: 4 }),
  ...more,
})

const held = (more: Partial<HeldLine> = {}): HeldLine => ({
  ...{ number: 2, label: '1.1', text: 'Hold a course each year;', items: [], bodies: [], set: false },
  ...{ status: 'not-started', activities: [], evidence: [] },
  facts: { activities: [], reports: [], overrides: [] },
  ...more,
})

const KINDS = ['number', 'text', 'lead', 'status', 'activities', 'evidence'] as const

const compared = (lines: readonly HeldLine[], rows: readonly MatrixRow[]): MatrixDifferences =>
  differencesOf(lines, {
    ...{ title: null, period: null, asOf: null, sections: [], findings: [], rows },
    columns: KINDS.map((kind) => ({ heading: kind, kind })),
  })

const known: Known = {
  bodies: [
    { id: 1, names: ['RB', 'River Board'], side: ['Hill', 'Hill Union'] },
    { id: 2, names: ['Ports Office'], side: ['Coast', 'Coast League'] },
    { id: 3, names: ['Ports Office'], side: ['Hill', 'Hill Union'] },
  ],
  sections: [{ number: 1, label: '1' }],
  ...{ meanings: NO_MEANINGS, on: ON },
}

const stepsFor = (line: HeldLine, told: MatrixRow, also: Partial<Known> = {}) =>
  stepsOf(compared([line], [told]), { ...known, ...also })

test('an activity is read with its day and place, and evidence hangs on the first that the row names', () => {
  const { steps, left } = stepsFor(
    held(),
    row({
      activities: [
        { text: 'Course for pilots, 3 May 2025, Low Bank', date: '2025-05-03' },
        { text: 'Second course, June 2027', date: '2027-06' },
        { text: 'A visit (cancelled)', date: null },
      ],
      evidence: ['https://port.example/1'],
    }),
  )
  assert.deepEqual(left, [])
  assert.deepEqual(
    steps.map(({ act }) =>
      act.kind === 'activity'
        ? [act.activity.title, act.activity.state, act.activity.date, act.activity.place, act.evidence.length]
        : act.kind,
    ),
    [
      ['Course for pilots', 'held', '2025-05-03', 'Low Bank', 1],
      ['Second course', 'planned', '2027-06', null, 0],
      ['A visit', 'cancelled', null, null, 0],
    ],
  )
})

test('a status that follows from what is taken over with it is not set by hand; another one is', () => {
  const activities = [{ text: 'Course, 3 May 2025', date: '2025-05-03' }]
  const follows = stepsFor(held(), row({ activities, statusText: 'Addressed', addressed: true }))
  assert.deepEqual(
    follows.steps.map(({ act }) => act.kind),
    ['activity'],
  )
  const set = stepsFor(held(), row({ activities, status: 'completed', statusText: 'Done', addressed: true }))
  assert.deepEqual(set.steps.at(-1)?.act, { kind: 'status', status: 'completed' })
})

test('what somebody set by hand stands, and a status that says nothing waits for its meaning', () => {
  const done = row({ status: 'completed', statusText: 'Done', addressed: true })
  const mine = stepsFor(held({ status: 'stalled', set: true }), done)
  assert.deepEqual([mine.steps, mine.left.map(({ why }) => why)], [[], ['set-by-hand']])
  const unclear = stepsFor(held(), row({ statusText: 'See annex' }))
  assert.deepEqual(
    unclear.left.map(({ why, words }) => [why, words]),
    [['status-unclear', 'See annex']],
  )
  const meanings = { ...NO_MEANINGS, statuses: new Map([['see annex', 'retired' as const]]) }
  assert.deepEqual(stepsFor(held(), row({ statusText: 'See annex.' }), { meanings }).steps[0]?.act, {
    kind: 'status',
    status: 'retired',
  })
})

test('a body is found by any of its names and its side; one that may be two is asked about', () => {
  const leads = [
    { side: null, name: 'river board' },
    { side: 'Hill', name: 'RB (in support)' },
    { side: 'Coast', name: 'Ports Office (in support)' },
    { side: null, name: 'Ports Office' },
    { side: null, name: 'Nobody' },
  ]
  const { steps, left } = stepsFor(held(), row({ leads }))
  assert.deepEqual(
    steps.map(({ act }) => (act.kind === 'body' ? [act.body, act.lead] : act.kind)),
    [
      [1, true],
      [2, false],
    ],
  )
  assert.deepEqual(
    left.map(({ words, why }) => [words, why]),
    [
      ['Ports Office', 'body-unknown'],
      ['Nobody', 'body-unknown'],
    ],
  )
  const meanings = { ...NO_MEANINGS, bodies: new Map([['nobody', 2]]) }
  assert.deepEqual(
    stepsFor(held(), row({ leads: [{ side: null, name: 'Nobody' }] }), { meanings }).steps[0]?.act,
    { kind: 'body', body: 2, lead: true },
  )
})

test('nothing that is here is taken away, and the plan’s own words stand', () => {
  const activities = [{ id: 'a1', words: 'A visit', title: 'A visit', date: null }]
  const { steps, left } = stepsFor(held({ activities }), row({ text: 'Hold two courses each year;' }))
  assert.deepEqual(steps, [])
  assert.deepEqual(left.map(({ why }) => why).sort(), ['not-in-matrix', 'own-words'])
})

test('a row that is no line becomes one in its section, and takes what hangs on it only with it', () => {
  const { steps } = stepsOf(
    compared(
      [held()],
      [
        row(),
        row({
          ...{ number: '1.2', text: 'Map the wells of both banks;', leads: [{ side: null, name: 'RB' }] },
          activities: [{ text: 'Survey, 2025', date: '2025' }],
        }),
      ],
    ),
    known,
  )
  assert.deepEqual(
    steps.map(({ act }) => act.kind),
    ['line', 'body', 'activity'],
  )
  assert.deepEqual(steps[0]?.act, { kind: 'line', section: 1 })
  const without = new Set(steps.slice(1).map(({ key }) => key))
  assert.deepEqual(chosenOf(steps, without), [])
  assert.equal(chosenOf(steps, new Set(steps.map(({ key }) => key))).length, 3)
})

test('evidence without an activity is left, but where the line has one alone', () => {
  const evidence = ['https://port.example/1', 'www.port.example']
  const none = stepsFor(held(), row({ evidence }))
  assert.deepEqual(none.left.map(({ why }) => why).sort(), ['evidence-unclear', 'evidence-without-activity'])
  const activities = [{ id: 'a1', words: 'A visit', title: 'A visit', date: null }]
  const one = stepsFor(held({ activities }), row({ evidence: evidence.slice(0, 1) }))
  assert.deepEqual(
    one.steps.map(({ act }) => (act.kind === 'evidence' ? act.activity : act.kind)),
    ['a1'],
  )
})
