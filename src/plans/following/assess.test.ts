import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AcceptedReport,
  assess,
  type KnownActivity,
  type LineFacts,
  type Override,
  STANDING_RULES,
  sentenceForRule,
} from './assess.ts'
import { isAddressed } from './status.ts'
import { someActivity, someDay, someFacts, someReport } from './testing/some-facts.ts'

const NOTHING: LineFacts = { activities: [], reports: [], overrides: [] }

const activity = (
  id: string,
  state: KnownActivity['state'],
  date: string | null,
  knownOn = '2022-07-01',
): KnownActivity => ({ id, state, date, knownOn })
const report = (id: string, acceptedOn: string, claim: AcceptedReport['claim']): AcceptedReport => ({
  id,
  acceptedOn,
  claim,
})
const override = (
  id: string,
  status: Override['status'],
  givenOn: string,
  liftedOn: string | null = null,
) => ({
  id,
  status,
  givenOn,
  liftedOn,
})

const stands = (facts: Partial<LineFacts>, on: string, quietMonths?: number) => {
  const { status, rule } = assess({ ...NOTHING, ...facts }, on, { ...(quietMonths && { quietMonths }) })
  return `${status} by ${rule}`
}
const done = (...activities: KnownActivity[]) => ({ activities })

test('a line of which nothing is known, or only plans, is not started', () => {
  assert.equal(stands({}, '2022-07-01'), 'not-started by nothing-yet')
  assert.equal(stands(done(activity('a', 'planned', '2023')), '2022-07-01'), 'not-started by only-planned')
  assert.equal(stands(done(activity('a', 'cancelled', '2022')), '2022-07-01'), 'not-started by nothing-yet')
})

test('a line is addressed by an activity that was held', () => {
  assert.equal(stands(done(activity('a', 'held', '2022-06-14')), '2022-07-01'), 'addressed by activity-held')
  assert.equal(stands(done(activity('a', 'held', null)), '2022-07-01'), 'addressed by activity-held')
  const both = done(activity('a', 'held', '2022-06-14'), activity('b', 'held', '2022-06/2022-12'))
  assert.equal(stands(both, '2022-07-01'), 'addressed by activity-held')
})

test('an activity with a start and an end is under way until its last day', () => {
  const training = done(activity('a', 'held', '2022-06-20/2022-09-30'))
  assert.equal(stands(training, '2022-07-01'), 'under-way by activity-begun')
  assert.equal(stands(training, '2022-09-29'), 'under-way by activity-begun')
  assert.equal(stands(training, '2022-09-30'), 'addressed by activity-held')
})

test('an activity that is known to the year alone is over once it is said to have been held', () => {
  assert.equal(stands(done(activity('a', 'held', '2022')), '2022-07-01'), 'addressed by activity-held')
})

test('a plan is none the less a plan once its day has come, until somebody says that it was held', () => {
  const planned = activity('a', 'planned', '2022-08')
  assert.equal(stands(done(planned), '2022-09-01'), 'not-started by only-planned')
  const held = activity('a', 'held', '2022-08', '2022-09-10')
  assert.equal(stands(done(planned, held), '2022-09-09'), 'not-started by only-planned')
  assert.equal(stands(done(planned, held), '2022-09-10'), 'addressed by activity-held')
})

test('what is said to be held before its first day is a plan until then', () => {
  const early = done(activity('a', 'held', '2022-08-01'))
  assert.equal(stands(early, '2022-07-31'), 'not-started by only-planned')
  assert.equal(stands(early, '2022-08-01'), 'addressed by activity-held')
})

test('the latest that is known of an activity counts, and of one day the later in the list', () => {
  const held = activity('a', 'held', '2022-06', '2022-07-01')
  const cancelled = activity('a', 'cancelled', '2022-06', '2022-07-02')
  for (const activities of [
    [held, cancelled],
    [cancelled, held],
  ]) {
    assert.equal(stands({ activities }, '2022-07-01'), 'addressed by activity-held')
    assert.equal(stands({ activities }, '2022-07-02'), 'not-started by nothing-yet')
  }
  const sameDay = { ...cancelled, knownOn: '2022-07-01' }
  assert.equal(stands(done(held, sameDay), '2022-07-01'), 'not-started by nothing-yet')
})

