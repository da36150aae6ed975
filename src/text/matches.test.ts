import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches } from './matches.ts'

const found = (pattern: RegExp, text: string) =>
  matches(pattern, text).map((match) => [match.index, match[0]])

test('every place is found, as by matchAll', () => {
  for (const [pattern, text] of [
    [/\d+/g, '12 of 40 steps by 2031'],
    [/(?<=the )\p{L}+/gu, 'the river and the sea'],
    [/x/g, 'no such letter'],
    [/a*/g, 'baa'],
  ] as const)
    assert.deepEqual(
      found(pattern, text),
      [...text.matchAll(pattern)].map((match) => [match.index, match[0]]),
    )
})

test('a search begins at the start of its text, whatever was searched before', () => {
  const pattern = /\d/g
  pattern.test('1 and 2')
  assert.deepEqual(found(pattern, '3'), [[0, '3']])
  assert.deepEqual(found(pattern, '3'), [[0, '3']])
})

test('a pattern that would find one place for ever is a fault', () => {
  assert.throws(() => matches(/\d/, '1'), /not global/)
})
