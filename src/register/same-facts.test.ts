import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysAgree, namesAgree } from './same-facts.ts'

test('a place and the same place told more fully agree', () => {
  assert.equal(namesAgree('Harrowmouth', 'HARROWMOUTH, Lower Arlen'), true)
  assert.equal(namesAgree('the Weir Hall', 'Weir Hall'), true)
  assert.equal(namesAgree('Weir Hall', 'Weir House'), false)
  assert.equal(namesAgree('Arl', 'Arlen'), false)
  assert.equal(namesAgree(null, 'Arlen'), null)
})

test('days agree as far as both are known', () => {
  const day = (start: string, end: string | null = null) => ({ start, end })
  assert.equal(daysAgree(day('2017-11'), day('2017-11-13', '2017-11-14')), true)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-13', '2017-11-13')), true)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-13', '2017-11-14')), false)
  assert.equal(daysAgree(day('2017-11-13'), day('2017-11-14')), false)
})
