import type { May } from '../../access/record.ts'
import type { PublishedFigure } from '../../partnership/partnership.ts'
import { type PublishedBeside, publishedBeside } from '../../plans/following/published.ts'
import { shareInWords } from '../../plans/following/standing.ts'
import type { PlanMatrixView } from '../../plans/plan-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { figureWords } from './figures.tsx'
import { SourceLink } from './source-link.tsx'

const apart = ({ points, agrees }: PublishedBeside['beside']): string => {
  if (points === null) return 'can’t be compared'
  if (points === 0) return 'the same'
  const words = `${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'fewer'} here`
  return agrees ? `${words}, as rounding may do` : words
}

const Row = ({ view, told }: { view: PlanMatrixView; told: PublishedBeside<PublishedFigure> }) => {
  const { figure, on, beside } = told
  return (
    <tr>
      <th scope="row">{dateInWords(figure.on)}</th>
      <td>
        {figureWords(figure)}
        <p class="how">
          {figure.note && `${figure.note} `}
          <SourceLink source={figure.source} />
        </p>
      </td>
      <td>
        <a href={to.planFigures(view.partnership.id, view.record.id, { on })}>
          {shareInWords(beside.computed)}
        </a>
        <p class="how">{apart(beside)}</p>
      </td>
    </tr>
  )
}

const Tie = ({ view, may }: { view: PlanMatrixView; may: May }) => {
  const { partnership, record, instrument, instruments } = view
  if (!may.ok || instruments.length === 0) return null
  return (
    <details>
      <summary>{instrument ? 'It is another instrument' : 'Say which instrument it is'}</summary>
      <form method="post" action={to.planInstrument(partnership.id, record.id)}>
        <div class="field">
          <label for="instrument">Instrument</label>
          <select id="instrument" name="instrument">
            <option value="">None</option>
            {instruments.map(({ id, name }) => (
              <option value={String(id)} selected={id === instrument?.id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <p class="submit">
          <button type="submit">Keep it so</button>
        </p>
      </form>
    </details>
  )
}

/** What sources published of the plan beside what is computed here, each as it is: neither is put right by the other. */
export const PublishedFigures = ({ view, today, may }: { view: PlanMatrixView; today: string; may: May }) => {
  const { instrument, lines, partnership } = view
  if (!instrument && !may.ok) return null
  const told = instrument ? publishedBeside(lines, instrument.figures, today) : []
  return (
    <section aria-labelledby="published">
      <h2 id="published">As it was published</h2>
      {instrument && (
        <p class="how">
          Of <a href={to.instrument(partnership.id, instrument.id)}>{instrument.name}</a>
          {told.length > 0
            ? ', beside how many lines were addressed as it was known here on the last day of that time.'
            : ': no figure of its progress was published yet that is known here.'}
        </p>
      )}
      {!instrument && <p class="empty">Nobody has said yet which instrument this plan is.</p>}
      {told.length > 0 && (
        <table class="published-beside">
          <caption class="vh">Published and computed</caption>
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col">Published</th>
              <th scope="col">Computed</th>
            </tr>
          </thead>
          <tbody>
            {told.map((each) => (
              <Row view={view} told={each} />
            ))}
          </tbody>
        </table>
      )}
      <Tie view={view} may={may} />
    </section>
  )
}
