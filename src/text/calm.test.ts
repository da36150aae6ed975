import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calm } from './calm.ts'

test('capitals of a dateline are calmed, names in mixed letters are left alone', () => {
  assert.equal(calm('JAKARTA'), 'Jakarta')
  assert.equal(calm('NEW HARBOUR, LAKE-SIDE'), 'New Harbour, Lake-Side')
  assert.equal(calm('Washington DC'), 'Washington DC')
  assert.equal(calm('กรุงเทพ'), 'กรุงเทพ')
})
