import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crediting } from './credits.ts'

const text = 'clean water for every school'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const shown = (...added: readonly (readonly [words: readonly string[], credit: number])[]) => {
  const credits = crediting()
  for (const [words, credit] of added) credits.add(words.map(span), credit)
  return credits.because(text).map(({ words }) => words)
}

test('what is added to a place adds up, whatever adds it', () => {
  assert.deepEqual(shown([['water'], 0.15], [['water'], 0.15], [['school'], 0.25]), ['water', 'school'])
})

test('what is added to several places is shared among them', () => {
  assert.deepEqual(shown([['water', 'school'], 0.3]), [])
  assert.deepEqual(shown([['water', 'school'], 0.5]), ['water', 'school'])
})

test('what adds next to nothing, or takes away, is not told', () => {
  assert.deepEqual(shown([['water'], 0.1], [['school'], -2], [[], 5]), [])
})
