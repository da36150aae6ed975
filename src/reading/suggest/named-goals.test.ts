import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedGoals } from './named-goals.ts'

const named = (text: string) =>
  namedGoals(text).map(({ goal, target, span }) => [goal, target, text.slice(span.start, span.end)])

test('goals that a text names are found, each with its place', () => {
  assert.deepEqual(named('This serves SDG 16.'), [[16, null, 'SDG 16']])
  assert.deepEqual(named('See SDGs 4, 5 and 16.6, and the rest.'), [
    [4, null, 'SDGs 4'],
    [5, null, '5'],
    [16, '16.6', '16.6'],
  ])
  assert.deepEqual(named('Sustainable Development Goal 6 on water'), [
    [6, null, 'Sustainable Development Goal 6'],
  ])
})

test('they are found in other languages', () => {
  assert.deepEqual(named('el ODS 4')[0], [4, null, 'ODS 4'])
  assert.deepEqual(named('l’ODD 13')[0], [13, null, 'ODD 13'])
  assert.deepEqual(
    named('TPB 5 dan 6').map(([goal]) => goal),
    [5, 6],
  )
})

test('a number that is no goal, or of something else, is none', () => {
  assert.deepEqual(named('SDG 18'), [])
  assert.deepEqual(named('Goal 4 of the plan, line 16'), [])
  assert.deepEqual(named('the SDGs were adopted in 2015'), [])
  assert.deepEqual(
    named('SDG 4.9').map(([goal, target]) => [goal, target]),
    [[4, null]],
  )
})
