import { sql } from 'kysely'
import type { Database } from './database.ts'

const CANCELLED = '57014'

/**
 * Asks the database something for so many milliseconds at most; null where it took longer and was given up, with the transaction as it
 * was before. PGlite has no clock that could stop it, and takes its time.
 */
export const withinTime = async <T>(db: Database, most: number, ask: () => Promise<T>): Promise<T | null> => {
  await sql`savepoint timed`.execute(db)
  // To make machine code of a question takes longer than to answer it.
  await sql`select set_config('statement_timeout', ${String(most)}, true), set_config('jit', 'off', true)`.execute(
    db,
  )
  try {
    const answer = await ask()
    await sql`select set_config('statement_timeout', '0', true)`.execute(db)
    await sql`release savepoint timed`.execute(db)
    return answer
  } catch (error) {
    if ((error as { readonly code?: string }).code !== CANCELLED) throw error
    await sql`rollback to savepoint timed`.execute(db)
    return null
  }
}
