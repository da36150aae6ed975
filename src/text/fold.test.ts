import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from './fold.ts'

test('a name written in two ways folds alike', () => {
  assert.equal(fold('Miroslav Jenča'), fold('MIROSLAV  JENCA'))
  assert.equal(fold('River–Coast Plan'), fold('river-coast plan'))
  assert.equal(fold('the League’s Vision'), fold("The League's vision"))
  assert.equal(fold('Trần Đức'), fold('trần đức'))
})

test('different names stay apart', () => {
  assert.notEqual(fold('Plan 2016'), fold('Plan 2021'))
  assert.notEqual(fold('สหประชาชาติ'), fold('อาเซียน'))
})
