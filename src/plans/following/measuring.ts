import { granted, type Outcome, refused } from '../../text/outcome.ts'
import {
  checkValue,
  type Indicator,
  type IndicatorValue,
  type PeriodValue,
  sentenceForValue,
  type ValueRefusal,
} from './indicator.ts'
import { checkWrittenDate, type Day, daysOf, lastDayOf } from './written-date.ts'

/** An indicator of a line as it stands, in its unit ("" for a mere number). `version` counts how often it was written, from 1. */
export type LineIndicator = Indicator & {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly unit: string
  /** Taken back by somebody: it is told nowhere, and can be put back. */
  readonly withdrawn: boolean
}

/** An indicator as somebody typed it. `indicator` is the id of one that is there, "" for a new one. */
export type IndicatorAsked = {
  readonly indicator: string
  /** The version that they looked at, so that two who change it at once are told. */
  readonly version: number
  readonly title: string
  readonly unit: string
  /** A value and what it is for, both "" where none is set. */
  readonly baseline: string
  readonly baselinePeriod: string
  readonly target: string
  readonly targetPeriod: string
}

/** A value of an indicator as somebody typed it. */
export type MeasureAsked = {
  readonly indicator: string
  readonly version: number
  readonly period: string
  readonly value: string
  readonly note: string
}

export type MeasuringRefusal =
  | ValueRefusal
  | { readonly reason: 'indicator-title-missing' }
  | { readonly reason: 'indicator-title-too-long'; readonly limit: number }
  | { readonly reason: 'unit-too-long'; readonly limit: number }
  | { readonly reason: 'value-period-unclear'; readonly period: string }
  | { readonly reason: 'value-still-to-come'; readonly period: string }
  | { readonly reason: 'indicator-gone' }
  | { readonly reason: 'no-such-value' }
  | { readonly reason: 'indicator-withdrawn' }
  | { readonly reason: 'indicator-not-withdrawn' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForMeasuring = (refusal: MeasuringRefusal): string => {
  switch (refusal.reason) {
    case 'indicator-title-missing':
      return 'Say what is measured, such as “Ports with a trained pilot”.'
    case 'indicator-title-too-long':
      return `What is measured can be said in up to ${refusal.limit} letters.`
    case 'unit-too-long':
      return `The unit can have up to ${refusal.limit} letters.`
    case 'value-period-unclear':
      return `“${refusal.period}” is no time that can be read. Write the year or the time that the value is for: 2026, 2026-Q3 or 2026-06.`
    case 'value-still-to-come':
      return `“${refusal.period}” has not begun, so nothing was measured in it. Put the time right.`
    case 'indicator-gone':
      return 'That indicator is not of this line. Nothing was changed.'
    case 'no-such-value':
      return 'The indicator has no value for that time. Nothing was changed.'
    case 'indicator-withdrawn':
      return 'That indicator is taken back. Put it back first, to write to it.'
    case 'indicator-not-withdrawn':
      return 'That indicator is not taken back. Nothing was changed.'
    default:
      return sentenceForValue(refusal)
  }
}

/** The longest name of what is measured, and the longest unit, in letters. */
export const INDICATOR_TITLE_LIMIT = 300
export const UNIT_LIMIT = 40

const plain = (typed: string): string => typed.replace(/\s+/g, ' ').trim()

const checkPeriod = (typed: string): Outcome<string, MeasuringRefusal> => {
  const period = checkWrittenDate(typed)
  return period.ok ? period : refused({ reason: 'value-period-unclear', period: typed.trim().slice(0, 60) })
}

const checkMeasured = (
  value: string,
  period: string,
  note: string,
  unit: string,
): Outcome<PeriodValue, MeasuringRefusal> => {
  const of = checkValue({ value, note }, unit)
  if (!of.ok) return of
  const during = checkPeriod(period)
  return during.ok ? granted({ period: during.value, value: of.value }) : during
}

const checkEnd = (
  value: string,
  period: string,
  unit: string,
): Outcome<PeriodValue | null, MeasuringRefusal> =>
  `${value}${period}`.trim() ? checkMeasured(value, period, '', unit) : granted(null)

/** What of an indicator is written beside its values. */
export type IndicatorHead = Pick<LineIndicator, 'title' | 'unit' | 'baseline' | 'target'>

/** Checks an indicator as typed before it is kept. A unit that changes leaves earlier values in theirs. */
export const checkIndicator = (asked: IndicatorAsked): Outcome<IndicatorHead, MeasuringRefusal> => {
  const [title, unit] = [plain(asked.title), plain(asked.unit)]
  if (!title) return refused({ reason: 'indicator-title-missing' })
  if (title.length > INDICATOR_TITLE_LIMIT)
    return refused({ reason: 'indicator-title-too-long', limit: INDICATOR_TITLE_LIMIT })
  if (unit.length > UNIT_LIMIT) return refused({ reason: 'unit-too-long', limit: UNIT_LIMIT })
  const baseline = checkEnd(asked.baseline, asked.baselinePeriod, unit)
  if (!baseline.ok) return baseline
  const target = checkEnd(asked.target, asked.targetPeriod, unit)
  return target.ok ? granted({ title, unit, baseline: baseline.value, target: target.value }) : target
}

/** Checks a value before it is kept. `on` is the day it is kept: what has not begun was not measured. */
export const checkMeasure = (
  asked: MeasureAsked,
  unit: string,
  on: Day,
): Outcome<PeriodValue, MeasuringRefusal> => {
  const measured = checkMeasured(asked.value, asked.period, asked.note, unit)
  if (!measured.ok) return measured
  const days = daysOf(measured.value.period)
  return days.ok && days.value.first > on
    ? refused({ reason: 'value-still-to-come', period: asked.period.trim() })
    : measured
}

const endOf = (period: string): Day => lastDayOf(period) ?? period

/** Values with another for a period, in place of what was there for it, by the ends of their periods; null takes it away. */
export const withValue = (
  values: readonly PeriodValue[],
  period: string,
  value: IndicatorValue | null,
): readonly PeriodValue[] =>
  [...values.filter((each) => each.period !== period), ...(value ? [{ period, value }] : [])].sort((a, b) =>
    endOf(a.period) < endOf(b.period) ? -1 : endOf(a.period) > endOf(b.period) ? 1 : 0,
  )
