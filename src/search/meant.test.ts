import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edits } from './edits.ts'
import { meant } from './meant.ts'

const known = new Map([
  ['commitment', 3],
  ['disaster', 9],
  ['patrol', 2],
  ['petrol', 5],
])

test('a slip of the hand leads to the word that was meant', () => {
  assert.equal(meant('disatser', known), 'disaster')
  assert.equal(meant('comitmnt', known), 'commitment')
})

test('of two that are as near, the one that is there more often', () => {
  assert.equal(meant('ptrol', known), 'petrol')
})

test('a word that is known, is short or is far from all is left as it is', () => {
  assert.equal(meant('patrol', known), null)
  assert.equal(meant('pat', known), null)
  assert.equal(meant('volcano', known), null)
})

test('letters left out, put in, changed and in each other’s place are one each', () => {
  assert.deepEqual(
    ['flods', 'floodds', 'flaods', 'folods', 'floods', 'rain'].map((word) => edits(word, 'floods', 2)),
    [1, 1, 1, 1, 0, 3],
  )
})
