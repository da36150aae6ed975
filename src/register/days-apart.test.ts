import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysApart, widened } from './days-apart.ts'

const day = (start: string, end: string | null = null) => ({ start, end })

test('days are counted between the end of the one and the beginning of the other, both ways', () => {
  assert.equal(daysApart(day('2018-04-10', '2018-04-12'), day('2018-04-14')), 2)
  assert.equal(daysApart(day('2018-04-14'), day('2018-04-10', '2018-04-12')), 2)
  assert.equal(daysApart(day('2018-04-10'), day('2018-04-10')), 0)
})

test('a month or a year stands for any of its days', () => {
  assert.equal(daysApart(day('2018-04'), day('2018-04-30')), 0)
  assert.equal(daysApart(day('2018-02'), day('2018-03-02')), 2)
  assert.equal(daysApart(day('2017'), day('2018-01-01')), 1)
  assert.equal(daysApart(day('2017-12'), day('2017')), 0)
})

test('what is no date is no number of days away', () => {
  assert.ok(Number.isNaN(daysApart(day('soon'), day('2018-04-10'))))
})

test('days are widened on both sides, from the first to the last that they may stand for', () => {
  assert.deepEqual(widened(day('2018-03-01', '2018-12-30'), 2), { from: '2018-02-27', until: '2019-01-01' })
  assert.deepEqual(widened(day('2018-02'), 1), { from: '2018-01-31', until: '2018-03-01' })
})
