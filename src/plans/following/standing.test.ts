import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LineFacts } from './assess.ts'
import {
  beside,
  type FollowedLine,
  GROUPINGS,
  type Grouping,
  groupsByGoal,
  type PublishedShare,
  type Standing,
  series,
  shareInWords,
  shareOf,
  standingOf,
  type Tally,
} from './standing.ts'
import type { Status } from './status.ts'
import { someDay, someFacts } from './testing/some-facts.ts'

const NOTHING: LineFacts = { activities: [], reports: [], overrides: [] }
const held = (date: string, knownOn = '2022-07-01'): LineFacts => ({
  ...NOTHING,
  activities: [{ id: `of ${date}`, state: 'held', date, knownOn }],
})
const claimed = (claim: Status): LineFacts => ({
  ...NOTHING,
  reports: [{ id: 'r', acceptedOn: '2022-07-01', claim }],
})
const line = (id: string, facts: LineFacts, of: Partial<FollowedLine> = {}): FollowedLine => ({
  id,
  section: null,
  pillar: null,
  bodies: [],
  goals: [],
  facts,
  ...of,
})

const served = (...keys: readonly string[]): FollowedLine['goals'] =>
  keys.map((key) => ({ framework: 'agenda', key, from: '2000-01-01', until: null }))

const ON = '2022-12-31'
const PLAN = [
  line('1.1', held('2022-06'), { section: '1', bodies: ['ports', 'customs'], goals: served('9') }),
  line('1.2', claimed('completed'), { section: '1', bodies: ['ports', 'ports'], pillar: 'economic' }),
  line('1.3', claimed('superseded'), { section: '1', bodies: ['customs'] }),
  line('2.1', NOTHING, { section: '2', goals: served('14', '9') }),
  line('2.2', claimed('needs-resources'), { section: '2' }),
  line('2.3', held('2021-11/2022-02')),
]

const ids = (lines: Tally['counted']) => lines.map(({ id }) => id).join(' ')
const told = ({ counted, leftOut, addressed, completed }: Tally) =>
  `${ids(addressed.lines)} / ${ids(completed.lines)} of ${ids(counted)}, without ${ids(leftOut)}`
const groups = (standing: Standing, by: Grouping) =>
  standing.groups[by]?.map((group) => `${group.key}: ${shareInWords(group.addressed)}`)

test('a standing tells N of M with the lines behind both, and those left out', () => {
  const { whole } = standingOf(PLAN, ON)
  assert.equal(told(whole), '1.1 1.2 2.3 / 1.2 of 1.1 1.2 2.1 2.2 2.3, without 1.3')
  assert.equal(shareInWords(whole.addressed), '3 of 5 (60 %)')
  assert.equal(shareInWords(whole.completed), '1 of 5 (20 %)')
})

test('each line behind a number has the rule by which it stands', () => {
  const { whole } = standingOf(PLAN, ON)
  assert.deepEqual(
    [...whole.counted, ...whole.leftOut].map(({ id, assessment }) => `${id} ${assessment.rule}`),
    [
      '1.1 activity-held',
      '1.2 claimed-completed',
      '2.1 nothing-yet',
      '2.2 claimed-needs-resources',
      '2.3 activity-held',
      '1.3 claimed-superseded',
    ],
  )
})

test('a line under several bodies or goals counts once in each of them', () => {
  const standing = standingOf(PLAN, ON, ['body', 'goal'])
  assert.deepEqual(groups(standing, 'body'), [
    'ports: 2 of 2 (100 %)',
    'customs: 1 of 1 (100 %)',
    'null: 1 of 3 (33 %)',
  ])
  assert.deepEqual(groups(standing, 'goal'), ['9: 1 of 2 (50 %)', '14: 0 of 1 (0 %)', 'null: 2 of 3 (67 %)'])
  assert.equal(standing.groups.section, undefined)
})

test('a line counts under a goal from the day on which people said so until it was taken back', () => {
  const goals: FollowedLine['goals'] = [
    { framework: 'agenda', key: '9', from: '2022-03-01', until: '2022-06-01' },
    { framework: 'agenda', key: '14', from: '2022-05-01', until: null },
  ]
  const on = (day: string) =>
    standingOf([line('1.1', NOTHING, { goals })], day, ['goal']).groups.goal!.map(({ key }) => key)
  assert.deepEqual(['2022-02-28', '2022-03-01', '2022-05-31', '2022-06-01', '2023-01-01'].map(on), [
    [null],
    ['9'],
    ['9', '14'],
    ['14'],
    ['14'],
  ])
})

