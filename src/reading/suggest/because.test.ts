import assert from 'node:assert/strict'
import { test } from 'node:test'
import { becauseOf } from './because.ts'

const text = 'clean water for every school'
const at = (words: string, credit: number) => {
  const start = text.indexOf(words)
  return { span: { start, end: start + words.length }, credit }
}
const shown = (...credits: ReturnType<typeof at>[]) => becauseOf(text, credits).map(({ words }) => words)

test('the words that add most come first, and what takes away is not shown', () => {
  assert.deepEqual(shown(at('school', 0.5), at('water', 1), at('every', -1)), ['water', 'school'])
})

test('a pair that adds something of its own stands for its words', () => {
  assert.deepEqual(shown(at('clean', 0.2), at('water', 0.9), at('clean water', 0.4)), ['clean water'])
})

test('a pair that takes away does not hide its words', () => {
  assert.deepEqual(shown(at('clean', 0.2), at('water', 0.9), at('clean water', -0.1)), ['water', 'clean'])
})

test('what adds next to nothing is left out, and nothing gives nothing', () => {
  assert.deepEqual(shown(at('water', 1), at('every', 0.01)), ['water'])
  assert.deepEqual(shown(), [])
})
