import { type IndicatorValue, latestValue, progressOf, sentenceForNoProgress } from './indicator.ts'
import type { LineIndicator } from './measuring.ts'
import { type Day, writtenInWords } from './written-date.ts'

const grouped = (number: number): string => {
  const [whole = '', part] = String(number).split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? parted : `${parted}.${part}`
}

/** A value for people: "1,250 schools", "not available (no survey this year)". */
export const valueInWords = (value: IndicatorValue): string =>
  value.kind === 'number' ? `${grouped(value.number)} ${value.unit}`.trim() : `not available (${value.note})`

/** How far a period has come from baseline to target, in whole percents, or why that can't be told. */
export const progressInWords = (indicator: LineIndicator, period: string): string => {
  const { share, why } = progressOf(indicator, period)
  if (share === null) return why === 'not-available' ? '–' : sentenceForNoProgress(why)
  const percent = Math.round(share * 100)
  if (share > 1) return `${percent} % of the way: past the target`
  if (share < 0) return 'further from the target than the baseline'
  return `${percent} % of the way`
}

/** A time within a sentence: "2026", "the third quarter of 2026". */
const inWords = (period: string): string => writtenInWords(period).replace(/^(\w+ quarter of)/, 'the $1')

/** What an indicator shows on a day, in a sentence: its latest value and how far that is from baseline to target. */
export const findingOf = (indicator: LineIndicator, on: Day): string => {
  const latest = latestValue(indicator, on)
  if (!latest) return 'No value yet for a time that is over.'
  const when = inWords(latest.period)
  if (latest.value.kind === 'not-available') return `Not available for ${when}: ${latest.value.note}.`
  const { share } = progressOf(indicator, latest.period)
  const [from, until] = [indicator.baseline?.value, indicator.target?.value]
  const said = `${valueInWords(latest.value)} in ${when}`
  if (share === null || !from || !until) return `${said}.`
  const [first, last] = [valueInWords(from), valueInWords(until)]
  if (share >= 1) return `${said}: the target of ${last} is reached.`
  if (share < 0) return `${said}: further from the target of ${last} than the baseline of ${first}.`
  return `${said}: ${Math.round(share * 100)} % of the way from ${first} to ${last}.`
}
