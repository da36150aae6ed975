import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printed } from './printed-number.ts'

test('numbers are printed as letters and Roman numbers as Word counts them', () => {
  assert.deepEqual(
    [1, 26, 27, 53].map((value) => printed(value, 'lowerLetter')),
    ['a', 'z', 'aa', 'aaa'],
  )
  assert.deepEqual(
    [1, 4, 9, 14, 1999].map((value) => printed(value, 'upperRoman')),
    ['I', 'IV', 'IX', 'XIV', 'MCMXCIX'],
  )
  assert.equal(printed(7, 'decimalZero'), '07')
})

test('a way that is not known, and a number out of a way’s range, are printed in digits', () => {
  assert.equal(printed(3, 'chicago'), '3')
  assert.deepEqual([printed(0, 'lowerRoman'), printed(-1, 'lowerLetter')], ['0', '-1'])
})
