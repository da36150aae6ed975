import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../documents/compose.ts'
import { checkPlan } from './keeping-plan.ts'
import { outlineOf } from './outline/outline-of.ts'
import { outlineRows } from './outline/outline-rows.ts'

const document = compose([
  { kind: 'title', text: 'Plan of Action 2026-2030' },
  { kind: 'paragraph', text: 'The sides go on.' },
  { kind: 'heading', level: 1, text: '1. POLITICAL COOPERATION' },
  { kind: 'heading', level: 2, text: '1.1. Dialogue' },
  { kind: 'list-item', level: 3, text: '1.1.1. Hold meetings of ministers, by means of:' },
  { kind: 'list-item', level: 4, text: '(a) summits; and' },
  { kind: 'list-item', level: 4, text: '(b) visits;' },
  { kind: 'list-item', level: 3, text: '1.1.2. Exchange minutes;' },
  { kind: 'paragraph', text: 'Done at Harbour Town.' },
])
const rows = outlineRows(document, outlineOf(document).sections)
const asRead = {
  ...{ title: 'The plan', from: '2026', until: '2030' },
  what: rows.map(({ kind }) => kind),
  number: rows.map(({ number }) => number),
}
const told = (asked: Partial<typeof asRead>) => {
  const outcome = checkPlan(document, rows, { ...asRead, ...asked })
  return outcome.ok ? 'kept' : outcome.refusal.reason
}

test('every block of the document is a row once, in its order', () => {
  assert.deepEqual(
    rows.map(({ kind, number, text }) => `${kind} ${number} ${text}`),
    [
      'none  Plan of Action 2026-2030',
      'none  The sides go on.',
      'section-1 1 POLITICAL COOPERATION',
      'section-2 1.1 Dialogue',
      'line 1.1.1 Hold meetings of ministers, by means of:',
      'item (a) summits; and',
      'item (b) visits;',
      'line 1.1.2 Exchange minutes;',
      'none  Done at Harbour Town.',
    ],
  )
})

test('as read, the rows come to the plan that was read, each line with its words', () => {
  const outcome = checkPlan(document, rows, asRead)
  assert.ok(outcome.ok)
  const { title, period, parts } = outcome.value
  assert.deepEqual([title, period], ['The plan', { start: 2026, end: 2030 }])
  assert.deepEqual(
    parts.map(({ number, parent, kind, label, items }) => [number, parent, kind, label, items.length]),
    [
      [1, null, 'section', '1', 0],
      [2, 1, 'section', '1.1', 0],
      [3, 2, 'line', '1.1.1', 2],
      [4, 2, 'line', '1.1.2', 0],
    ],
  )
  assert.equal(parts[3]?.quote?.exact, 'Exchange minutes;')
})

test('a row can be made a line, an item or nothing, and be given another number', () => {
  const what = rows.map(({ kind, text }) => (text.startsWith('summits') ? ('line' as const) : kind))
  const number = rows.map(({ number, text }) => (text.startsWith('summits') ? '1.1.1 bis' : number))
  const outcome = checkPlan(document, rows, { ...asRead, what, number })
  assert.ok(outcome.ok)
  assert.deepEqual(
    outcome.value.parts.slice(2).map(({ label, items }) => [label, items.map(({ text }) => text)]),
    [
      ['1.1.1', []],
      ['1.1.1 bis', ['visits;']],
      ['1.1.2', []],
    ],
  )
})

test('lines before any section stand under none', () => {
  const what = rows.map(({ kind }) => (kind.startsWith('section') ? ('none' as const) : kind))
  const outcome = checkPlan(document, rows, { ...asRead, what })
  assert.ok(outcome.ok)
  assert.deepEqual(
    outcome.value.parts.map(({ kind, text }) => [kind, text].join(' ').slice(0, 20)),
    ['section ', 'line Hold meetings o', 'line Exchange minute'],
  )
})

test('a plan needs a title, years that are years, and a line; rows must be those that were shown', () => {
  assert.equal(told({}), 'kept')
  assert.equal(told({ from: '', until: '' }), 'kept')
  assert.equal(told({ title: ' ' }), 'plan-title-missing')
  assert.equal(told({ title: 'x'.repeat(301) }), 'plan-title-too-long')
  assert.equal(told({ from: '2026', until: '' }), 'plan-years-unclear')
  assert.equal(told({ from: '26', until: '30' }), 'plan-years-unclear')
  assert.equal(told({ from: '2030', until: '2026' }), 'plan-years-turned')
  assert.equal(told({ what: rows.map(() => 'none' as const) }), 'plan-without-lines')
  assert.equal(told({ what: asRead.what.slice(1) }), 'plan-outline-changed')
  assert.equal(told({ what: rows.map(() => 'chapter' as never) }), 'plan-outline-changed')
  assert.equal(told({ number: rows.map(() => '1'.repeat(31)) }), 'plan-number-too-long')
})
