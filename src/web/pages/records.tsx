import { mayAddRecord } from '../../access/record.ts'
import type { RecordsView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../parts/pager.tsx'
import { RecordItems } from '../parts/record-item.tsx'
import { capital, counted } from '../words.ts'

/** All records, newest first. */
export const RecordsPage = ({
  frame,
  view: { partnership, records },
}: {
  frame: Frame
  view: RecordsView
}) => {
  const adds = mayAddRecord(frame.actor, partnership.id).ok
  return (
    <Page title="Records" partnership={partnership} frame={frame} name="records">
      <h1>Records</h1>
      <p class="lead">
        {capital(counted(records.total, 'record'))}, newest first.{' '}
        {adds && <a href={to.newRecord(partnership.id)}>Add a record</a>}
      </p>
      <RecordItems
        p={partnership.id}
        records={records.rows}
        none={
          adds
            ? 'No record is kept yet. Add the first: a press release, a joint statement, or remarks.'
            : 'There is no record here yet.'
        }
      />
      <Pager
        now={records.page}
        last={records.pages}
        what="Page"
        href={(page) => to.records(partnership.id, page)}
      />
    </Page>
  )
}
