import assert from 'node:assert/strict'
import { test } from 'node:test'
import { upwards } from './upwards.ts'

const BROADER = new Map([
  ['1', []],
  ['2', []],
  ['1.1', ['1']],
  ['1.1.a', ['1.1', '2']],
  ['round', ['trip']],
  ['trip', ['round']],
])

test('a concept counts for itself and for all that it is a part of, however it is reached', () => {
  assert.deepEqual([...upwards(BROADER, '1.1.a')].toSorted(), ['1', '1.1', '1.1.a', '2'])
  assert.deepEqual([...upwards(BROADER, '1')], ['1'])
})

test('what nobody knows counts for itself, and a ring comes to an end', () => {
  assert.deepEqual([...upwards(BROADER, '9')], ['9'])
  assert.deepEqual([...upwards(BROADER, 'round')], ['round', 'trip'])
})
