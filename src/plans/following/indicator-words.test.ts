import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndicatorValue, PeriodValue } from './indicator.ts'
import { findingOf, progressInWords, valueInWords } from './indicator-words.ts'
import type { LineIndicator } from './measuring.ts'

const of = (number: number, unit = '%'): IndicatorValue => ({ kind: 'number', number, unit })
const indicator = (...values: readonly PeriodValue[]): LineIndicator => ({
  ...{ id: 'i', version: 1, at: '2024-01-01T00:00:00.000Z', title: 'Pilots', unit: '%', withdrawn: false },
  baseline: { period: '2020', value: of(20) },
  target: { period: '2025', value: of(80) },
  values,
})
const found = (value: IndicatorValue) => findingOf(indicator({ period: '2022', value }), '2023-06-01')

test('a value is told with its unit, and one that is not available with its reason', () => {
  assert.equal(valueInWords(of(12_500.5, 'schools')), '12,500.5 schools')
  assert.equal(valueInWords(of(-1_250, '')), '-1,250')
  assert.equal(valueInWords(of(1.234567, '')), '1.234567')
  assert.equal(valueInWords({ kind: 'not-available', note: 'no survey' }), 'not available (no survey)')
})

test('the finding is the latest value and how far it is on its way', () => {
  assert.equal(found(of(50)), '50 % in 2022: 50 % of the way from 20 % to 80 %.')
  assert.equal(found(of(80)), '80 % in 2022: the target of 80 % is reached.')
  assert.equal(found(of(10)), '10 % in 2022: further from the target of 80 % than the baseline of 20 %.')
  assert.equal(found(of(50, 'ports')), '50 ports in 2022.')
  assert.equal(found({ kind: 'not-available', note: 'no survey' }), 'Not available for 2022: no survey.')
  assert.equal(findingOf(indicator(), '2023-06-01'), 'No value yet for a time that is over.')
  assert.equal(
    findingOf(indicator({ period: '2023', value: of(50) }), '2023-06-01'),
    'No value yet for a time that is over.',
  )
})

test('a quarter is told as one tells it', () => {
  const told = indicator({ period: '2022-Q3', value: of(50) })
  assert.match(findingOf(told, '2023-06-01'), /^50 % in the third quarter of 2022: /)
})

test('progress is told in whole percents, or why there is none', () => {
  const told = (value: IndicatorValue) => progressInWords(indicator({ period: '2022', value }), '2022')
  assert.equal(told(of(50)), '50 % of the way')
  assert.equal(told(of(110)), '150 % of the way: past the target')
  assert.equal(told(of(5)), 'further from the target than the baseline')
  assert.equal(told({ kind: 'not-available', note: 'x' }), '–')
  assert.match(told(of(5, 'ports')), /not in one unit/)
})
