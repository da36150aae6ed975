import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Side } from '../partnership/partnership.ts'
import { sidesOf } from './sides-of.ts'

const side = (id: string, name: string, shortName: string, order: 1 | 2): Side => ({
  id,
  name,
  shortName,
  colour: '#123456',
  order,
})
const SIDES = [side('b', 'Coastal League', 'CL', 2), side('a', 'Council of the Rivers', 'Rivers', 1)]

test('a side is marked where it is named by itself, in the order of the sides', () => {
  const named = (words: string[]) => sidesOf(words, SIDES).map(({ id }) => id)
  assert.deepEqual(named(['The Coastal League and the Council of the Rivers']), ['a', 'b'])
  assert.deepEqual(named(['They', 'CL']), ['b'])
  assert.deepEqual(
    named(['the interface between the Council’s delegates and senior officials of the CL']),
    [],
  )
  assert.deepEqual(named(['CL Under-Secretary']), [])
  assert.deepEqual(named([]), [])
})
