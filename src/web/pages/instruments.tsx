import type { InstrumentsView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../parts/pager.tsx'
import { capital, counted } from '../words.ts'

/** All instruments: charters, plans, declarations and visions that the records cite. */
export const InstrumentsPage = ({ frame, view }: { frame: Frame; view: InstrumentsView }) => {
  const { partnership, instruments } = view
  const p = partnership.id
  return (
    <Page title="Instruments" partnership={partnership} frame={frame} name="instruments">
      <h1>Instruments</h1>
      {instruments.total === 0 ? (
        <p class="empty">No instrument is named yet. They come with the records that cite them.</p>
      ) : (
        <>
          <p class="lead">
            {capital(counted(instruments.total, 'instrument'))}: plans, declarations, charters and visions
            that the records cite.
          </p>
          <ul class="rows">
            {instruments.rows.map((instrument) => (
              <li>
                <a class="title" href={to.instrument(p, instrument.id)}>
                  {instrument.name}
                </a>
                <p class="about">
                  {[instrument.year, `cited by ${counted(instrument.citedBy, 'record')}`]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Pager
        now={instruments.page}
        last={instruments.pages}
        what="Page"
        href={(page) => to.instruments(p, page)}
      />
    </Page>
  )
}
