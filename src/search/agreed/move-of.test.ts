import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveOf } from './move-of.ts'

test('a rung above is stronger, one below weaker, the same as strong', () => {
  assert.equal(moveOf('noted', 'agreed'), 'stronger')
  assert.equal(moveOf('committed', 'welcomed'), 'weaker')
  assert.equal(moveOf('agreed', 'agreed'), 'as-strong')
})
