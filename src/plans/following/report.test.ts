import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { REASON_LIMIT } from '../../register/decide.ts'
import type { Outcome } from '../../text/outcome.ts'
import {
  accept,
  acceptedFrom,
  giveBack,
  REPORT_ACTS,
  REPORT_WORDS_LIMIT,
  type Report,
  type ReportAct,
  type ReportRefusal,
  sentenceForReport,
  submit,
  withdraw,
} from './report.ts'

const DRAFT: Report = {
  id: 'r1',
  line: '1.1.1',
  period: '2022-Q3',
  by: 'ana',
  writtenOn: '2022-10-01',
  words: 'Two trainings were held.',
  claim: 'completed',
  activities: ['a1'],
  state: 'draft',
  steps: [],
}

const DO: Readonly<
  Record<ReportAct, (report: Report, by: string, on: string) => Outcome<Report, ReportRefusal>>
> = {
  submit,
  withdraw,
  accept,
  'give-back': (report, by, on) => giveBack(report, by, on, 'The dates are missing.'),
}

const granted = (outcome: Outcome<Report, ReportRefusal>): Report => {
  assert.ok(outcome.ok)
  return outcome.value
}
const reasonOf = (outcome: Outcome<Report, ReportRefusal>) => {
  if (outcome.ok) return null
  assert.ok(sentenceForReport(outcome.refusal).length > 20)
  return outcome.refusal.reason
}

const SUBMITTED = granted(submit(DRAFT, 'ana', '2022-10-02'))
const RETURNED = granted(giveBack(SUBMITTED, 'ben', '2022-10-03', ' The dates are missing. '))
const ACCEPTED = granted(accept(SUBMITTED, 'ben', '2022-10-03'))

test('a report is submitted, given back with a reason, submitted again and accepted', () => {
  const again = granted(submit(RETURNED, 'ana', '2022-10-04'))
  const accepted = granted(accept(again, 'ben', '2022-10-05'))
  assert.deepEqual(
    [SUBMITTED.state, RETURNED.state, again.state, accepted.state],
    ['submitted', 'returned', 'submitted', 'accepted'],
  )
  assert.deepEqual(accepted.steps, [
    { act: 'submit', by: 'ana', on: '2022-10-02', reason: null },
    { act: 'give-back', by: 'ben', on: '2022-10-03', reason: 'The dates are missing.' },
    { act: 'submit', by: 'ana', on: '2022-10-04', reason: null },
    { act: 'accept', by: 'ben', on: '2022-10-05', reason: null },
  ])
})

test('an accepted report stays as it is', () => {
  for (const act of REPORT_ACTS)
    for (const by of ['ana', 'ben'])
      assert.equal(reasonOf(DO[act](ACCEPTED, by, '2022-10-09')), 'already-accepted')
})

test('a report that wasn’t submitted is neither accepted, given back nor withdrawn', () => {
  for (const report of [DRAFT, RETURNED])
    for (const act of ['accept', 'give-back', 'withdraw'] as const)
      assert.equal(reasonOf(DO[act](report, 'ben', '2022-10-09')), 'not-submitted')
  assert.equal(reasonOf(submit(SUBMITTED, 'ana', '2022-10-09')), 'already-submitted')
})

test('whoever reported does not validate their own report, be it that another wrote it', () => {
  const byCarl = granted(submit(DRAFT, 'carl', '2022-10-02'))
  for (const by of ['ana', 'carl'])
    for (const act of ['accept', 'give-back'] as const)
      assert.equal(reasonOf(DO[act](byCarl, by, '2022-10-09')), 'own-report')
})

test('only who reported withdraws a report, and it is a draft again', () => {
  assert.equal(reasonOf(withdraw(SUBMITTED, 'ben', '2022-10-03')), 'not-your-report')
  assert.equal(granted(withdraw(SUBMITTED, 'ana', '2022-10-03')).state, 'draft')
})

test('a report is given back with a reason alone', () => {
  assert.equal(reasonOf(giveBack(SUBMITTED, 'ben', '2022-10-03', ' ')), 'reason-missing')
  const long = 'a'.repeat(REASON_LIMIT + 1)
  assert.equal(reasonOf(giveBack(SUBMITTED, 'ben', '2022-10-03', long)), 'reason-too-long')
})

test('a report says something, of a period', () => {
  const submitted = (change: Partial<Report>) =>
    reasonOf(submit({ ...DRAFT, ...change }, 'ana', '2022-10-02'))
  assert.equal(submitted({ words: ' ', claim: null, activities: [] }), 'report-empty')
  assert.equal(submitted({ words: '', claim: null }), null)
  assert.equal(submitted({ words: 'a'.repeat(REPORT_WORDS_LIMIT + 1) }), 'report-words-too-long')
  assert.equal(submitted({ period: 'the autumn' }), 'period-unclear')
})

test('an accepted report, and no other, is known from the day of its acceptance', () => {
  assert.deepEqual(acceptedFrom(ACCEPTED), { id: 'r1', claim: 'completed', acceptedOn: '2022-10-03' })
  for (const report of [DRAFT, SUBMITTED, RETURNED]) assert.equal(acceptedFrom(report), null)
})

test('whatever is tried, who accepted a report is nobody who reported, and no step is lost', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom(...REPORT_ACTS), fc.constantFrom('ana', 'ben', 'carl')))
  fc.assert(
    fc.property(tries, (list) => {
      let report = DRAFT
      for (const [act, by] of list) {
        const outcome = DO[act](report, by, '2022-10-02')
        if (!outcome.ok) continue
        assert.deepEqual(outcome.value.steps.slice(0, -1), report.steps)
        report = outcome.value
      }
      const acceptance = report.steps.find(({ act }) => act === 'accept')
      if (!acceptance) return
      const reporters = report.steps.filter(({ act }) => act === 'submit').map(({ by }) => by)
      assert.ok(!['ana', ...reporters].includes(acceptance.by))
      assert.equal(report.steps.at(-1), acceptance)
    }),
  )
})
