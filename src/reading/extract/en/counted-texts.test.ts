import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const names = (text: string) => factsOf(text, '2030-03-04').value.instruments.map(({ name }) => name)

test('so many texts that are signed together count as one, by their number', () => {
  assert.deepEqual(names('Norland and Sudmark signed three new memoranda of understanding on rail safety.'), [
    'three new memoranda of understanding on rail safety',
  ])
  assert.deepEqual(names('The Ministers announced the inking of eight Memorandum of Understanding (MOU).'), [
    'eight Memorandum of Understanding',
  ])
  assert.deepEqual(names('Two bilateral agreements hold.'), [])
})

test('those that have been signed so far were not signed together', () => {
  assert.deepEqual(names('To date, both sides have signed 20 agreements.'), [])
  assert.deepEqual(names('They upheld their agreements.'), [])
})
