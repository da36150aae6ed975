import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateInWords, instantInWords, inWords, rangeInWords, yearOf, yearsOf } from './dates.ts'

test('a date is written as exactly as it is known', () => {
  assert.equal(dateInWords('2018-04-10'), '10 April 2018')
  assert.equal(dateInWords('2017-11'), 'November 2017')
  assert.equal(dateInWords('2005'), '2005')
})

test('what is no date is given back as it is', () => {
  assert.equal(dateInWords('some day'), 'some day')
  assert.equal(dateInWords('2018-13-40'), '2018')
})

test('a stretch of days says each month and year once', () => {
  assert.equal(rangeInWords('2018-04-10', '2018-04-12'), '10 to 12 April 2018')
  assert.equal(rangeInWords('2018-04-30', '2018-05-02'), '30 April to 2 May 2018')
  assert.equal(rangeInWords('2018-12-31', '2019-01-02'), '31 December 2018 to 2 January 2019')
  assert.equal(rangeInWords('2018-04', '2018-06'), 'April 2018 to June 2018')
})

test('a stretch with one end known is that day', () => {
  assert.equal(rangeInWords('2018-04-10', null), '10 April 2018')
  assert.equal(rangeInWords('2018-04-10', '2018-04-10'), '10 April 2018')
  assert.equal(rangeInWords(null, '2018-04-12'), '12 April 2018')
  assert.equal(rangeInWords(null, null), null)
})

test('an instant is told with its zone', () => {
  assert.equal(instantInWords('2026-11-24T09:15:00.000Z'), '24 November 2026, 09:15 UTC')
  assert.equal(instantInWords('2026-11-24T09:15:00+07:00'), '24 November 2026, 09:15 UTC+07:00')
  assert.equal(instantInWords('2026-11-24'), '24 November 2026')
})

test('a day is “on” and a month is “in”', () => {
  assert.equal(inWords('2018-04-10'), 'on 10 April 2018')
  assert.equal(inWords('2017-11'), 'in November 2017')
})

test('later dates stand later on a line of years, and a year alone stands in its middle', () => {
  const places = ['2018-01-01', '2018-01-31', '2018-02-01', '2018-12-31', '2019-01-01'].map(yearsOf)
  assert.deepEqual(places, [...places].sort())
  assert.equal(yearsOf('2018'), 2018.5)
  assert.equal(yearsOf('once'), null)
  assert.equal(yearOf('2018-04-10'), '2018')
  assert.equal(yearOf(null), null)
})
