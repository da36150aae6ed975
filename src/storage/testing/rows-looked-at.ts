import { sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * How many rows this database has looked at so far, by reading tables through and by its indexes, its own checks of foreign
 * keys included: a measure of work that no machine and no clock changes. It has no part in what is measured itself.
 */
export const rowsLookedAt = async (db: Database): Promise<number> => {
  // PostgreSQL tells its counters once a second at most, unless asked; then at the end of the next question.
  await sql`select pg_stat_force_next_flush()`.execute(db)
  await sql`select 1`.execute(db)
  const { rows } = await sql<{ rows: number }>`
    select ((select sum(seq_tup_read) from pg_stat_user_tables)
          + (select sum(idx_tup_read) from pg_stat_user_indexes))::float8 as rows`.execute(db)
  return rows[0]!.rows
}
