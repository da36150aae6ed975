import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likened } from './likened.ts'

const difference = (here: string) => ({ here, there: '', at: [0, 0] as const, words: [1, 0] as const })

test('a short comparison is kept as it is', () => {
  const comparison = { here: 9, there: 8, same: 8, differences: [difference('joint')] }
  assert.deepEqual(likened(comparison), {
    here: 9,
    there: 8,
    same: 8,
    differences: [{ here: 'joint', there: '' }],
    more: 0,
  })
})

test('of many and long differences the first are listed, and the rest counted', () => {
  const differences = Array.from({ length: 43 }, () => difference('w'.repeat(900)))
  const { differences: listed, more } = likened({ here: 43, there: 0, same: 0, differences })
  assert.equal(listed.length, 40)
  assert.equal(more, 3)
  assert.ok(listed[0]!.here.length < 310 && listed[0]!.here.endsWith(' …'))
})
