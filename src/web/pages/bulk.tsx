import type { BulkView } from '../../register/review-views.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { doneInWords } from '../review-words.ts'
import { counted } from '../words.ts'

type Item = BulkView['items'][number]

const OUTCOMES = { decided: '', waits: 'waits for a second person', refused: '' } as const
const UNDONE = {
  undone: 'taken back',
  waits: 'taking it back waits for a second person',
  kept: 'stands: somebody decided after it, or it was not yours to take back',
} as const

const Line = ({ p, item }: { p: string; item: Item }) => (
  <li>
    <a href={to.statement(p, item.record, item.number)}>
      Statement {item.number}, {item.title}
    </a>
    <span class="how">
      {' '}
      {[item.sentence ?? OUTCOMES[item.outcome], item.undone && UNDONE[item.undone]]
        .filter(Boolean)
        .join('; ')}
    </span>
  </li>
)

const List = ({ p, title, items }: { p: string; title: string; items: readonly Item[] }) =>
  items.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="count">{items.length}</span>
      </h2>
      <ul class="rows">
        {items.map((item) => (
          <Line p={p} item={item} />
        ))}
      </ul>
    </section>
  )

/** What became of decisions on many statements that were taken as one act. */
export const BulkPage = ({ frame, view }: { frame: Frame; view: BulkView }) => {
  const { partnership, id, act, reason, by, at, undone, items } = view
  const p = partnership.id
  const of = (outcome: Item['outcome']) => items.filter((item) => item.outcome === outcome)
  const done = of('decided').length + of('waits').length
  return (
    <Page title="One act" partnership={partnership} frame={frame} name="bulk">
      <p class="eyebrow">
        <a href={to.review(p)}>Review</a>
      </p>
      <h1>
        {doneInWords(act)}: {done} of {counted(items.length, 'statement')}
      </h1>
      <p>
        By {by}, {instantInWords(at)}.{reason && ` Reason: ${reason}`}
      </p>
      {undone && <p>Taken back as a whole, {instantInWords(undone)}.</p>}
      {!undone && done > 0 && (
        <form method="post" action={to.bulkUndoing(p, id)}>
          <p class="submit">
            <button type="submit">Take it all back</button>{' '}
            <span class="consequence">Where somebody decided after it, that stands.</span>
          </p>
        </form>
      )}
      <List p={p} title="Not decided" items={of('refused')} />
      <List p={p} title="Waiting for a second person" items={of('waits')} />
      <List p={p} title={doneInWords(act)} items={of('decided')} />
    </Page>
  )
}

/** Decisions on many statements that are still being taken. The server looks again by itself. */
export const BulkProgressPage = (props: {
  frame: Frame
  partnership: PartnershipRef
  done: number
  of: number
}) => {
  const { frame, partnership, done, of } = props
  return (
    <Page title="In work" partnership={partnership} frame={frame} name="bulk">
      <h1>
        {done} of {counted(of, 'statement')} done
      </h1>
      <p>
        <progress value={done} max={of} aria-label="Statements done" />
      </p>
      <p>
        You can leave this page: the work goes on. It looks again every second, or{' '}
        <a href={frame.path}>look now</a>.
      </p>
    </Page>
  )
}
