import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { relativeDays, writtenDays } from './dates.ts'
import { isDay } from './days.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const days = (text: string, basis: string | null = '2024-01-10') =>
  writtenDays(text, whole(text), basis).map(({ start, end }) => [start, end])

describe('days as written', () => {
  const CASES: readonly (readonly [string, (string | null)[][]])[] = [
    ['on 2-3 May 2019', [['2019-05-02', '2019-05-03']]],
    ['from 30 October to 2 November', [['2023-10-30', '2023-11-02']]],
    ['from February 1-2, 2024', [['2024-02-01', '2024-02-02']]],
    ['from 26 to 27 November 2024', [['2024-11-26', '2024-11-27']]],
    ['the 14th of July 2022', [['2022-07-14', null]]],
    ['on this 26th day of April, 2023', [['2023-04-26', null]]],
    ['on 4 and 5 April 2024', [['2024-04-04', '2024-04-05']]],
    ['29 December 2023 to 2 January 2024', [['2023-12-29', '2024-01-02']]],
    [
      'on April 21, 2016 and May 21, 2018',
      [
        ['2016-04-21', null],
        ['2018-05-21', null],
      ],
    ],
    ['in May 2015', []],
    ['31 April 2020', [[null, null]]],
    ['2024-05-06', [['2024-05-06', null]]],
    ['ON 3 MAY 2019', [['2019-05-03', null]]],
  ]
  for (const [text, expected] of CASES) it(`“${text}” is read`, () => assert.deepEqual(days(text), expected))

  it('a day without a year takes the year that brings it nearest', () => {
    assert.deepEqual(days('on 30 December', '2024-01-02'), [['2023-12-30', null]])
    assert.deepEqual(days('on 30 December', null), [[null, null]])
  })

  it('only days of the calendar are told, and their places are sound', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 -–,', 'May', 'June ', ' to ', 'th') }),
        (text) => {
          let last = 0
          for (const { start, end, span } of writtenDays(text, whole(text), '2020-02-29')) {
            assert.ok(start === null || isDay(start))
            assert.ok(end === null || isDay(end))
            assert.ok(span.start >= last && span.end > span.start && span.end <= text.length)
            last = span.end
          }
        },
      ),
    )
  })
})

describe('days counted from another', () => {
  const from = (text: string, basis: string) => relativeDays(text, whole(text)).map((day) => day.from(basis))

  it('“yesterday” is the day before, also across a month', () => {
    assert.deepEqual(from('held yesterday at the lodge', '2024-03-01'), ['2024-02-29'])
  })

  it('a weekday is the latest one, the day of the text included', () => {
    assert.deepEqual(from('On Monday, they met', '2024-01-31'), ['2024-01-29'])
    assert.deepEqual(from('On Monday, they met', '2024-01-29'), ['2024-01-29'])
    assert.deepEqual(from('met last Monday', '2024-01-29'), ['2024-01-22'])
  })

  it('a weekday with its date behind it is no relative day', () => {
    assert.deepEqual(from('On Tuesday, January 30, 2024, they met', '2024-01-31'), [])
  })

  it('“today’s challenges” is no day', () => {
    assert.deepEqual(from('addressing today’s challenges', '2024-01-31'), [])
  })
})
