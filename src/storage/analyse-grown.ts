import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A table that grew by half, and by more than a page or so, is another table to the planner. */
const GROWN = sql<{ table: string }>`
  select format('%I.%I', schemaname, s.relname) as table
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
   where s.schemaname = current_schema() and n_mod_since_analyze > 50 + 0.5 * greatest(reltuples, 0)`

/**
 * Has the tables that grew much counted anew. PostgreSQL checks foreign keys by plans that a session makes once, and
 * makes them while the tables are all but empty: each index that begins with the partnership then looks as good as the
 * primary key, so that every check runs through all records of the partnership, until the table is analysed. An import
 * fills the tables before a server's autovacuum comes by, which it does once a minute, and PGlite has none.
 */
export const analyseGrown = async (db: Database): Promise<void> => {
  const { rows } = await GROWN.execute(db)
  for (const { table } of rows) await sql`analyze ${sql.raw(table)}`.execute(db)
}
