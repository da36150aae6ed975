import type { StatementRow } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { Confidential } from './confidential.tsx'
import { KindMark } from './kind-mark.tsx'
import { StateMark } from './state-mark.tsx'

/** Where a statement stands: its kind and state, its record, its meeting and the day. */
export const StatementPlace = ({ p, row: { record, statement } }: { p: string; row: StatementRow }) => {
  const day = record.meeting?.start ?? record.published
  return (
    <>
      <KindMark kind={statement.content.kind} /> <StateMark state={statement.state} />{' '}
      <Confidential record={record} />
      <span class="from">
        <a href={to.place(p, record.id, `s-${statement.number}`)}>{record.title}</a>
        {record.meeting && (
          <>
            , <a href={to.meeting(p, record.meeting.id)}>{record.meeting.name}</a>
          </>
        )}
        {day && `, ${dateInWords(day)}`}
      </span>
    </>
  )
}
