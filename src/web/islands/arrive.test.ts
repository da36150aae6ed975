import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partFor } from './arrive.ts'

test('a statement is sought in the part of its run', () => {
  const runs = '1:1 31:2 58:3 60:1'
  assert.deepEqual(
    [1, 30, 31, 58, 59, 60, 99].map((number) => partFor(runs, number)),
    [1, 1, 2, 3, 3, 1, 1],
  )
})

test('a number before the first run stands nowhere', () => {
  assert.equal(partFor('5:1', 4), null)
  assert.equal(partFor('', 4), null)
})
