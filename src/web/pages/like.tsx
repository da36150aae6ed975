import type { PartnershipRef, StatementView } from '../../register/views.ts'
import type { Hit } from '../../search/search-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { HitItem } from '../parts/hit-item.tsx'

type Given = {
  readonly frame: Frame
  readonly partnership: PartnershipRef
  readonly statement: Pick<StatementView, 'record' | 'statement'>
  /** `slow` where looking for them was given up. */
  readonly hits: readonly Hit[] | 'slow'
}

/** The passages that are closest in meaning to a statement, the closest first. */
export const LikePage = ({ frame, partnership, statement: { record, statement }, hits }: Given) => {
  const own = to.statement(partnership.id, record.id, statement.number)
  return (
    <Page title="Passages like this one" partnership={partnership} frame={frame} name="search">
      <h1>Passages like this one</h1>
      <blockquote class="quoted" lang={record.language === 'und' ? undefined : record.language}>
        <p>{statement.content.quote.exact}</p>
      </blockquote>
      <p class="hint">
        From <a href={own}>statement {statement.number}</a> of {record.title}.
      </p>
      {hits === 'slow' ? (
        <p class="empty">
          That took too long and was given up. It may be quicker in a moment, when fewer ask.
        </p>
      ) : hits.length === 0 ? (
        <p class="empty">
          No other statement is close to it in meaning, by the English words of both. Words of other languages
          are not compared.
        </p>
      ) : (
        <section aria-labelledby="like">
          <h2 id="like">The closest, first</h2>
          <p class="hint">The words by which a statement is close are marked.</p>
          <ol class="statement-items">
            {hits.map((hit) => (
              <HitItem partnership={partnership} hit={hit} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  )
}
