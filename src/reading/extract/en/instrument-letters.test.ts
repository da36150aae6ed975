import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const names = (text: string) => factsOf(text, '2030-03-04').value.instruments.map(({ name }) => name)

test('letters in brackets tell where a name begins, over small words and owners', () => {
  assert.deepEqual(names('They praised the Women in the River Economy (WIRE) Initiative.'), [
    'Women in the River Economy (WIRE) Initiative',
  ])
  assert.deepEqual(names('They praised the Digital Rivers with Africa (DRA) Initiative.'), [
    'Digital Rivers with Africa (DRA) Initiative',
  ])
  assert.deepEqual(names('They praised the Global Growth through Lakes and Seas (GGLS) initiative.'), [
    'Global Growth through Lakes and Seas (GGLS) initiative',
  ])
})

test('the letters of a body are none of a name', () => {
  assert.deepEqual(names('They praised the Lake Research Organisation (LRO) Agreement on Clean Ports.'), [
    'Agreement on Clean Ports',
  ])
})
