import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkIndicator,
  checkMeasure,
  INDICATOR_TITLE_LIMIT,
  type IndicatorAsked,
  type MeasureAsked,
  sentenceForMeasuring,
  UNIT_LIMIT,
  withValue,
} from './measuring.ts'

const ASKED: IndicatorAsked = {
  ...{ indicator: '', version: 0, title: ' Ports with a  trained pilot ', unit: '%' },
  ...{ baseline: '20 %', baselinePeriod: '2020', target: '80', targetPeriod: 'Q4 2025' },
}
const MEASURE: MeasureAsked = { indicator: 'i', version: 1, period: '2022', value: '45', note: '' }

const reasonFor = (change: Partial<IndicatorAsked>) => {
  const checked = checkIndicator({ ...ASKED, ...change })
  if (checked.ok) return null
  assert.ok(sentenceForMeasuring(checked.refusal).length > 20)
  return checked.refusal.reason
}
const measured = (change: Partial<MeasureAsked>, on = '2022-07-01') => {
  const checked = checkMeasure({ ...MEASURE, ...change }, '%', on)
  if (checked.ok) return checked.value
  assert.ok(sentenceForMeasuring(checked.refusal).length > 20)
  return checked.refusal.reason
}

test('an indicator is kept with its unit, its baseline and its target, each for its time', () => {
  assert.deepEqual(checkIndicator(ASKED), {
    ok: true,
    value: {
      ...{ title: 'Ports with a trained pilot', unit: '%' },
      baseline: { period: '2020', value: { kind: 'number', number: 20, unit: '%' } },
      target: { period: '2025-Q4', value: { kind: 'number', number: 80, unit: '%' } },
    },
  })
})

test('a baseline or target that nobody set is none, and not 0', () => {
  const none = checkIndicator({ ...ASKED, baseline: ' ', baselinePeriod: '', target: '', targetPeriod: '' })
  assert.ok(none.ok && none.value.baseline === null && none.value.target === null)
})

test('a baseline that is not available says why', () => {
  const checked = checkIndicator({ ...ASKED, baseline: 'n/a, no survey' })
  assert.ok(checked.ok)
  assert.deepEqual(checked.value.baseline?.value, { kind: 'not-available', note: 'no survey' })
  assert.equal(reasonFor({ baseline: 'n/a' }), 'value-note-missing')
})

test('an indicator says what it measures, and half a baseline or target is refused', () => {
  assert.equal(reasonFor({ title: ' ' }), 'indicator-title-missing')
  assert.equal(reasonFor({ title: 'a'.repeat(INDICATOR_TITLE_LIMIT + 1) }), 'indicator-title-too-long')
  assert.equal(reasonFor({ unit: 'a'.repeat(UNIT_LIMIT + 1) }), 'unit-too-long')
  assert.equal(reasonFor({ baselinePeriod: '' }), 'value-period-unclear')
  assert.equal(reasonFor({ target: '' }), 'value-missing')
  assert.equal(reasonFor({ target: 'many' }), 'value-unclear')
  assert.equal(reasonFor({ targetPeriod: 'soon' }), 'value-period-unclear')
})

test('a value is a number or why there is none, for a time that has begun', () => {
  assert.deepEqual(measured({}), { period: '2022', value: { kind: 'number', number: 45, unit: '%' } })
  assert.deepEqual(measured({ value: 'n/a', note: 'No survey' }), {
    period: '2022',
    value: { kind: 'not-available', note: 'No survey' },
  })
  assert.equal(measured({ value: '' }), 'value-missing')
  assert.equal(measured({ period: '2023' }), 'value-still-to-come')
  assert.equal(measured({ period: 'someday' }), 'value-period-unclear')
})

test('a value takes the place of the one for its time, and values stand by their times', () => {
  const of = (number: number) => ({ kind: 'number' as const, number, unit: '%' })
  const two = withValue(withValue([], '2023', of(50)), '2021', of(30))
  assert.deepEqual(
    two.map(({ period }) => period),
    ['2021', '2023'],
  )
  assert.deepEqual(withValue(two, '2023', of(55)), [
    { period: '2021', value: of(30) },
    { period: '2023', value: of(55) },
  ])
  assert.deepEqual(withValue(two, '2021', null), [{ period: '2023', value: of(50) }])
})
