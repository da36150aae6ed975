import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { numberIn } from './number-in.ts'
import { type Day, daysOf } from './written-date.ts'

/**
 * What was measured: a number in a unit ("%", "schools"), or that there is none, and why. The second is a value of its own: it
 * is never a number and counts nowhere as 0.
 */
export type IndicatorValue =
  | { readonly kind: 'number'; readonly number: number; readonly unit: string }
  | { readonly kind: 'not-available'; readonly note: string }

/** A value with what it is measured for: a year, a quarter, a stretch, in the forms of a written date. */
export type PeriodValue = { readonly period: string; readonly value: IndicatorValue }

/**
 * What tells whether an action line does what it is meant to. `baseline` is where it began, `target` where it is to come, each null
 * where none was set; of several values for one period the last counts.
 */
export type Indicator = {
  readonly title: string
  readonly baseline: PeriodValue | null
  readonly target: PeriodValue | null
  readonly values: readonly PeriodValue[]
}

/** Why there is no progress to tell. */
export type NoProgress =
  | 'no-baseline'
  | 'no-target'
  | 'no-value'
  | 'not-available'
  | 'other-unit'
  | 'target-is-baseline'

/**
 * How far a value has come from baseline to target, as a share: 0 at the baseline, 1 at the target, below 0 where it went the
 * other way, above 1 where it went past. Null with the reason where that can't be told.
 */
export type Progress =
  | { readonly share: number; readonly why: null }
  | { readonly share: null; readonly why: NoProgress }

/** The sentence for why no progress is told. Complete by type. */
export const sentenceForNoProgress = (why: NoProgress): string => {
  switch (why) {
    case 'no-baseline':
      return 'No baseline was set.'
    case 'no-target':
      return 'No target was set.'
    case 'no-value':
      return 'Nothing was reported for this period.'
    case 'not-available':
      return 'Not available.'
    case 'other-unit':
      return 'Baseline, target and value are not in one unit.'
    case 'target-is-baseline':
      return 'The target is what the baseline was, so there is no way between them to measure.'
  }
}

const none = (why: NoProgress): Progress => ({ share: null, why })

const valueFor = ({ values }: Indicator, period: string): IndicatorValue | undefined =>
  values.findLast((each) => each.period === period)?.value

/** How far an indicator has come in a period. */
export const progressOf = (indicator: Indicator, period: string): Progress => {
  const [baseline, target] = [indicator.baseline?.value, indicator.target?.value]
  if (!baseline) return none('no-baseline')
  if (!target) return none('no-target')
  const value = valueFor(indicator, period)
  if (!value) return none('no-value')
  if (baseline.kind !== 'number' || target.kind !== 'number' || value.kind !== 'number')
    return none('not-available')
  if (baseline.unit !== value.unit || target.unit !== value.unit) return none('other-unit')
  if (baseline.number === target.number) return none('target-is-baseline')
  return { share: (value.number - baseline.number) / (target.number - baseline.number), why: null }
}

/**
 * The value for the latest period that was over on a day, be it that none is available: an older number does not stand in for
 * it. Null where no period was over.
 */
export const latestValue = ({ values }: Indicator, on: Day): PeriodValue | null => {
  let latest: { readonly last: Day; readonly value: PeriodValue } | null = null
  for (const value of values) {
    const days = daysOf(value.period)
    if (!days.ok || days.value.last > on) continue
    if (!latest || days.value.last >= latest.last) latest = { last: days.value.last, value }
  }
  return latest?.value ?? null
}

/** A value as somebody typed it: "97", "1,250", "n/a, see note". `note` says why there is none, where it isn't said with it. */
export type ValueAsked = { readonly value: string; readonly note: string }

export type ValueRefusal =
  | { readonly reason: 'value-missing' }
  | { readonly reason: 'value-unclear'; readonly value: string }
  | { readonly reason: 'value-note-missing' }
  | { readonly reason: 'value-note-too-long'; readonly limit: number }

/** The one sentence a person is told. Complete by type. */
export const sentenceForValue = (refusal: ValueRefusal): string => {
  switch (refusal.reason) {
    case 'value-missing':
      return 'Write a number, or “n/a” where there is none, and why. Nothing is not taken for 0.'
    case 'value-unclear':
      return `“${refusal.value}” can't be read as one number. Write it as 1250, 1,250 or 12.5; or “n/a” where there is none, and why.`
    case 'value-note-missing':
      return 'Say in a few words why no value is available.'
    case 'value-note-too-long':
      return `The note can have up to ${refusal.limit} letters.`
  }
}

/** The longest note on why there is no value, in letters. */
export const VALUE_NOTE_LIMIT = 500

const NOT_AVAILABLE = /^(?:n\/a|n\.a\.?|na|not available)(?![\p{L}\d])[\s,;:.–—-]*/iu

const plain = (typed: string): string => typed.replace(/\s+/g, ' ').trim()

/** The number without the unit that was typed behind it. */
const withoutUnit = (text: string, unit: string): string =>
  unit && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text

const notAvailable = (note: string): Outcome<IndicatorValue, ValueRefusal> => {
  if (!note) return refused({ reason: 'value-note-missing' })
  if (note.length > VALUE_NOTE_LIMIT)
    return refused({ reason: 'value-note-too-long', limit: VALUE_NOTE_LIMIT })
  return granted({ kind: 'not-available', note })
}

/** Checks a value of an indicator in its unit ("" where it is a mere number). */
export const checkValue = (asked: ValueAsked, unit: string): Outcome<IndicatorValue, ValueRefusal> => {
  const [text, note] = [plain(asked.value), plain(asked.note)]
  if (!text) return refused({ reason: 'value-missing' })
  const words = NOT_AVAILABLE.exec(text)
  if (words) return notAvailable([text.slice(words[0].length), note].filter(Boolean).join('; '))
  const number = numberIn(withoutUnit(text, unit))
  return number === null
    ? refused({ reason: 'value-unclear', value: text })
    : granted({ kind: 'number', number, unit })
}
