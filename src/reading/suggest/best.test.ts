import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { best } from './best.ts'

test('the greatest come first, and of equal ones the first', () => {
  assert.deepEqual(best(Float64Array.of(1, 3, 2, 3, 0), 3), [1, 3, 2])
  assert.deepEqual(best(Float64Array.of(2, 1), 5), [0, 1])
  assert.deepEqual(best(new Float64Array(0), 3), [])
})

test('they are what sorting all gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.integer({ min: 1, max: 6 }),
      (numbers, many) => {
        const sorted = numbers.map((_, at) => at).sort((a, b) => numbers[b]! - numbers[a]! || a - b)
        assert.deepEqual(best(Float64Array.from(numbers), many), sorted.slice(0, many))
      },
    ),
  )
})