test('goals are counted of one framework at a time, and lines that serve none of it apart', () => {
  const of = (framework: string, key: string): FollowedLine['goals'][number] => ({
    ...{ framework, key, from: '2022-01-01', until: null },
  })
  const lines = [
    line('1.1', held('2022-06'), { goals: [of('agenda', '9'), of('pillars', 'economic')] }),
    line('1.2', NOTHING, { goals: [of('pillars', 'social')] }),
  ]
  const by = (framework: string) => groups(standingOf(lines, ON, ['goal'], { framework }), 'goal')
  assert.deepEqual(by('agenda'), ['9: 1 of 1 (100 %)', 'null: 0 of 1 (0 %)'])
  assert.deepEqual(by('pillars'), ['economic: 1 of 1 (100 %)', 'social: 0 of 1 (0 %)'])
  const known = standingOf(lines, ON)
  for (const framework of ['agenda', 'pillars', 'none'])
    assert.deepEqual(
      groupsByGoal(lines, known, framework),
      standingOf(lines, ON, ['goal'], { framework }).groups.goal,
    )
})

test('a series tells the goals of each day as well', () => {
  const goals: FollowedLine['goals'] = [{ framework: 'agenda', key: '9', from: '2022-07-01', until: null }]
  const lines = [line('1.1', held('2022-06'), { goals })]
  assert.deepEqual(
    series(lines, ['2022-06-30', '2022-07-01']).map((standing) =>
      groupsByGoal(lines, standing, 'agenda').map(
        ({ key, addressed }) => `${key}: ${shareInWords(addressed)}`,
      ),
    ),
    [['null: 0 of 1 (0 %)'], ['9: 1 of 1 (100 %)']],
  )
})

test('groups come in the order of the plan, with those that have no key last', () => {
  const standing = standingOf(PLAN, ON, ['section', 'pillar'])
  assert.deepEqual(groups(standing, 'section'), [
    '1: 2 of 2 (100 %)',
    '2: 0 of 2 (0 %)',
    'null: 1 of 1 (100 %)',
  ])
  assert.deepEqual(
    standing.groups.pillar?.map(({ key }) => key),
    ['economic', null],
  )
})

test('a line is counted under each year of its activities', () => {
  const standing = standingOf(PLAN, ON, ['year'])
  assert.deepEqual(groups(standing, 'year'), [
    '2021: 1 of 1 (100 %)',
    '2022: 2 of 2 (100 %)',
    'null: 1 of 3 (33 %)',
  ])
})

test('a share is a whole percent, a half rounded up, and none of nothing', () => {
  assert.equal(shareInWords(shareOf(97, 103)), '97 of 103 (94 %)')
  assert.equal(shareInWords(shareOf(1, 8)), '1 of 8 (13 %)')
  assert.equal(shareInWords(shareOf(3, 8)), '3 of 8 (38 %)')
  assert.equal(shareInWords(shareOf(1, 200)), '1 of 200 (1 %)')
  assert.equal(shareInWords(shareOf(1, 201)), '1 of 201 (0 %)')
  assert.equal(shareInWords(shareOf(1250, 1250)), '1,250 of 1,250 (100 %)')
  assert.equal(shareInWords(shareOf(0, 0)), '0 of 0')
  assert.equal(standingOf([], ON, GROUPINGS).whole.addressed.percent, null)
})

test('a series tells how lines stood on each day, by what was known on it', () => {
  const days = ['2022-06-30', '2022-07-01', '2023-12-31']
  assert.deepEqual(
    series(PLAN, days).map(({ on, whole }) => `${on}: ${shareInWords(whole.addressed)}`),
    ['2022-06-30: 0 of 6 (0 %)', '2022-07-01: 3 of 5 (60 %)', '2023-12-31: 3 of 5 (60 %)'],
  )
})

test('the setting for what is stalled holds for groups and series', () => {
  const statuses = (quietMonths?: number) =>
    [
      standingOf(PLAN, ON, ['section'], quietMonths ? { quietMonths } : {}).groups.section![0]!,
      series(PLAN, [ON], quietMonths ? { quietMonths } : {})[0]!.whole,
    ].map(({ counted }) => counted[0]!.assessment.status)
  assert.deepEqual(statuses(), ['addressed', 'addressed'])
  assert.deepEqual(statuses(3), ['stalled', 'stalled'])
})

const published = (value: number, of: number | null, unit: string): PublishedShare => ({
  on: '2019',
  value,
  of,
  unit,
  source: 'The statement of a meeting.',
})
const besides = (figure: PublishedShare, n: number, of: number) => {
  const { published: kept, points, agrees } = beside(figure, shareOf(n, of))
  return [kept.percent, points, agrees]
}

