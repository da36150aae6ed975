import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sketchOf } from './sketch.ts'
import { wordingOf } from './wording.ts'

const sketch = (text: string) => sketchOf(wordingOf(text))
const shared = (one: string, two: string) => {
  const numbers = new Set(sketch(one))
  return sketch(two).filter((number) => numbers.has(number)).length
}

/** Texts of words that say nothing, long enough that two of them share a shingle by no accident. */
const prose = fc
  .array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 120, maxLength: 300 })
  .map((words) => words.join(' '))

test('a sketch has at most 32 whole numbers that a database takes, each once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const numbers = sketch(text)
      assert.ok(numbers.length <= 32)
      assert.equal(new Set(numbers).size, numbers.length)
      for (const number of numbers) assert.equal(number, number | 0)
    }),
  )
})

test('the same words have the same sketch, however they are set', () => {
  fc.assert(
    fc.property(prose, (text) => {
      assert.deepEqual(sketch(text), sketch(text.toUpperCase().replaceAll(' ', '\n')))
    }),
  )
})

test('a text that loses words and gets a paragraph keeps much of its sketch; another text has none of it', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat({ max: 100 }), (text, other, at) => {
      const words = text.split(' ')
      const edited = [
        ...words.slice(0, at),
        ...words.slice(at + 3),
        'Printed by the office of the press',
      ].join(' ')
      assert.ok(shared(text, edited) >= 8, String(shared(text, edited)))
      assert.ok(shared(text, other) <= 1)
    }),
  )
})

test('a text shorter than a shingle has a sketch, one without words has none', () => {
  assert.equal(sketch('They met.').length, 1)
  assert.deepEqual(sketch(' — '), [])
})
