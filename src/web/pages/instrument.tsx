import type { InstrumentView } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { FigureTable } from '../parts/figures.tsx'
import { RecordItems } from '../parts/record-item.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StatementItems } from '../parts/statement-item.tsx'

type Given = { readonly frame: Frame; readonly view: InstrumentView }

const about = ({ instrument: { year, period } }: InstrumentView): string =>
  [year, period && `in force ${dateInWords(period.from)} to ${dateInWords(period.until)}`]
    .filter(Boolean)
    .join(' · ')

/** An instrument: what it is, how far it has come, and who cites it. */
export const InstrumentPage = ({ frame, view }: Given) => {
  const { partnership, instrument, statements, citedBy, figures } = view
  const p = partnership.id
  return (
    <Page title={instrument.name} partnership={partnership} frame={frame} name="instrument">
      <p class="eyebrow">
        <a href={to.instruments(p)}>Instrument</a>
        {about(view) && ` · ${about(view)}`}
      </p>
      <h1>{instrument.name}</h1>
      {instrument.alsoKnownAs.length > 0 && (
        <p class="how">Also {instrument.alsoKnownAs.map((name) => `“${name}”`).join(', ')}</p>
      )}
      {(instrument.note || instrument.source) && (
        <p class="lead">
          {instrument.note} {instrument.source && <SourceLink source={instrument.source} />}
        </p>
      )}
      {figures.length > 0 && (
        <section aria-labelledby="progress">
          <h2 id="progress">Progress as it was published</h2>
          <FigureTable
            name={instrument.name}
            figures={figures.toSorted((a, b) => a.on.localeCompare(b.on))}
          />
        </section>
      )}
      <section aria-labelledby="cited">
        <h2 id="cited">Cited by</h2>
        <RecordItems p={p} records={citedBy} none="No record cites it yet." />
      </section>
      <section aria-labelledby="statements">
        <h2 id="statements">Statements that name it</h2>
        <StatementItems
          p={p}
          sides={partnership.sides}
          statements={statements}
          none="No statement names it yet."
          years
          href={(page) => to.instrument(p, instrument.id, page)}
        />
      </section>
    </Page>
  )
}
