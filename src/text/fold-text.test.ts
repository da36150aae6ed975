import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText } from './fold-text.ts'

test('marks go with a letter that has them and after one that has not', () => {
  assert.equal(foldText('ẹ̀kọ́ e\u0301 é 𐐀'), 'eko e e 𐐀')
})
