import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysAgree, placesAgree } from './same-facts.ts'

test('a place and the same place told more fully agree', () => {
  assert.equal(placesAgree('Harrowmouth', 'HARROWMOUTH, Lower Arlen'), true)
  assert.equal(placesAgree('the Weir Hall', 'Weir Hall'), true)
  assert.equal(placesAgree('Weir Hall', 'Weir House'), false)
  assert.equal(placesAgree('Arl', 'Arlen'), false)
  assert.equal(placesAgree(null, 'Arlen'), null)
})

test('days agree as far as both are known', () => {
  const day = (start: string, end: string | null = null) => ({ start, end })
  assert.equal(daysAgree(day('2017-11'), day('2017-11-13', '2017-11-14')), true)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-13', '2017-11-13')), true)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-13', '2017-11-14')), false)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-14')), false)
})
