import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkValue,
  type Indicator,
  type IndicatorValue,
  latestValue,
  type NoProgress,
  progressOf,
  sentenceForNoProgress,
  sentenceForValue,
  VALUE_NOTE_LIMIT,
} from './indicator.ts'

const of = (number: number, unit = '%'): IndicatorValue => ({ kind: 'number', number, unit })
const NONE: IndicatorValue = { kind: 'not-available', note: 'The survey was put off.' }

const indicator = (
  baseline: IndicatorValue | null,
  target: IndicatorValue | null,
  ...values: (readonly [string, IndicatorValue])[]
): Indicator => ({
  title: 'Ports with a trained pilot',
  baseline: baseline && { period: '2020', value: baseline },
  target: target && { period: '2025', value: target },
  values: values.map(([period, value]) => ({ period, value })),
})

const checked = (value: string, unit = '%', note = '') => {
  const outcome = checkValue({ value, note }, unit)
  if (outcome.ok) return outcome.value
  assert.ok(sentenceForValue(outcome.refusal).length > 20)
  return outcome.refusal.reason
}

test('progress is the share of the way from baseline to target', () => {
  assert.deepEqual(progressOf(indicator(of(20), of(80), ['2022', of(50)]), '2022'), { share: 0.5, why: null })
  assert.equal(progressOf(indicator(of(80), of(20), ['2022', of(65)]), '2022').share, 0.25)
})

test('a value that went the other way or past the target is told as it is', () => {
  assert.equal(progressOf(indicator(of(20), of(40), ['2022', of(10)]), '2022').share, -0.5)
  assert.equal(progressOf(indicator(of(20), of(40), ['2022', of(50)]), '2022').share, 1.5)
})

test('where there is no progress to tell, the reason is told', () => {
  const reasons: readonly (readonly [NoProgress, Indicator])[] = [
    ['no-baseline', indicator(null, of(80), ['2022', of(50)])],
    ['no-target', indicator(of(20), null, ['2022', of(50)])],
    ['no-value', indicator(of(20), of(80), ['2021', of(50)])],
    ['not-available', indicator(of(20), of(80), ['2022', NONE])],
    ['not-available', indicator(NONE, of(80), ['2022', of(50)])],
    ['not-available', indicator(of(20), NONE, ['2022', of(50)])],
    ['other-unit', indicator(of(20), of(80), ['2022', of(50, 'ports')])],
    ['other-unit', indicator(of(20, 'ports'), of(80), ['2022', of(50)])],
    ['other-unit', indicator(of(20), of(80, 'ports'), ['2022', of(50)])],
    ['target-is-baseline', indicator(of(80), of(80), ['2022', of(80)])],
  ]
  for (const [why, each] of reasons) {
    assert.deepEqual(progressOf(each, '2022'), { share: null, why })
    assert.ok(sentenceForNoProgress(why))
  }
})

test('what is not available is not 0', () => {
  const zero = progressOf(indicator(of(0), of(80), ['2022', of(0)]), '2022')
  assert.equal(zero.share, 0)
  assert.equal(progressOf(indicator(of(0), of(80), ['2022', NONE]), '2022').share, null)
})

test('of two values for one period the last counts', () => {
  const corrected = indicator(of(0), of(100), ['2022', of(50)], ['2022', of(40)])
  assert.equal(progressOf(corrected, '2022').share, 0.4)
})

test('the baseline is at 0 and the target at 1, whatever they are', () => {
  const number = fc.integer({ min: -1e6, max: 1e6 })
  fc.assert(
    fc.property(number, number, (from, to) => {
      fc.pre(from !== to)
      const both = indicator(of(from), of(to), ['2020', of(from)], ['2025', of(to)])
      assert.ok(Object.is(Math.abs(progressOf(both, '2020').share!), 0))
      assert.equal(progressOf(both, '2025').share, 1)
    }),
  )
})

test('the latest value is of the latest period that was over, even where none is available', () => {
  const values = indicator(
    null,
    null,
    ['2023', of(60)],
    ['2021', of(40)],
    ['2022', NONE],
    ['unclear', of(99)],
  )
  assert.equal(latestValue(values, '2020-12-31'), null)
  assert.equal(latestValue(values, '2022-12-30')?.period, '2021')
  assert.deepEqual(latestValue(values, '2022-12-31'), { period: '2022', value: NONE })
  assert.equal(latestValue(values, '2024-01-01')?.period, '2023')
  const corrected = indicator(null, null, ['2021', of(40)], ['2021', of(45)])
  assert.deepEqual(latestValue(corrected, '2022-01-01')?.value, of(45))
})

test('a typed value is a number in its unit', () => {
  assert.deepEqual(checked('97'), of(97))
  assert.deepEqual(checked('1,250', 'ports'), of(1250, 'ports'))
  assert.deepEqual(checked('97 %'), of(97))
  assert.deepEqual(checked('12 Ports', 'ports'), of(12, 'ports'))
  assert.deepEqual(checked('0'), of(0))
  assert.deepEqual(checked('3', ''), of(3, ''))
})

test('a value that could be two is refused, and so is nothing', () => {
  for (const value of ['1.250,5', '1.250', 'about 97', '97 ports', '%', '-', 'none'])
    assert.equal(checked(value), 'value-unclear', value)
  assert.equal(checked(' '), 'value-missing')
})

test('that there is no value is a value, with the reason', () => {
  assert.deepEqual(checked('n/a, see note'), { kind: 'not-available', note: 'see note' })
  assert.deepEqual(checked('N/A', '%', ' The survey was put off. '), NONE)
  assert.deepEqual(checked('not available: no survey', '%', 'Next in 2024.'), {
    kind: 'not-available',
    note: 'no survey; Next in 2024.',
  })
  assert.equal(checked('n/a'), 'value-note-missing')
  assert.equal(checked('n/a', '%', 'a'.repeat(VALUE_NOTE_LIMIT + 1)), 'value-note-too-long')
  assert.equal(checked('nation'), 'value-unclear')
})
