import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KEYWORD_LINES, keyOfPhrase } from './keywords.ts'
import { GOALS, goalOf, TARGETS } from './targets.ts'
import { GLOSSARY } from './words/glossary.ts'

test('there are 17 goals and 169 targets, and we have words of each', () => {
  assert.equal(TARGETS.length, 169)
  assert.equal(new Set(TARGETS).size, 169)
  assert.equal(goalOf('16.10'), 16)
  const goals = KEYWORD_LINES.filter(({ target }) => target === null).map(({ goal }) => goal)
  assert.deepEqual(
    goals.sort((a, b) => a - b),
    Array.from({ length: GOALS }, (_, at) => at + 1),
  )
  const targets = KEYWORD_LINES.flatMap(({ target }) => target ?? [])
  assert.deepEqual([...targets].sort(), [...TARGETS].sort())
})

test('no word stands twice on a line, and none is empty', () => {
  const wrong = KEYWORD_LINES.filter(
    ({ phrases }) =>
      new Set(phrases).size < phrases.length ||
      phrases.some((phrase) => phrase.trim() !== phrase || phrase === ''),
  )
  assert.deepEqual(wrong, [])
})

test('a phrase that is left with one word once its little words go has no key: that word alone says something else', () => {
  assert.equal(keyOfPhrase('under-five'), null)
  assert.notEqual(keyOfPhrase('children'), null)
})

test('every line of the glossary has four languages', () => {
  const wrong = GLOSSARY.trim()
    .split('\n')
    .filter((line) => line.split('|').filter((cell) => cell.trim() !== '').length !== 4)
  assert.deepEqual(wrong, [])
})
