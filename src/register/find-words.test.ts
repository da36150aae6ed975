import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWords } from './find-words.ts'

test('words are found across a line break, and a quote mark or bracket is taken literally', () => {
  const text = 'They agreed (in part)\nto meet.'
  assert.deepEqual(findWords(text, 'agreed (in part) to', 0), { start: 5, end: 24 })
  assert.equal(findWords(text, 'agreed .in', 0), null)
})

test('of several places the nearest is taken', () => {
  assert.deepEqual(findWords('agreed, agreed, agreed', 'agreed', 9), { start: 8, end: 14 })
})

test('no words are nowhere', () => {
  assert.equal(findWords('text', '   ', 0), null)
})
