import type { Share, Tally } from '../../plans/following/standing.ts'
import type { Day } from '../../plans/following/written-date.ts'
import { capital } from '../../text/capital.ts'
import { dateInWords } from '../../text/dates.ts'
import { type ChartPoint, LineChart, spaced } from './line-chart.tsx'

const time = (day: Day): number => Date.parse(day)

/** What changed from the first day that is drawn to the last, in words. */
const changed = (what: string, from: Share, until: Share): string => {
  const [before, now] = [from.percent ?? 0, until.percent ?? 0]
  if (before === now) return `still ${now} % ${what}`
  return `${now} % ${what}, ${now > before ? 'up' : 'down'} from ${before} %`
}

const QUARTERS: Readonly<Record<string, string>> = { '03-31': 'Q1', '06-30': 'Q2', '09-30': 'Q3' }

/** What a day is called in short: the year or the quarter that it ends. */
const named = (day: Day, today: Day): string => {
  if (day === today) return 'Today'
  const [year, end] = [day.slice(0, 4), day.slice(5)]
  if (end === '12-31') return year
  return QUARTERS[end] ? `${QUARTERS[end]} ${year}` : dateInWords(day)
}

/** How a plan stood over time as two lines, addressed and completed. Nothing where there is no more than a day to draw. */
export const StandingChart = ({
  told,
  today,
}: {
  told: readonly { readonly on: Day; readonly whole: Tally }[]
  today: Day
}) => {
  const drawn = told.filter(({ whole }) => whole.addressed.percent !== null)
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last || first === last) return null
  const span = time(last.on) - time(first.on)
  const at = (day: Day): number => (time(day) - time(first.on)) / span
  const line = (what: 'addressed' | 'completed') => ({
    name: what,
    points: drawn.map(({ on, whole }): ChartPoint => {
      const value = whole[what].percent ?? 0
      const ends = on === last.on ? ` % ${what}` : ' %'
      return { at: at(on), value, words: on === first.on || on === last.on ? `${value}${ends}` : '' }
    }),
  })
  return (
    <LineChart
      title={capital(
        `${changed('addressed', first.whole.addressed, last.whole.addressed)}; ${changed('completed', first.whole.completed, last.whole.completed)}`,
      )}
      about={`Lines from ${dateInWords(first.on)} to ${dateInWords(last.on)}; the numbers stand in the tables below.`}
      lines={[line('addressed'), line('completed')]}
      names={spaced(drawn.map(({ on }) => ({ at: at(on), words: named(on, today) })))}
      levels={[{ value: 100, words: '100 %' }]}
      low={0}
      high={100}
    />
  )
}
