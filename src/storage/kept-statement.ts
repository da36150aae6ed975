import type { Content, KeptStatement, StatementState } from '../register/statement.ts'
import { partedOrNull } from '../text/part-words.ts'
import type { StatementTable } from './schema.ts'
import { json, storable } from './storable-text.ts'

type Row = Pick<StatementTable, 'number' | 'state' | 'revision'> & {
  readonly content: unknown
  readonly read: unknown
}

/** A statement from its row. Content was checked when it was written and is taken as it is. */
export const keptStatement = (row: Row): KeptStatement => ({
  number: row.number,
  state: row.state as StatementState,
  revision: row.revision,
  content: row.content as Content,
  read: row.read as Content | null,
})

/** The columns of a statement that change with it. */
export const columnsOf = ({ state, revision, content, read }: KeptStatement) => ({
  state,
  revision,
  kind: content.kind,
  start_at: content.quote.span.start,
  end_at: content.quote.span.end,
  content,
  read,
  parted: partedOrNull(storable(content.quote.exact)),
})

/** The same as they are written one by one, the JSON as text. */
export const statementValues = (statement: KeptStatement) => {
  const columns = columnsOf(statement)
  return { ...columns, content: json(columns.content), read: columns.read && json(columns.read) }
}
