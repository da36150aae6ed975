import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from './words-of.ts'

const shown = (text: string) => {
  const { count, starts, ends } = wordsOf(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
}

const stem = (word: string) => wordsOf(word).stems[0]

test('words stand at their places, and figures by themselves are left out', () => {
  assert.deepEqual(shown('By 2030, halve CO2 from “cities” (2.5 %).'), [
    'By',
    'halve',
    'CO2',
    'from',
    'cities',
  ])
})

test('forms of a word meet in one stem', () => {
  assert.equal(stem('cities'), stem('city'))
  assert.equal(stem('Schools'), stem('school'))
  assert.equal(stem('educación'), stem('educacion'))
  assert.equal(stem('educativas'), stem('educativo'))
  assert.notEqual(stem('water'), stem('waste'))
})

test('a letter with its accent beside it is the letter with the accent on it', () => {
  assert.equal(stem('pauvreté'), stem('pauvreté'.normalize('NFD')))
  assert.deepEqual(shown('pauvreté'.normalize('NFD')), ['pauvreté'.normalize('NFD')])
})

test('where a script sets no spaces, pairs of signs stand for words', () => {
  assert.deepEqual(shown('教育部'), ['教育', '育部'])
  assert.deepEqual(shown('น้ำ'), ['น้', '้ำ'])
})

test('nothing is in a text without letters', () => {
  assert.equal(wordsOf('').count, 0)
  assert.equal(wordsOf('2030 — 17.18 %').count, 0)
})
