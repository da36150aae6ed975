import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const mechanism = (text: string) => factsOf(text, '2030-03-04').value.meeting?.mechanism?.value ?? null

const MET = 'The members of the Lake Pact met in Lima on 3-4 March 2030. They welcomed Peru.'

test('a sentence soon after that begins with a counted name has that of the meeting', () => {
  assert.equal(
    mechanism(`${MET} At the Second Lake Gathering, members reaffirmed their commitment.`),
    'Second Lake Gathering',
  )
  assert.equal(mechanism(`${MET} At the Delta Summit, members had reaffirmed their commitment.`), null)
})

test('thanks at the end for hosting are for the meeting, unless it was in another year', () => {
  assert.equal(
    mechanism(`${MET} We thank Peru for successfully hosting the Lima Lake Leaders’ Summit.`),
    'Lima Lake Leaders’ Summit',
  )
  assert.equal(mechanism(`${MET} We thank Chile for hosting the Delta Leaders’ Summit in 2029.`), null)
})

test('what is to be held once is another meeting, and what recurs is the series', () => {
  assert.equal(mechanism(`${MET} They look forward to hold the Delta Trade Dialogue.`), null)
  assert.equal(
    mechanism(`${MET} They decided to continue to hold the Lake Trade Forum yearly.`),
    'Lake Trade Forum',
  )
})

test('raised letters make an ordinal of the number before them', () => {
  assert.equal(
    mechanism('The members met on 3 March 2030 on the occasion of the 9<sup>th</sup> Lake-Delta Summit.'),
    '9<sup>th</sup> Lake-Delta Summit',
  )
})
