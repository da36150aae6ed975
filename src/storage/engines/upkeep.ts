import type { PGlite } from '@electric-sql/pglite'

/** Written-ahead log since the last checkpoint, in bytes, from which on one is due; PostgreSQL's segments have 16 MB. */
const LOG_LIMIT = 32 * 1024 * 1024

const SINCE_CHECKPOINT = `
  select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()`

/** The table most changed since it was last vacuumed or analysed, by the measure that autovacuum takes by default. */
const MOST_CHANGED = `
  select format('%I.%I', schemaname, s.relname) as table
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)
     or n_dead_tup > 50 + 0.2 * greatest(reltuples, 0)
  order by n_mod_since_analyze + n_dead_tup desc limit 1`

const rowOf = async <T>(database: PGlite, query: string): Promise<T | undefined> =>
  (await database.query<T>(query)).rows[0]

/** Writes out the log where it has grown long. Answers whether it had. */
export const checkpoint = async (database: PGlite): Promise<boolean> => {
  if (database.isInTransaction()) return false
  const since = await rowOf<{ bytes: number }>(database, SINCE_CHECKPOINT)
  if (!since || since.bytes < LOG_LIMIT) return false
  await database.exec('CHECKPOINT')
  return true
}

/**
 * One step of what a server's checkpointer and autovacuum do and PGlite, being one process, does not: without it the log
 * grows for as long as the process lives, and the planner knows nothing of the tables. Answers whether there is more.
 */
export const upkeep = async (database: PGlite): Promise<boolean> => {
  if (database.isInTransaction()) return false
  if (await checkpoint(database)) return true
  const changed = await rowOf<{ table: string }>(database, MOST_CHANGED)
  if (changed) await database.exec(`VACUUM (ANALYZE) ${changed.table}`)
  return changed !== undefined
}
