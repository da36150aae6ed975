import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markOf, romanValue } from './item-mark.ts'
import { openSeries } from './series.ts'

test('numbers, letters, Roman numbers and bullets are marks', () => {
  const marks = ['1. One', '12) Two', '(a) Three', 'iv. Four', '1.2 Five', '3.1.2. Six', 'B. Seven']
  assert.deepEqual(
    marks.map((line) => markOf(line)?.number),
    ['1', '12', 'a', 'iv', '1.2', '3.1.2', 'B'],
  )
  assert.equal(markOf('• a bullet')?.number, null)
  assert.equal(markOf('- a dash')?.number, null)
})

test('words, dates, years and money are no marks', () => {
  for (const line of [
    'In 2021 we met',
    '11 April 2018',
    '2018. A year',
    '(see below) text',
    '-5 degrees',
    '1.',
    'Mr. Lind',
  ])
    assert.equal(markOf(line), null, line)
})

test('Roman numbers have their value', () => {
  assert.deepEqual(['i', 'iv', 'ix', 'xl', 'b'].map(romanValue), [1, 4, 9, 40, 0])
})

const depths = (lines: readonly string[]) => {
  const series = openSeries()
  return lines.map((line) => series.take(markOf(line)!))
}

test('a series within a series lies deeper, and the outer one goes on after it', () => {
  assert.deepEqual(
    depths(['1. x', '2. x', '(a) x', '(i) x', '(ii) x', '(b) x', '3. x']),
    [1, 1, 2, 3, 3, 2, 1],
  )
})

test('the letter i after h is a letter, at the start of a series it is a Roman number', () => {
  assert.deepEqual(depths(['1. x', ...'abcdefghi'.split('').map((letter) => `(${letter}) x`)]), [
    1,
    ...Array(9).fill(2),
  ])
  assert.deepEqual(depths(['1. x', '(a) x', '(i) x', '(ii) x']), [1, 2, 3, 3])
})

test('only a mark that goes on or begins fits a series', () => {
  const series = openSeries()
  series.take(markOf('1. x')!)
  assert.equal(series.fits(markOf('2. x')!), true)
  assert.equal(series.fits(markOf('12. x')!), false)
  assert.equal(series.fits(markOf('(a) x')!), true)
})
