import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlaps, slice, sound, trimmed, within } from './span.ts'

test('a span covers from its start up to its end', () => {
  assert.equal(slice('one two', { start: 4, end: 7 }), 'two')
})

test('neighbours do not overlap, and a span lies within itself', () => {
  assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false)
  assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true)
  assert.equal(within({ start: 1, end: 2 }, { start: 1, end: 2 }), true)
  assert.equal(within({ start: 0, end: 2 }, { start: 1, end: 2 }), false)
})

test('empty, backward, fractional and outlying spans are not sound', () => {
  for (const [start, end] of [
    [1, 1],
    [2, 1],
    [-1, 2],
    [0.5, 2],
    [0, 9],
  ] as const)
    assert.equal(sound('abc', { start, end }), false)
  assert.equal(sound('abc', { start: 0, end: 3 }), true)
})

test('trimming leaves words, or nothing', () => {
  assert.deepEqual(trimmed('  a b ', { start: 0, end: 6 }), { start: 2, end: 5 })
  assert.equal(trimmed('   ', { start: 0, end: 3 }), null)
})
