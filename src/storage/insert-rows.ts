import { type SelectType, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** A row as it is read again: JSON as the value that it is, not as its text. */
type Row<T extends keyof Schema> = { readonly [K in keyof Schema[T]]?: SelectType<Schema[T][K]> | null }

/** So many characters of rows go into one statement, or one row. */
const MOST = 4_000_000

/** Rows as JSON arrays, none much longer than may go into one statement. */
const packed = (rows: readonly object[]): readonly string[] => {
  const packs: string[] = []
  let pack: string[] = []
  let length = 0
  for (const row of rows) {
    const text = json(row)
    if (length > 0 && length + text.length > MOST) {
      packs.push(`[${pack.join()}]`)
      ;[pack, length] = [[], 0]
    }
    pack.push(text)
    length += text.length
  }
  if (pack.length > 0) packs.push(`[${pack.join()}]`)
  return packs
}

/**
 * Inserts any number of rows that have the same columns as one value of JSON, which the database takes apart by the types of the
 * table. A value for each column of each row costs both sides several times as much, and makes another statement of each number of
 * rows, to be planned anew. Not for bytes. `same` are columns that have in each row what another one has: it is sent once.
 */
export const insertRows = async <T extends keyof Schema & string>(
  db: Database,
  table: T,
  rows: readonly Row<T>[],
  same: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const [first] = rows
  if (!first) return
  const own = Object.keys(first)
  const listed = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const [into, from] = [
    [...own, ...Object.keys(same)],
    [...own, ...Object.values(same)],
  ]
  // A row of no rows has the table's type, whatever the type's name means elsewhere: "record" is one of PostgreSQL's own.
  for (const pack of packed(rows))
    await sql`insert into ${sql.table(table)} (${listed(into)})
      select ${listed(from)} from json_populate_recordset((select own from ${sql.table(table)} as own where false), ${pack}::json)`.execute(
      db,
    )
}
