import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedTogether } from './named-together.ts'
import { EVERYTHING, isAsked, type Said } from './said.ts'
import { lookedUntil, silencesOf } from './silence.ts'
import { strengthSince, usualRung, watchedIn } from './watched.ts'

const said = (over: Partial<Said> = {}): Said => ({
  ...{ topic: 1, record: 1, number: 1, date: '2018-05-02', meeting: 1, mechanism: 1 },
  ...{ state: 'proposed', strength: 'noted', sides: [] },
  ...over,
})

test('what was said is counted by year, series and side, and what nobody checked is told apart', () => {
  const watched = watchedIn([
    said({ record: 3, date: '2020', sides: ['hill', 'coast'], state: 'confirmed' }),
    said({ record: 2, date: '2018-06', sides: ['hill'], mechanism: 2 }),
    said({ date: '2018-05-02', mechanism: 2 }),
    said({ date: null, mechanism: null }),
  ])
  assert.deepEqual([watched.statements, watched.proposed], [4, 3])
  assert.deepEqual([watched.first?.date, watched.last?.date], ['2018-05-02', '2020'])
  assert.deepEqual(
    watched.byYear.map(({ year, statements, proposed }) => [year, statements, proposed]),
    [
      ['2018', 2, 2],
      ['2020', 1, 0],
    ],
  )
  assert.deepEqual(
    watched.byMechanism.map(({ mechanism, statements }) => [mechanism, statements]),
    [
      [2, 2],
      [1, 1],
      [null, 1],
    ],
  )
  assert.deepEqual(
    watched.bySide.map(({ side, statements }) => [side, statements]),
    [
      ['hill', 2],
      [null, 2],
      ['coast', 1],
    ],
  )
})

test('of the first and the last record the first and the last statement are told', () => {
  const of = (record: number, date: string) => [1, 2].map((number) => said({ record, number, date }))
  const { first, last } = watchedIn([...of(2, '2019'), ...of(1, '2018')])
  assert.deepEqual([first?.record, first?.number, last?.record, last?.number], [1, 1, 2, 2])
})

test('the usual rung is the one in the middle, the lower of two', () => {
  const rungs = (...all: readonly Said['strength'][]) => all.map((strength) => ({ strength }))
  assert.equal(usualRung(rungs('committed', 'noted', 'agreed')), 'agreed')
  assert.equal(usualRung(rungs('committed', 'noted')), 'noted')
  assert.equal(usualRung([]), null)
})

test('the strength of the last year is held against that of all years before', () => {
  const before = [said({ date: '2019', strength: 'agreed' }), said({ date: '2018', strength: 'committed' })]
  const since = strengthSince([said({ date: '2020', strength: 'noted' }), ...before])
  assert.deepEqual(since, { year: '2020', latest: 'noted', before: 'agreed' })
  assert.equal(strengthSince([said({ date: '2020' })])?.before, null)
  assert.equal(strengthSince([said({ date: null })]), null)
})

test('a silence counts the meetings of the series after the last mention, up to the day, and those with a record', () => {
  const meeting = (id: number, start: string | null, records = 0, mechanism = 1) => ({
    ...{ id, start, records, mechanism },
  })
  const meetings = [
    meeting(1, '2018-05-02', 1),
    meeting(2, '2019-06', 2),
    meeting(3, '2020'),
    meeting(4, '2027-01-01', 1),
    meeting(5, null),
    meeting(6, '2019-01-01', 1, 2),
  ]
  assert.deepEqual(silencesOf([said(), said({ date: '2017', meeting: null })], meetings, '2026-01-01'), [
    { mechanism: 1, since: '2018-05-02', held: 2, recorded: 1 },
  ])
  assert.deepEqual(silencesOf([said({ mechanism: null })], meetings, '2026-01-01'), [])
})

test('topics named at one meeting are together, in whatever records of it', () => {
  const all = [
    said({ topic: 1, record: 1, meeting: 7 }),
    said({ topic: 2, record: 2, meeting: 7 }),
    said({ topic: 2, record: 2, meeting: 7, number: 2 }),
    said({ topic: 3, record: 3, meeting: null }),
    said({ topic: 1, record: 3, meeting: null }),
    said({ topic: 2, record: 4, meeting: null }),
    said({ topic: 2, record: 5, meeting: 8 }),
    said({ topic: 1, record: 6, meeting: 8 }),
  ]
  const others = namedTogether(all)
  assert.deepEqual(others(1), [
    { topic: 2, occasions: 2 },
    { topic: 3, occasions: 1 },
  ])
  assert.deepEqual(others(9), [])
})

test('what is looked at is narrowed by series, side and years, both ends among them', () => {
  const asked = (over: Partial<typeof EVERYTHING>, of: Said) => isAsked({ ...EVERYTHING, ...over })(of)
  assert.ok(asked({}, said({ date: null })))
  assert.ok(asked({ from: '2018', until: '2018' }, said()))
  assert.ok(!asked({ from: '2019' }, said()))
  assert.ok(!asked({ until: '2017' }, said()))
  assert.ok(!asked({ from: '2000' }, said({ date: null })))
  assert.ok(asked({ side: 'hill', mechanism: 1 }, said({ sides: ['hill'] })))
  assert.ok(!asked({ side: 'hill' }, said({ sides: ['coast'] })))
})

test('silences are told up to today, or to the end of the years that are looked at', () => {
  assert.equal(lookedUntil({ until: null }, '2026-05-01'), '2026-05-01')
  assert.equal(lookedUntil({ until: '2026' }, '2026-05-01'), '2026-05-01')
  assert.equal(lookedUntil({ until: '2018' }, '2026-05-01'), '2018-12-31')
})
