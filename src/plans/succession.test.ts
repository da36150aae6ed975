import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanPart } from './plan-parts.ts'
import { successionOf } from './succession.ts'

const lines = (...texts: readonly string[]): readonly PlanPart[] => [
  { number: 1, parent: null, kind: 'section', label: '1', text: 'Work', items: [], quote: null },
  ...texts.map(
    (text, at): PlanPart => ({
      ...{ number: at + 2, parent: 1, kind: 'line', label: `1.${at + 1}`, text, items: [], quote: null },
    }),
  ),
]

const told = (before: readonly PlanPart[], after: readonly PlanPart[]) => {
  const { carried, reworded, added, dropped } = successionOf(before, after)
  return {
    carried: carried.map((pair) => `${pair.before.label} > ${pair.after.label}`),
    reworded: reworded.map((pair) => `${pair.before.label} > ${pair.after.label}`),
    added: added.map(({ label }) => label),
    dropped: dropped.map(({ label }) => label),
  }
}

const OLD = lines(
  'Promote cooperation on the safety of ferries, by training their pilots each spring;',
  'Promote cooperation on the teaching of river languages in schools;',
  'Promote cooperation on early warning of floods in coastal districts;',
  'Exchange officers between the two secretariats each year.',
)

test('lines carry over by their words whatever their number, and the rest by what is particular to them', () => {
  const NEW = lines(
    'Exchange officers between the two secretariats each year;',
    'Promote cooperation on early warning of floods and of droughts in all coastal districts;',
    'Promote cooperation on the counting of road deaths;',
    'Train the pilots of ferries in safety each spring and each autumn;',
  )
  assert.deepEqual(told(OLD, NEW), {
    carried: ['1.4 > 1.1'],
    reworded: ['1.1 > 1.4', '1.3 > 1.2'],
    added: ['1.3'],
    dropped: ['1.2'],
  })
  const [, floods] = successionOf(OLD, NEW).reworded
  assert.deepEqual(floods!.differences, [{ here: 'in', there: 'and of droughts in all' }])
})

test('what every line says makes none the successor of another', () => {
  const before = lines('Promote cooperation on ports;', 'Promote cooperation on schools;')
  const after = lines('Promote cooperation on wells;', 'Promote cooperation on trains;')
  assert.deepEqual(told(before, after).reworded, [])
})

test('of two lines of the same words each goes on in one', () => {
  const twice = lines('Publish the minutes;', 'Publish the minutes;')
  assert.deepEqual(told(twice, lines('Publish the minutes.')), {
    carried: ['1.1 > 1.1'],
    reworded: [],
    added: [],
    dropped: ['1.2'],
  })
})

test('a plan beside nothing is dropped whole, beside itself carried whole', () => {
  assert.equal(told(OLD, []).dropped.length, 4)
  assert.equal(told([], OLD).added.length, 4)
  assert.equal(told(OLD, OLD).carried.length, 4)
})

test('what people said stands, and a pair that they rejected is proposed no more', () => {
  const later = lines(
    'Exchange officers between the two secretariats each year;',
    'Promote cooperation on early warning of floods and of droughts in all coastal districts;',
    'Count the herons of the delta.',
  )
  const said = [
    { before: 2, after: 4, state: 'confirmed' },
    { before: 5, after: 2, state: 'rejected' },
    { before: 99, after: 2, state: 'confirmed' },
  ] as const
  const { confirmed, carried, reworded, dropped, added } = successionOf(OLD, later, said)
  assert.deepEqual(
    [...confirmed, ...carried, ...reworded].map((pair) => `${pair.before.label} > ${pair.after.label}`),
    ['1.1 > 1.3', '1.3 > 1.2'],
  )
  assert.deepEqual(
    [dropped.map(({ label }) => label), added.map(({ label }) => label)],
    [['1.2', '1.4'], ['1.1']],
  )
  assert.ok(confirmed[0]!.differences.length > 0)
})

test('of lines in the same words the next is proposed where the first is rejected', () => {
  const twice = lines('Hold a meeting;', 'Hold a meeting;')
  const { carried } = successionOf(lines('Hold a meeting.'), twice, [
    { before: 2, after: 2, state: 'rejected' },
  ])
  assert.deepEqual(
    carried.map((pair) => pair.after.label),
    ['1.2'],
  )
})

test('a line that was parted goes on as two, where people said so', () => {
  const parted = lines('Hold a meeting of ministers;', 'Hold a meeting of mayors.')
  const { confirmed, added } = successionOf(lines('Hold meetings.'), parted, [
    { before: 2, after: 2, state: 'confirmed' },
    { before: 2, after: 3, state: 'confirmed' },
  ])
  assert.deepEqual([confirmed.length, added.length], [2, 0])
})