test('a line is stalled where nothing was held or is planned within twelve months', () => {
  const held = activity('a', 'held', '2022-06-14')
  assert.equal(stands(done(held), '2023-06-14'), 'addressed by activity-held')
  assert.equal(stands(done(held), '2023-06-15'), 'stalled by quiet-for-a-year')
  const planned = activity('b', 'planned', '2023-09')
  assert.equal(stands(done(held, planned), '2024-09-30'), 'addressed by activity-held')
  assert.equal(stands(done(held, planned), '2024-10-01'), 'stalled by quiet-for-a-year')
  const called = activity('b', 'cancelled', '2023-09', '2023-07-01')
  assert.equal(stands(done(held, planned, called), '2023-07-01'), 'stalled by quiet-for-a-year')
})

test('after how many months a line is stalled is a setting', () => {
  const held = done(activity('a', 'held', '2022-06-14'))
  assert.equal(stands(held, '2022-09-15', 3), 'stalled by quiet-for-a-year')
  assert.equal(stands(held, '2023-09-15', 24), 'addressed by activity-held')
  assert.match(sentenceForRule('quiet-for-a-year', 3), /within 3 months/)
})

test('a date known to the year counts by its last day', () => {
  const held = done(activity('a', 'held', '2022'))
  assert.equal(stands(held, '2023-12-31'), 'addressed by activity-held')
  assert.equal(stands(held, '2024-01-01'), 'stalled by quiet-for-a-year')
})

test('an accepted report settles a line by what only it can know, whatever the activities', () => {
  const activities = [activity('a', 'held', '2022-06-14')]
  for (const claim of ['completed', 'needs-resources', 'superseded', 'retired'] as const) {
    const facts = { activities, reports: [report('r', '2022-10-01', claim)] }
    assert.equal(stands(facts, '2022-09-30'), 'addressed by activity-held')
    assert.equal(stands(facts, '2022-10-01'), `${claim} by claimed-${claim}`)
    assert.equal(stands(facts, '2030-01-01'), `${claim} by claimed-${claim}`)
  }
})

test('what else a report claims, activities have to show', () => {
  for (const claim of ['not-started', 'under-way', 'addressed', 'stalled', null] as const)
    assert.equal(
      stands({ reports: [report('r', '2022-10-01', claim)] }, '2022-10-01'),
      'not-started by nothing-yet',
    )
})

test('a later claim takes an earlier one back, and a report without one does not', () => {
  const needs = report('r1', '2022-10-01', 'needs-resources')
  const goesOn = report('r2', '2023-01-01', 'under-way')
  const silent = report('r3', '2023-01-01', null)
  const activities = [activity('a', 'held', '2022-06-14')]
  assert.equal(stands({ activities, reports: [goesOn, needs] }, '2023-01-01'), 'addressed by activity-held')
  assert.equal(
    stands({ activities, reports: [needs, silent] }, '2023-01-01'),
    'needs-resources by claimed-needs-resources',
  )
  const completed = report('r4', '2022-10-01', 'completed')
  assert.equal(stands({ reports: [needs, completed] }, '2022-10-01'), 'completed by claimed-completed')
})

test('an override wins from the day it is given until the day it is lifted', () => {
  const facts = {
    reports: [report('r', '2022-01-01', 'completed')],
    overrides: [override('o', 'under-way', '2022-03-01', '2022-06-01')],
  }
  assert.equal(stands(facts, '2022-02-28'), 'completed by claimed-completed')
  assert.equal(stands(facts, '2022-03-01'), 'under-way by override')
  assert.equal(stands(facts, '2022-05-31'), 'under-way by override')
  assert.equal(stands(facts, '2022-06-01'), 'completed by claimed-completed')
})

test('a new override takes the place of the one before, and lifting it brings none back', () => {
  const overrides = [
    override('o1', 'retired', '2022-01-01'),
    override('o2', 'superseded', '2022-02-01', '2022-03-01'),
  ]
  assert.equal(stands({ overrides }, '2022-01-31'), 'retired by override')
  assert.equal(stands({ overrides }, '2022-02-01'), 'superseded by override')
  assert.equal(stands({ overrides }, '2022-03-01'), 'not-started by nothing-yet')
})

