import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBefore, isDay, isPartialDate } from './partial-date.ts'

test('a year, a month and a day are dates', () => {
  for (const date of ['2005', '2017-11', '2018-04-10', '2024-02-29']) assert.ok(isPartialDate(date), date)
})

test('what the calendar does not have is no date', () => {
  for (const date of [
    '',
    '18',
    '2018-13',
    '2018-00',
    '2018-06-31',
    '2023-02-29',
    '10 April 2018',
    '2018-4-1',
  ])
    assert.equal(isPartialDate(date), false, date)
})

test('a month is no day', () => {
  assert.ok(isDay('2018-04-10'))
  assert.equal(isDay('2018-04'), false)
  assert.equal(isDay('2018-06-31'), false)
})

test('dates are compared as far as both are known', () => {
  assert.ok(isBefore('2017', '2018-04'))
  assert.ok(isBefore('2018-04-09', '2018-04-10'))
  assert.equal(isBefore('2018', '2018-04-10'), false)
  assert.equal(isBefore('2018-04-10', '2018-04-10'), false)
})
