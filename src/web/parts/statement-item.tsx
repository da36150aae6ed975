import type { Side } from '../../partnership/partnership.ts'
import type { Listed, StatementRow } from '../../register/views.ts'
import { dateInWords, yearOf } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { KindMark } from './kind-mark.tsx'
import { Pager } from './pager.tsx'
import { Quoted } from './quoted.tsx'
import { StateMark } from './state-mark.tsx'
import { WhoSays } from './who-says.tsx'

type ItemProps = { readonly p: string; readonly sides: readonly Side[]; readonly row: StatementRow }

const dateOf = ({ record }: StatementRow) => record.meeting?.start ?? record.published

/** A statement away from its record: who does it, its words, and where they stand. */
export const StatementItem = ({ p, sides, row: { record, statement } }: ItemProps) => {
  const { content, number, state } = statement
  const date = record.published ?? record.meeting?.start
  return (
    <li class={`statement-item is-${state}`}>
      <WhoSays content={content} sides={sides} />
      <blockquote>
        <p>
          <a href={to.statement(p, record.id, number)}>
            <Quoted content={content} />
          </a>
        </p>
      </blockquote>
      <p class="what">
        <KindMark kind={content.kind} /> <StateMark state={state} />{' '}
        <span class="from">
          <a href={to.place(p, record.id, `s-${number}`)}>{record.title}</a>
          {date && `, ${dateInWords(date)}`}
        </span>
      </p>
    </li>
  )
}

/** The year under which a list sets a statement: that of its meeting, else that of its record. */
export const yearOfRow = (row: StatementRow): string | null => yearOf(dateOf(row))

const anchorOf = (year: string) => (/^\d+$/.test(year) ? `y-${year}` : undefined)

type Group = { readonly year: string; readonly rows: readonly StatementRow[] }

const byYear = (rows: readonly StatementRow[]): readonly Group[] => {
  const groups: { year: string; rows: StatementRow[] }[] = []
  for (const row of rows) {
    const year = yearOfRow(row) ?? 'No date'
    if (groups.at(-1)?.year !== year) groups.push({ year, rows: [] })
    groups.at(-1)!.rows.push(row)
  }
  return groups
}

/** Statements in a list, a page at a time; `years` sets the years as headings between them. */
export const StatementItems = (props: {
  p: string
  sides: readonly Side[]
  statements: Listed<StatementRow>
  none: string
  years?: boolean
  href: (page: number) => string
}) => {
  const { p, sides, statements, none, years, href } = props
  if (statements.total === 0) return <p class="empty">{none}</p>
  const groups = years ? byYear(statements.rows) : [{ year: '', rows: statements.rows }]
  return (
    <>
      {groups.map((group) => (
        <div class="year-group">
          {group.year && (
            <h3 class="year" id={anchorOf(group.year)}>
              {group.year}
            </h3>
          )}
          <ul class="statement-items">
            {group.rows.map((row) => (
              <StatementItem p={p} sides={sides} row={row} />
            ))}
          </ul>
        </div>
      ))}
      <Pager now={statements.page} last={statements.pages} what="Page" href={href} />
    </>
  )
}
