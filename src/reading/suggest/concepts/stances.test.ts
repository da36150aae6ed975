import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stancesOf } from './stances.ts'

const concept = (code: string, top = code) => ({ code, labels: {}, definitions: {}, tops: [top] })
const FRAMEWORK = {
  id: 'aims',
  concepts: [concept('1'), concept('1.1', '1'), concept('1.2', '1'), concept('2')],
}
const said = (code: string, serves = true, framework = 'aims') => ({
  ...{ framework, code, serves, tops: [code.split('.')[0]!] },
})
const stances = (...all: ReturnType<typeof said>[]) => {
  const found = stancesOf({ said: all }, FRAMEWORK)
  return found && [...found]
}

test('what serves a part serves what it is a part of, and nothing else', () => {
  assert.deepEqual(stances(said('1.1')), [1, 1, -1, -1])
})

test('what serves a whole may serve any of its parts', () => {
  assert.deepEqual(stances(said('1')), [1, 0, 0, -1])
})

test('what serves a part between is said of no lowest part', () => {
  assert.deepEqual(stancesOf({ said: [{ ...said('1'), code: '1.x' }] }, FRAMEWORK), Int8Array.of(1, 0, 0, -1))
})

test('what somebody denied says nothing of the rest', () => {
  assert.deepEqual(stances(said('2', false)), [0, 0, 0, -1])
  assert.deepEqual(stances(said('1.1'), said('1.2', false)), [1, 1, -1, -1])
})

test('of a framework that nobody spoke of nothing is said', () => {
  assert.equal(stances(said('1', true, 'tides')), null)
  assert.equal(stances(), null)
})
