import type { PeriodValue } from '../../plans/following/indicator.ts'
import { findingOf, valueInWords } from '../../plans/following/indicator-words.ts'
import type { LineIndicator } from '../../plans/following/measuring.ts'
import { type Day, daysOf, writtenInWords } from '../../plans/following/written-date.ts'
import { type ChartPoint, LineChart, spaced } from './line-chart.tsx'

const time = (period: string): number => {
  const days = daysOf(period)
  return days.ok ? Date.parse(days.value.last) : 0
}

/** Values that are drawn: those in the indicator's unit, and those that are not available; by when they are for. */
const drawn = ({ unit, baseline, values }: LineIndicator): readonly PeriodValue[] =>
  [...(baseline ? [baseline] : []), ...values]
    .filter(({ value }) => value.kind === 'not-available' || value.unit === unit)
    .sort((a, b) => time(a.period) - time(b.period))

const numberOf = ({ value }: PeriodValue): number | null => (value.kind === 'number' ? value.number : null)

/** The number that stands at a point: its unit is told with the target and in the title. */
const plainNumber = ({ value }: PeriodValue): string =>
  value.kind === 'number' ? valueInWords({ ...value, unit: '' }) : ''

/** Short names of times, for where there is little room: "2026", "Q3 2026". */
const short = (period: string): string =>
  period.replace(/^(\d{4})-(Q\d)$/, '$2 $1').replace(/^(\d{4}-\d\d)-\d\d$/, '$1')

/** An indicator over time from its baseline on, with its target as a level. Nothing where fewer than two numbers are known. */
export const IndicatorChart = ({ indicator, on }: { indicator: LineIndicator; on: Day }) => {
  const values = drawn(indicator)
  const target = indicator.target && numberOf(indicator.target)
  const numbers = values.flatMap((each) => numberOf(each) ?? [])
  if (numbers.length < 2) return null
  const first = time(values[0]!.period)
  const last = Math.max(time(values.at(-1)!.period), indicator.target ? time(indicator.target.period) : 0)
  const placed = values.map((each) => ({
    each,
    at: last === first ? 0 : (time(each.period) - first) / (last - first),
  }))
  const points = placed.map(({ each, at }): ChartPoint => {
    const value = numberOf(each)
    return { at, value, words: value === null ? 'n/a' : plainNumber(each) }
  })
  const all = [...numbers, ...(target === null ? [] : [target])]
  const low = Math.min(0, ...all)
  const names = [
    ...placed.map(({ each, at }) => ({ at, words: short(each.period) })),
    ...(indicator.target && last > time(values.at(-1)!.period)
      ? [{ at: 1, words: short(indicator.target.period) }]
      : []),
  ]
  return (
    <LineChart
      title={findingOf(indicator, on)}
      about={`${indicator.title} from ${writtenInWords(values[0]!.period)} to ${writtenInWords(values.at(-1)!.period)}; the numbers stand in the table below.`}
      lines={[{ name: null, points }]}
      levels={
        target === null || !indicator.target
          ? []
          : [
              {
                value: target,
                words: `Target ${valueInWords(indicator.target.value)}`,
              },
            ]
      }
      names={spaced(names)}
      low={low}
      high={Math.max(...all)}
    />
  )
}
