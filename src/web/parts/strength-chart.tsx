import { RUNGS, type Rung } from '../../reading/statement.ts'
import type { HistoryStep } from '../../search/agreed/history-view.ts'
import { moveOf } from '../../search/agreed/move-of.ts'
import { dateInWords } from '../../text/dates.ts'
import { MOVE_WORDS } from '../move-words.ts'
import { capital, RUNG_WORDS } from '../words.ts'
import { type ChartLevel, LineChart, spaced } from './line-chart.tsx'

const strengthOf = ({ row }: HistoryStep): Rung => row.statement.content.strength
const heightOf = (rung: Rung): number => RUNGS.indexOf(rung) + 1

/** The day on a line of time; of a year or a month alone its beginning. */
const timeOf = (day: string): number => Date.parse(day)

type Dated = HistoryStep & { readonly day: string }

const findingOf = (first: Dated, last: Dated): string => {
  const [from, to] = [strengthOf(first), strengthOf(last)]
  const words = `${RUNG_WORDS[from]} in ${first.day.slice(0, 4)}`
  if (from === to) return `From ${words} to ${RUNG_WORDS[to]} in ${last.day.slice(0, 4)}: as strong`
  return `From ${words} to ${RUNG_WORDS[to]} in ${last.day.slice(0, 4)}: ${MOVE_WORDS[moveOf(from, to)].words}`
}

/** Of several wordings of one day the firmest stands for all. */
const firmestOfDays = (steps: readonly Dated[]): readonly Dated[] => {
  const days = Map.groupBy(steps, ({ day }) => day)
  return [...days.values()].map((each) =>
    each.reduce((best, step) => (heightOf(strengthOf(step)) > heightOf(strengthOf(best)) ? step : best)),
  )
}

/** How strong the words were over time, by the ladder. Nothing where fewer than two days are known. */
export const StrengthChart = ({ steps }: { steps: readonly HistoryStep[] }) => {
  const known = steps.filter((step): step is Dated => step.day !== null && !Number.isNaN(timeOf(step.day)))
  const dated = firmestOfDays(known).toSorted((a, b) => a.day.localeCompare(b.day))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || first.day === last.day) return null
  const [from, until] = [timeOf(first.day), timeOf(last.day)]
  const placed = dated.map((step) => ({ step, at: (timeOf(step.day) - from) / (until - from || 1) }))
  const heights = dated.map((step) => heightOf(strengthOf(step)))
  if (new Set(heights).size === 1)
    return (
      <p class="lead">
        {capital(RUNG_WORDS[strengthOf(first)])} from {first.day.slice(0, 4)} to {last.day.slice(0, 4)}: as
        strong throughout.
      </p>
    )
  const levels = [...new Set(dated.map(strengthOf))].map(
    (rung): ChartLevel => ({ value: heightOf(rung), words: RUNG_WORDS[rung] }),
  )
  const names = placed.map(({ step, at }) => ({ at, words: step.day.slice(0, 4) }))
  return (
    <LineChart
      title={findingOf(first, last)}
      about={`Strength of the words from ${dateInWords(first.day)} to ${dateInWords(last.day)}; of several of one day the firmest. Each stands in the list below.`}
      lines={[
        {
          name: null,
          points: placed.map(({ step, at }) => ({ at, value: heightOf(strengthOf(step)), words: '' })),
        },
      ]}
      levels={levels}
      names={spaced(names.filter(({ words }, at) => at === 0 || words !== names[at - 1]!.words))}
      low={Math.max(0, Math.min(...heights) - 1)}
      high={Math.max(...heights)}
    />
  )
}
