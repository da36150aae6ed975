import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrap } from './wrap.ts'

test('lines keep within the width and lose no word', () => {
  const words = 'Both sides agreed to open a joint river watch before the floods of spring'
  const lines = wrap(words, 4, 30)
  assert.ok(lines.every((line) => line.length <= 30 && line.startsWith('    ')))
  assert.equal(lines.map((line) => line.trim()).join(' '), words)
})

test('a word longer than a line stands alone', () => {
  assert.deepEqual(wrap('a immeasurable b', 0, 5), ['a', 'immeasurable', 'b'])
})
