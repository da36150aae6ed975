import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVERYTHING } from '../register/watch/said.ts'
import { lookedWords, silenceWords, strengthWords, tallyWords } from './watch-words.ts'

const summit = { shortName: 'Summit' }

test('a tally tells how many a person has checked', () => {
  assert.equal(tallyWords({ statements: 8, proposed: 5 }), '8 statements, 5 of them not checked yet')
  assert.equal(tallyWords({ statements: 2, proposed: 0 }), '2 statements, all checked')
  assert.equal(tallyWords({ statements: 2, proposed: 2 }), '2 statements, none checked yet')
  assert.equal(tallyWords({ statements: 1, proposed: 1 }), '1 statement, not checked yet')
  assert.equal(tallyWords({ statements: 1, proposed: 0 }), '1 statement, checked')
})

test('a silence tells of how many meetings there is a record, since the others may have spoken of it', () => {
  const silence = { mechanism: 1, since: '2019-11-03' }
  const words = (held: number, recorded: number) => silenceWords({ ...silence, held, recorded }, summit, null)
  assert.equal(words(0, 0), 'Last on 3 November 2019: no meeting of Summit since')
  assert.equal(words(1, 0), 'Last on 3 November 2019: 1 meeting of Summit since, without a record here')
  assert.equal(
    silenceWords({ ...silence, held: 2, recorded: 2 }, summit, '2021'),
    'Last on 3 November 2019: 2 meetings of Summit from then to the end of 2021, all with a record here',
  )
  assert.equal(words(1, 1), 'Last on 3 November 2019: 1 meeting of Summit since, with a record here')
  assert.equal(
    words(4, 0),
    'Last on 3 November 2019: 4 meetings of Summit since, none of them with a record here',
  )
  assert.equal(
    words(4, 2),
    'Last on 3 November 2019: 4 meetings of Summit since, 2 of them with a record here',
  )
  assert.equal(words(4, 4), 'Last on 3 November 2019: 4 meetings of Summit since, all with a record here')
})

test('strength is told beside what it was before', () => {
  const strength = { year: '2021', latest: 'noted', before: 'agreed' } as const
  assert.equal(strengthWords({ strength }), 'noted in 2021, before that agreed')
  assert.equal(strengthWords({ strength: { ...strength, before: 'noted' } }), 'noted in 2021, as before')
  assert.equal(strengthWords({ strength: { ...strength, before: null } }), 'noted in 2021')
  assert.equal(strengthWords({ strength: null }), null)
})

test('what is looked at is told in words', () => {
  const names = { mechanisms: [], sides: [] }
  assert.deepEqual(lookedWords(EVERYTHING, names), [])
  assert.deepEqual(lookedWords({ ...EVERYTHING, from: '2018', until: '2018' }, names), ['2018'])
  assert.deepEqual(lookedWords({ ...EVERYTHING, from: '2018' }, names), ['from 2018 on'])
  assert.deepEqual(lookedWords({ ...EVERYTHING, side: 'x', mechanism: 2, until: '2020' }, names), [
    'a series that is not there',
    'said by a side that is not there',
    'up to 2020',
  ])
})
