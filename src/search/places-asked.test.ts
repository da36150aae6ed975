import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from './parse-query.ts'
import { placesAsked } from './places-asked.ts'
import { PLACES } from './query.ts'

const places = (typed: string) => placesAsked(parseQuery(typed).query)

test('words are looked for everywhere, nothing nowhere', () => {
  assert.deepEqual(places('floods'), PLACES)
  assert.deepEqual(places(''), [])
})

test('what a query narrows by, only what has it can hold', () => {
  assert.deepEqual(places('kind:note'), ['statements'])
  assert.deepEqual(places('kind:report'), ['records', 'statements'])
  assert.deepEqual(places('status:held'), ['activities'])
  assert.deepEqual(places('status:stalled status:confirmed'), ['lines', 'statements'])
  assert.deepEqual(places('goal:6'), ['lines', 'statements'])
  assert.deepEqual(places('year:2018 mechanism:summit'), ['meetings', 'records', 'lines', 'statements'])
})

test('what is left out rules nothing out, but a place', () => {
  assert.deepEqual(places('floods -kind:note'), PLACES)
  assert.deepEqual(places('floods -in:people in:people in:records'), ['records'])
})
