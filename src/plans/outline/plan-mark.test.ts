import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planMarkOf } from './plan-mark.ts'

const marked = (text: string, heading = false) => {
  const mark = planMarkOf(text, heading)
  return mark && [mark.parts.join('.'), mark.printed, text.slice(mark.length)]
}

test('numbers are read in every way that plans print them', () => {
  assert.deepEqual(marked('1.2.10. Hold it'), ['1.2.10', '1.2.10.', 'Hold it'])
  assert.deepEqual(marked('1.2 Hold it'), ['1.2', '1.2', 'Hold it'])
  assert.deepEqual(marked('1.1.1.Hold it'), ['1.1.1', '1.1.1.', 'Hold it'])
  assert.deepEqual(marked('(a) by boat;'), ['a', '(a)', 'by boat;'])
  assert.deepEqual(marked('a)By boat'), ['a', 'a)', 'By boat'])
  assert.deepEqual(marked('iv. by cart'), ['iv', 'iv.', 'by cart'])
  assert.deepEqual(marked('A.1.2 Hold it'), ['A.1.2', 'A.1.2', 'Hold it'])
  assert.deepEqual(marked('III.b) Hold it'), ['III.b', 'III.b)', 'Hold it'])
  assert.deepEqual(marked('Section B: Trade'), ['B', 'Section B:', 'Trade'])
  assert.deepEqual(marked('PILLAR II – TRADE'), ['II', 'PILLAR II –', 'TRADE'])
})

test('a heading may do without a stop, a line may not', () => {
  assert.deepEqual(marked('2 Trade', true), ['2', '2', 'Trade'])
  assert.equal(marked('2 boats were bought'), null)
  assert.equal(marked('2 boats were bought', true), null)
})

test('words cut short, years and initials are no numbers', () => {
  for (const text of [
    'e.g. by boat',
    'U.S. ports',
    'i.e. soon',
    '2024 was good',
    'A river',
    'I agree',
    'Part of it',
  ])
    assert.equal(marked(text), null, text)
})