test('a standing tells what it rests on', () => {
  const facts: LineFacts = {
    activities: [
      activity('held', 'held', '2021-12/2022-01', '2022-02-01'),
      activity('begun', 'held', '2022-06/2023', '2022-06-01'),
      activity('planned', 'planned', '2024', '2022-02-01'),
      activity('cancelled', 'cancelled', '2019', '2022-02-01'),
    ],
    reports: [report('r', '2022-10-01', 'needs-resources')],
    overrides: [override('o', 'needs-resources', '2022-11-01')],
  }
  const years = ['2021', '2022', '2023', '2024']
  const on = (day: string) => {
    const { status: _, rule: __, ...rest } = assess(facts, day)
    return rest
  }
  const claimed = { done: true, activities: ['held', 'begun'], override: null, years }
  assert.deepEqual(on('2022-09-30'), { ...claimed, activities: ['held'], report: null })
  assert.deepEqual(on('2022-10-01'), { ...claimed, report: 'r' })
  assert.deepEqual(on('2022-11-01'), { ...claimed, report: null, override: 'o' })
  assert.deepEqual(on('2022-01-01'), {
    done: false,
    activities: [],
    report: null,
    override: null,
    years: [],
  })
})

test('a date that can’t be read counts by the day on which the activity became known', () => {
  const odd = done(activity('a', 'held', 'unclear'))
  assert.equal(stands(odd, '2022-07-01'), 'addressed by activity-held')
  assert.deepEqual(assess({ ...NOTHING, ...odd }, '2022-07-01').years, [])
})

test('every rule has a sentence', () => {
  assert.equal(new Set(STANDING_RULES.map((rule) => sentenceForRule(rule))).size, STANDING_RULES.length)
})

test('an override is never overwritten by activities or reports, whenever they come', () => {
  fc.assert(
    fc.property(
      someFacts,
      fc.array(someActivity),
      fc.array(someReport),
      someDay,
      (facts, activities, reports, on) => {
        const before = assess(facts, on)
        fc.pre(before.rule === 'override')
        const after = assess(
          {
            ...facts,
            activities: [...facts.activities, ...activities],
            reports: [...facts.reports, ...reports],
          },
          on,
        )
        assert.equal(after.status, before.status)
        assert.equal(after.override, before.override)
      },
    ),
  )
})

test('what became known later changes nothing about how a line stood on a day', () => {
  fc.assert(
    fc.property(someFacts, someDay, (facts, on) => {
      const known: LineFacts = {
        activities: facts.activities.filter(({ knownOn }) => knownOn <= on),
        reports: facts.reports.filter(({ acceptedOn }) => acceptedOn <= on),
        overrides: facts.overrides
          .filter(({ givenOn }) => givenOn <= on)
          .map((each) => (each.liftedOn && each.liftedOn > on ? { ...each, liftedOn: null } : each)),
      }
      assert.deepEqual(assess(known, on), assess(facts, on))
    }),
  )
})

test('with nothing new, a later day makes a line stalled or ends what was under way, and changes no count', () => {
  fc.assert(
    fc.property(someFacts, someDay, someDay, (facts, one, other) => {
      const [early, late] = [one, other].sort() as [string, string]
      const still: LineFacts = {
        activities: facts.activities.filter(({ knownOn }) => knownOn <= early),
        reports: facts.reports.filter(({ acceptedOn }) => acceptedOn <= early),
        overrides: facts.overrides.filter(
          ({ givenOn, liftedOn }) => givenOn <= early && !(liftedOn && liftedOn > early),
        ),
      }
      const [before, after] = [assess(still, early), assess(still, late)]
      if (after.status !== before.status) {
        assert.ok(['addressed', 'under-way'].includes(before.status))
        if (after.status !== 'stalled') {
          assert.equal(`${before.status} ${after.status}`, 'under-way addressed')
          const stretches = still.activities.filter(
            ({ id, date }) => after.activities.includes(id) && date?.includes('/'),
          )
          assert.ok(stretches.length > 0)
        }
      }
      assert.equal(isAddressed(after.status, after.done), isAddressed(before.status, before.done))
    }),
  )
})

test('what a standing rests on was known on the day, and is of the kind that its rule names', () => {
  fc.assert(
    fc.property(someFacts, someDay, (facts, on) => {
      const { rule, activities, report: by, override: set, done: some } = assess(facts, on)
      const known = facts.activities.filter(({ knownOn }) => knownOn <= on).map(({ id }) => id)
      assert.ok(activities.every((id) => known.includes(id)))
      assert.equal(by !== null, rule.startsWith('claimed-'))
      assert.equal(set !== null, rule === 'override')
      if (['activity-held', 'activity-begun', 'quiet-for-a-year'].includes(rule))
        assert.ok(some && activities.length > 0)
      if (['only-planned', 'nothing-yet'].includes(rule)) assert.ok(!some)
    }),
  )
})
