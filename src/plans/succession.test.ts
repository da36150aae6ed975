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
