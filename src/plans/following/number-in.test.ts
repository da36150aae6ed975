import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numberIn } from './number-in.ts'

test('a number is read with its thousands parted or not', () => {
  for (const [typed, number] of [
    ['97', 97],
    [' 1,250 ', 1250],
    ['1 250 000', 1_250_000],
    ['1\u202f250', 1250],
    ['1,250.5', 1250.5],
    ['0.125', 0.125],
    ['-3', -3],
    ['−3.5', -3.5],
    ['-0', 0],
  ] as const)
    assert.equal(numberIn(typed), number, typed)
})

test('what could be two numbers, or is none, is no number', () => {
  for (const typed of [
    '',
    '-',
    '1.250,5',
    '1.250',
    '1.250.000',
    '97,5',
    '1,25',
    '0,250',
    '12,50,000',
    '1,250 000',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '.5',
    '5.',
    '--5',
    '97 %',
    '٩٧',
    '9'.repeat(16),
    `9${',999'.repeat(6)}`,
  ])
    assert.equal(numberIn(typed), null, typed)
})

test('any whole number is read back from the ways in which it is written', () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      assert.equal(numberIn(String(number)), number)
      assert.equal(numberIn(number.toLocaleString('en-GB')), number)
    }),
  )
})
