import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureWords } from './likeness-words.ts'

test('how much of a text stands in a record is told in words, and in how many places it differs', () => {
  const difference = { here: 'warmly', there: '' }
  assert.equal(
    measureWords({ here: 1184, there: 1166, same: 1166, differences: [difference], more: 2 }),
    '1,166 of its 1,184 words stand in the record’s 1,166, 3 differences',
  )
  assert.equal(measureWords({ here: 12, there: 12, same: 12, differences: [], more: 0 }), '12 words')
  assert.equal(measureWords(null), null)
})
