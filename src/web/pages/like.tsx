import type { PartnershipRef, RecordRef } from '../../register/views.ts'
import type { Hit } from '../../search/search-view.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { HitItem } from '../parts/hit-item.tsx'

/** A passage to which others are like: its words, what it is called, and where it stands. */
export type Passage = {
  readonly words: string
  readonly name: string
  readonly href: string
  readonly record: Pick<RecordRef, 'title' | 'language'>
}

type Given = {
  readonly frame: Frame
  readonly partnership: PartnershipRef
  readonly of: Passage
  /** `slow` where looking for them was given up. */
  readonly hits: readonly Hit[] | 'slow'
}

type ListProps = {
  readonly id: string
  readonly title: string
  readonly partnership: PartnershipRef
  readonly hits: readonly Hit[]
}

const List = ({ id, title, partnership, hits }: ListProps) =>
  hits.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol class="statement-items">
        {hits.map((hit) => (
          <HitItem partnership={partnership} hit={hit} />
        ))}
      </ol>
    </section>
  )

/** What is closest in meaning to a statement or to an action line: statements, and lines and activities, the closest of each first. */
export const LikePage = ({ frame, partnership, of: { words, name, href, record }, hits }: Given) => (
  <Page title="Passages like this one" partnership={partnership} frame={frame} name="search">
    <h1>Passages like this one</h1>
    <blockquote class="quoted" lang={record.language === 'und' ? undefined : record.language}>
      <p>{words}</p>
    </blockquote>
    <p class="hint">
      From <a href={href}>{name}</a> of {record.title}.
    </p>
    {hits === 'slow' ? (
      <p class="empty">That took too long and was given up. It may be quicker in a moment, when fewer ask.</p>
    ) : hits.length === 0 ? (
      <p class="empty">
        Nothing else is close to it in meaning, by the English words of both. Words of other languages are not
        compared.
      </p>
    ) : (
      <>
        <p class="hint">The closest come first. The words by which something is close are marked.</p>
        <List
          {...{ id: 'like', title: 'Statements', partnership }}
          hits={hits.filter((hit) => hit.of === 'statements')}
        />
        <List
          {...{ id: 'like-lines', title: 'Action lines and activities', partnership }}
          hits={hits.filter((hit) => hit.of !== 'statements')}
        />
      </>
    )}
  </Page>
)
