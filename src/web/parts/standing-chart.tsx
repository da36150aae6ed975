import type { Share, Tally } from '../../plans/following/standing.ts'
import type { Day } from '../../plans/following/written-date.ts'
import { dateInWords } from '../../text/dates.ts'
import { type ChartPoint, LineChart, spaced } from './line-chart.tsx'

const time = (day: Day): number => Date.parse(day)

/** What changed from the first day that is drawn to the last, in words. */
const changed = (what: string, from: Share, until: Share): string =>
  from.percent === until.percent
    ? `${until.percent} % ${what}, as at the beginning`
    : `${until.percent} % ${what}, from ${from.percent} %`

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
  const named = (day: Day): string => (day === today ? 'Today' : day.endsWith('12-31') ? day.slice(0, 4) : '')
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
      title={`${changed('addressed', first.whole.addressed, last.whole.addressed)}; ${changed('completed', first.whole.completed, last.whole.completed)}`}
      about={`Lines from ${dateInWords(first.on)} to ${dateInWords(last.on)}; the numbers stand in the tables below.`}
      lines={[line('addressed'), line('completed')]}
      names={spaced(drawn.map(({ on }) => ({ at: at(on), words: named(on) })))}
      low={0}
      high={100}
    />
  )
}