test('a published figure is kept beside the computed one, and told to agree within a point', () => {
  assert.deepEqual(besides(published(93, null, '%'), 97, 103), [93, 1, true])
  assert.deepEqual(besides(published(80, null, '%'), 97, 103), [80, 14, false])
  assert.deepEqual(besides(published(97, 103, 'action lines'), 95, 103), [94, -2, false])
  assert.deepEqual(besides(published(97, 103, 'action lines'), 96, 103), [94, -1, true])
  assert.deepEqual(besides(published(93.4, null, '%'), 97, 103), [93, 1, true])
  assert.deepEqual(besides(published(92.5, null, '%'), 97, 103), [93, 1, true])
  const figure = published(93, null, '%')
  assert.deepEqual(beside(figure, shareOf(97, 103)).published, { ...figure, percent: 93 })
  const { addressed } = standingOf(PLAN, ON).whole
  assert.equal(beside(figure, addressed).computed, addressed)
})

test('figures of which one is no share are not compared', () => {
  assert.deepEqual(besides(published(40, null, 'trainings'), 97, 103), [null, null, null])
  assert.deepEqual(besides(published(0, 0, 'action lines'), 97, 103), [null, null, null])
  assert.deepEqual(besides(published(93, null, '%'), 0, 0), [93, null, null])
})

const key = fc.constantFrom('a', 'b', 'c')
const someLines = fc
  .array(
    fc.record({
      section: fc.option(key),
      pillar: fc.option(key),
      bodies: fc.array(key, { maxLength: 3 }),
      goals: fc.array(key, { maxLength: 3 }).map((keys) => keys.map((each) => served(each)[0]!)),
      facts: someFacts,
    }),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((each, at) => ({ ...each, id: `l${at}` })))

const NUMBERS = [
  ({ counted }: Tally) => counted.length,
  ({ leftOut }: Tally) => leftOut.length,
  ({ addressed }: Tally) => addressed.n,
  ({ completed }: Tally) => completed.n,
]

test('sections and pillars add up to the whole, and no other grouping to less', () => {
  fc.assert(
    fc.property(someLines, someDay, (lines, on) => {
      const { whole, groups: by } = standingOf(lines, on, GROUPINGS)
      for (const number of NUMBERS)
        for (const grouping of GROUPINGS) {
          const sum = by[grouping]!.reduce((total, group) => total + number(group), 0)
          if (grouping === 'section' || grouping === 'pillar') assert.equal(sum, number(whole))
          else assert.ok(sum >= number(whole))
        }
    }),
  )
})

test('in each group a line is once, among those counted or those left out', () => {
  fc.assert(
    fc.property(someLines, someDay, (lines, on) => {
      const { whole, groups: by } = standingOf(lines, on, GROUPINGS)
      assert.equal(whole.counted.length + whole.leftOut.length, lines.length)
      for (const tally of [whole, ...GROUPINGS.flatMap((grouping) => by[grouping]!)]) {
        const all = [...tally.counted, ...tally.leftOut].map(({ id }) => id)
        assert.equal(new Set(all).size, all.length)
        for (const figure of [tally.addressed, tally.completed]) {
          assert.equal(figure.n, figure.lines.length)
          assert.equal(figure.of, tally.counted.length)
          assert.ok(figure.lines.every((each) => tally.counted.includes(each)))
        }
        assert.ok(tally.completed.lines.every((each) => tally.addressed.lines.includes(each)))
      }
    }),
  )
})

test('groups of bodies hold each line once for each of its bodies', () => {
  fc.assert(
    fc.property(someLines, someDay, (lines, on) => {
      const { groups: by } = standingOf(lines, on, ['body', 'goal'])
      const size = ({ counted, leftOut }: Tally) => counted.length + leftOut.length
      const sum = (grouping: Grouping) => by[grouping]!.reduce((total, group) => total + size(group), 0)
      const named = (keys: readonly string[]) => Math.max(1, new Set(keys).size)
      assert.equal(
        sum('body'),
        lines.reduce((total, { bodies }) => total + named(bodies), 0),
      )
      assert.equal(
        sum('goal'),
        lines.reduce((total, { goals }) => total + named(goals.map(({ key }) => key)), 0),
      )
    }),
  )
})

test('the share shown is the nearest whole percent', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (some, of) => {
      const n = Math.min(some, of)
      const off = shareOf(n, of).percent! * of - 100 * n
      // Whole numbers: at most half a point away, and above where it is just half.
      assert.ok(2 * off <= of && 2 * off > -of)
    }),
  )
})
