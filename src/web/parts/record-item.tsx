import type { RecordRef } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { STAGE_IN_LIST } from '../standing-words.ts'
import { counted, grouped, RECORD_KIND_WORDS } from '../words.ts'

/** How far a record's statements are checked: "12 statements, 4 checked". */
const checked = ({ byState }: RecordRef['counts']): string => {
  const done = byState.confirmed + byState.amended + byState.rejected
  const all = done + byState.proposed
  if (all === 0) return 'no statements'
  return `${counted(all, 'statement')}, ${done === all ? 'all' : done === 0 ? 'none' : grouped(done)} checked`
}

/** A record in a list: its title, what it is, when and where, and how far it is checked. */
export const RecordItem = ({ p, record }: { p: string; record: RecordRef }) => {
  const { meeting } = record
  const date = record.published ?? meeting?.start
  return (
    <li class="record-item">
      <a
        class="title"
        href={to.record(p, record.id)}
        lang={record.language === 'und' ? undefined : record.language}
      >
        {record.title}
      </a>
      <p class="about">
        {record.standing.marking === 'CONFIDENTIAL' && <b class="marking">CONFIDENTIAL </b>}
        {[
          STAGE_IN_LIST[record.standing.stage],
          RECORD_KIND_WORDS[record.kind],
          date && dateInWords(date),
          meeting?.place,
          checked(record.counts),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

export const RecordItems = ({
  p,
  records,
  none,
}: {
  p: string
  records: readonly RecordRef[]
  none: string
}) =>
  records.length === 0 ? (
    <p class="empty">{none}</p>
  ) : (
    <ul class="record-items">
      {records.map((record) => (
        <RecordItem p={p} record={record} />
      ))}
    </ul>
  )
