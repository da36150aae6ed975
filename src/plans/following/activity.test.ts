import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ACTIVITY_PLACE_LIMIT,
  ACTIVITY_TITLE_LIMIT,
  type ActivityAsked,
  checkActivity,
  sentenceForActivity,
} from './activity.ts'

const TODAY = '2022-07-01'

const ASKED: ActivityAsked = {
  title: ' Training for  harbour pilots ',
  state: 'held',
  date: '14 June 2022',
  place: ' Port of Lindmark ',
  participants: '45',
  budget: '12,500.50',
  currency: 'usd',
  milestones: [
    { title: 'Trainers chosen', due: '2022-Q1', done: '2022-03-20' },
    { title: '', due: ' ', done: '' },
    { title: 'Report out', due: '', done: '' },
  ],
}

const reasonFor = (change: Partial<ActivityAsked>) => {
  const checked = checkActivity({ ...ASKED, ...change }, TODAY)
  if (checked.ok) return null
  assert.ok(sentenceForActivity(checked.refusal).length > 20)
  return checked.refusal.reason
}
const milestone = (change: Partial<ActivityAsked['milestones'][number]>) =>
  reasonFor({ milestones: [{ title: 'Trainers chosen', due: '', done: '', ...change }] })

test('an activity is kept as it was typed, without the spaces around', () => {
  assert.deepEqual(checkActivity(ASKED, TODAY), {
    ok: true,
    value: {
      title: 'Training for harbour pilots',
      state: 'held',
      date: '2022-06-14',
      place: 'Port of Lindmark',
      participants: 45,
      budget: { amount: 12_500.5, currency: 'USD' },
      milestones: [
        { title: 'Trainers chosen', due: '2022-Q1', done: '2022-03-20' },
        { title: 'Report out', due: null, done: null },
      ],
    },
  })
})

test('what was left out is not known, and is not 0', () => {
  const left = { date: ' ', place: '', participants: '', budget: '', milestones: [] }
  const checked = checkActivity({ ...ASKED, ...left }, TODAY)
  assert.ok(checked.ok)
  const { date, place, participants, budget } = checked.value
  assert.deepEqual([date, place, participants, budget], [null, null, null, null])
  const none = checkActivity({ ...ASKED, participants: '0', budget: '0' }, TODAY)
  assert.ok(none.ok && none.value.participants === 0 && none.value.budget?.amount === 0)
})

test('an activity has a title, and not too long a one', () => {
  assert.equal(reasonFor({ title: ' \n ' }), 'activity-title-missing')
  assert.equal(reasonFor({ title: 'a'.repeat(ACTIVITY_TITLE_LIMIT + 1) }), 'activity-title-too-long')
  assert.equal(reasonFor({ title: 'a'.repeat(ACTIVITY_TITLE_LIMIT) }), null)
  assert.equal(reasonFor({ place: 'a'.repeat(ACTIVITY_PLACE_LIMIT + 1) }), 'activity-place-too-long')
})

test('an activity is in one of its states', () => {
  assert.equal(reasonFor({ state: 'done' }), 'unknown-activity-state')
  assert.equal(reasonFor({ state: 'cancelled' }), null)
})

test('a date that can’t be read, or ends before it begins, is refused', () => {
  assert.equal(reasonFor({ date: 'some time in June' }), 'activity-date-unclear')
  assert.equal(reasonFor({ date: '2022-06-31' }), 'activity-date-unclear')
  assert.equal(reasonFor({ date: '2022-06-14/2022-06-12' }), 'activity-ends-before-it-begins')
})

test('what is still to come was not held, though it may have begun', () => {
  assert.equal(reasonFor({ date: '2022-07-02' }), 'activity-held-before-its-day')
  assert.equal(reasonFor({ date: '2022-07-02', state: 'planned' }), null)
  assert.equal(reasonFor({ date: '2022-07-01' }), null)
  assert.equal(reasonFor({ date: '2022-06/2023-06' }), null)
  assert.equal(reasonFor({ date: '2022' }), null)
})

test('participants are a whole number of people', () => {
  for (const participants of ['about 50', '4.5', '-3', '1.250', '9999999999'])
    assert.equal(reasonFor({ participants }), 'participants-not-a-number', participants)
  assert.equal(reasonFor({ participants: '1,250' }), null)
})

test('a budget is an amount that reads in one way only, in a currency', () => {
  for (const budget of ['plenty', '1.250,5', '-5', '12k'])
    assert.equal(reasonFor({ budget }), 'budget-not-a-number', budget)
  for (const currency of ['', '$', 'dollars', 'U5D'])
    assert.equal(reasonFor({ currency }), 'budget-currency-unclear', currency)
  assert.equal(reasonFor({ budget: '', currency: '$' }), null)
})

test('a milestone has a title and dates that can be read', () => {
  assert.equal(milestone({ title: ' ', due: '2022' }), 'milestone-title-missing')
  assert.equal(milestone({ title: 'a'.repeat(ACTIVITY_TITLE_LIMIT + 1) }), 'milestone-title-too-long')
  assert.equal(milestone({ due: 'soon' }), 'milestone-date-unclear')
  assert.equal(milestone({ done: 'yes' }), 'milestone-date-unclear')
  assert.equal(milestone({ due: '2022/2021' }), 'milestone-date-unclear')
})
