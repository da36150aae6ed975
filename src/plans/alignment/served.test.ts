import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlignmentState } from '../../register/alignment/alignment.ts'
import { type SaidOfConcept, servedFrom } from './served.ts'

const said = (
  code: string,
  state: AlignmentState,
  day: string,
  tops = [code.split('.')[0]!],
): SaidOfConcept => ({
  ...{ framework: 'aims', code, tops, state, at: `${day}T09:00:00.000Z` },
})
const told = (...all: readonly SaidOfConcept[]) =>
  servedFrom(all).map(({ framework, key, from, until }) => `${framework} ${key} ${from} ${until}`)

test('a goal is served from the day on which people said so until it was taken back', () => {
  assert.deepEqual(
    told(
      said('1.1', 'confirmed', '2022-01-02'),
      said('2.1', 'confirmed', '2022-02-02'),
      said('1.1', 'withdrawn', '2022-03-02'),
      said('1.1', 'confirmed', '2022-04-02'),
    ),
    ['aims 1 2022-01-02 2022-03-02', 'aims 1 2022-04-02 null', 'aims 2 2022-02-02 null'],
  )
})

test('what was only proposed, or denied, is not served', () => {
  assert.deepEqual(told(said('1.1', 'proposed', '2022-01-02'), said('2.1', 'rejected', '2022-01-02')), [])
})

test('a concept under several goals serves each of them', () => {
  assert.deepEqual(told(said('1.5.1', 'confirmed', '2022-01-02', ['1', '11'])), [
    'aims 1 2022-01-02 null',
    'aims 11 2022-01-02 null',
  ])
})
