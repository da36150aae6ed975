import { type Kysely, sql } from 'kysely'
import { folded } from './folded.ts'

/** A number stands before the name of its series, which is put behind all this where a meeting is searched (src/storage/search-places.ts). */
const TEXT = ['place', 'venue', 'name', 'ordinal::text']
  .map((column) => `coalesce(${column}, '')`)
  .join(` || ' ' || `)

const COLUMNS = [
  `alter table meeting add column searched tsvector generated always as (
     to_tsvector('pg_catalog.english'::regconfig, ${folded(TEXT)})) stored`,
  `create index meeting_searched on meeting using gin (searched)`,
]

/** The words of each meeting beside it: every import brings meetings, so that there are as many as records. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of COLUMNS) await sql.raw(statement).execute(db)
}
