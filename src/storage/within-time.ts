import { sql } from 'kysely'
import type { Context } from './database.ts'

const CANCELLED = '57014'

class OutOfTime extends Error {}

let patience = 1

/** Lets everything take so many times as long: for tests of what is found, which is not to hang on what else the machine does. */
export const bePatient = (times: number): void => {
  patience = times
}

/** Looks at the clock between two steps: what is left of the time is what the next may take. */
export type InTime = () => Promise<void>

const isOver = (error: unknown): boolean =>
  error instanceof OutOfTime || (error as { readonly code?: string }).code === CANCELLED

/**
 * Asks the database something for so many milliseconds at most; null where it took longer and was given up, with the transaction as it
 * was before, and without an entry for words that nobody was shown. PGlite can't be stopped within a step, only between two.
 */
export const withinTime = async <T>(
  { db, notes: { seen } }: Pick<Context, 'db' | 'notes'>,
  most: number,
  ask: (inTime: InTime) => Promise<T>,
): Promise<T | null> => {
  const until = performance.now() + most * patience
  const allow = (milliseconds: string, jit: string) =>
    sql`select set_config('statement_timeout', ${milliseconds}, true), set_config('jit', ${jit}, true)`.execute(
      db,
    )
  const inTime = async () => {
    const left = Math.ceil(until - performance.now())
    if (left <= 0) throw new OutOfTime()
    // To make machine code of a question takes longer than to answer it.
    await allow(String(left), 'off')
  }
  const { rows } = await sql<{ timeout: string; jit: string }>`
    select current_setting('statement_timeout') as timeout, current_setting('jit') as jit`.execute(db)
  // A page that is read here or there costs hardly more than the next one, on the disks of today: else whose records somebody may see is
  // asked of all of them, a tenth of a second for a hundred thousand, where a few are looked at.
  await sql`select set_config('random_page_cost', '1.1', true)`.execute(db)
  const seenBefore = new Map(seen)
  await sql`savepoint timed`.execute(db)
  try {
    await inTime()
    const answer = await ask(inTime)
    await allow(rows[0]!.timeout, rows[0]!.jit)
    await sql`release savepoint timed`.execute(db)
    return answer
  } catch (error) {
    if (!isOver(error)) throw error
    await sql`rollback to savepoint timed`.execute(db)
    seen.clear()
    for (const [key, value] of seenBefore) seen.set(key, value)
    return null
  }
}

/** Asks something in what is left of a time; null where it is over. */
export type WithinTime = <T>(ask: (inTime: InTime) => Promise<T>) => Promise<T | null>

/** One time for several questions: each is answered or given up by itself, so that what was found before the time ran out isn’t lost. */
export const sharedTime = (context: Pick<Context, 'db' | 'notes'>, most: number): WithinTime => {
  const until = performance.now() + most * patience
  return (ask) => withinTime(context, (until - performance.now()) / patience, ask)
}
