import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const STATES = Array.from({ length: 45 }, (_, i) => `the Lake State ${i + 1}`).join(', ')

test('a long list of members between dashes does not hide that they met', () => {
  const { meeting } = factsOf(
    `The 46 members of the Lake Pact—${STATES}, and Peru—met in Lima from 3 to 5 May 2030 for the Fourth Lake Gathering.`,
    '2030-05-06',
  ).value
  assert.deepEqual(
    [meeting?.start?.value, meeting?.end?.value, meeting?.place?.value, meeting?.mechanism?.value],
    ['2030-05-03', '2030-05-05', 'Lima', 'Fourth Lake Gathering'],
  )
})

test('days may be joined by two dashes', () => {
  const { meeting } = factsOf('They met in Lima on October 31–-November 1, 2030.', '2030-11-02').value
  assert.deepEqual([meeting?.start?.value, meeting?.end?.value], ['2030-10-31', '2030-11-01'])
})
