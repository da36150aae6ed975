import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MeetingFacts } from '../reading/reading.ts'
import { disagreementFindings, disagreements } from './disagreements.ts'

const fact = (value: string, start = 0) => ({ value, span: { start, end: start + 4 }, rule: 'written' })

const facts = (
  start: string | null,
  place: string | null = null,
  venue: string | null = null,
): MeetingFacts => ({
  start: start ? fact(start) : null,
  end: null,
  place: place ? fact(place, 10) : null,
  venue: venue ? fact(venue, 20) : null,
  virtual: null,
  mechanism: null,
  ordinal: null,
})

const ENTERED = { start: '2018-04-10', end: null, place: 'Harrowmouth', venue: 'Weir Hall' }

test('sources that say the same, or nothing, do not disagree', () => {
  assert.deepEqual(disagreements(ENTERED, [facts('2018-04-10', 'HARROWMOUTH'), facts(null), null]), [])
  assert.deepEqual(disagreements({ ...ENTERED, start: '2018-04' }, [facts('2018-04-10')]), [])
})

test('each value stands with all who give it, the register’s first', () => {
  const found = disagreements(ENTERED, [facts('2018-04-11'), facts('2018-04-10'), facts('2018-04-11')])
  assert.deepEqual(
    found.map(({ about, values }) => [
      about,
      values.map(({ value, by }) => [value, by.map((each) => each.source)]),
    ]),
    [
      [
        'days',
        [
          ['10 April 2018', [null, 1]],
          ['11 April 2018', [0, 2]],
        ],
      ],
    ],
  )
})

test('two records that differ are told although the register has no entry of its own', () => {
  const [found] = disagreements({ ...ENTERED, venue: null }, [
    facts(null, null, 'Weir Hall'),
    facts(null, null, 'the Old Lock House'),
  ])
  assert.equal(found?.about, 'venue')
  assert.deepEqual(
    found?.values.map(({ value }) => value),
    ['Weir Hall', 'the Old Lock House'],
  )
})

test('beside one text each matter is a finding at its words', () => {
  const findings = disagreementFindings(ENTERED, facts('2018-04-11', 'BRESCOTE'))
  assert.deepEqual(
    findings.map(({ code, message, span }) => [code, message, span?.start]),
    [
      [
        'sources-disagree',
        'This text gives 11 April 2018, the register has 10 April 2018. Both are kept.',
        0,
      ],
      ['sources-disagree', 'This text gives Brescote, the register has Harrowmouth. Both are kept.', 10],
    ],
  )
  assert.deepEqual(disagreementFindings(null, facts('2018-04-11')), [])
})
