import type { PublishedFigure } from '../../partnership/partnership.ts'
import type { InstrumentRef } from '../../register/views.ts'
import { dateInWords, inWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { SourceLink } from './source-link.tsx'

type Figure = PublishedFigure & { readonly instrumentId?: number | null }

/** A figure in the words of its source: "97 of 103 action lines", "93 %". */
export const figureWords = ({ value, of, unit }: PublishedFigure): string =>
  of === null ? `${value} ${unit}` : `${value} of ${of} ${unit}`

/** How much of a full bar a figure fills; null when it is no share. */
const shareOf = ({ value, of, unit }: PublishedFigure): number | null =>
  of ? value / of : unit === '%' ? value / 100 : null

const Line = ({ figure }: { figure: Figure }) => {
  const share = shareOf(figure)
  return (
    <tr>
      <th scope="row" class="when">
        {dateInWords(figure.on)}
      </th>
      <td class="number">{figureWords(figure)}</td>
      <td class="bar">
        {share !== null && (
          <svg width="100%" height="12" aria-hidden="true" focusable="false">
            <rect class="whole" width="100%" height="12" />
            <rect width={`${Math.round(Math.min(1, share) * 1000) / 10}%`} height="12" />
          </svg>
        )}
      </td>
      <td class="source">
        {figure.note && `${figure.note} `}
        <SourceLink source={figure.source} />
      </td>
    </tr>
  )
}

/** What the figures say: where the plan stood first and last, each as it was published. */
const finding = (figures: readonly Figure[]): string => {
  const [first, last] = [figures[0]!, figures.at(-1)!]
  const end = `${figureWords(last)} ${inWords(last.on)}`
  return first === last ? end : `from ${figureWords(first)} ${inWords(first.on)} to ${end}`
}

type TableProps = {
  readonly name: string
  readonly href?: string | null
  readonly figures: readonly Figure[]
}

/** The progress of one plan as it was published, a bar each time, with its source. */
export const FigureTable = ({ name, href, figures }: TableProps) => (
  <table class="bars progress">
    <caption>
      {href ? <a href={href}>{name}</a> : name}: {finding(figures)}
    </caption>
    <thead class="vh">
      <tr>
        <th scope="col">Said</th>
        <th scope="col">Figure</th>
        <td />
        <th scope="col">Source</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure) => (
        <Line figure={figure} />
      ))}
    </tbody>
  </table>
)

const inOrder = (figures: readonly Figure[]) => figures.toSorted((a, b) => a.on.localeCompare(b.on))

/** All published figures, gathered by the plan they speak of. Nothing when there are none. */
export const Figures = (props: {
  p: string
  figures: readonly Figure[]
  instruments: readonly InstrumentRef[]
}) => {
  const { p, figures, instruments } = props
  if (figures.length === 0) return null
  const plans = [...Map.groupBy(inOrder(figures), (figure) => figure.instrumentId ?? null)]
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">Progress as it was published</h2>
      {plans.map(([id, of]) => (
        <FigureTable
          name={
            instruments.find((one) => one.id === id)?.name ?? (id === null ? 'The partnership' : 'A plan')
          }
          href={id === null ? null : to.instrument(p, id)}
          figures={of}
        />
      ))}
    </section>
  )
}
