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
 * What a question that has its time is asked by. To make machine code of it takes longer than to answer it. A page that is read here or there costs hardly
 * more than the next one, on the disks of today: else whose records somebody may see is asked of all of them, a tenth of a second for a hundred
 * thousand, where a few are looked at. Where a common word stands is kept in this much memory, or each page of it is gone through again.
 */
const SETTINGS = { jit: 'off', random_page_cost: '1.1', work_mem: '32MB' } as const

/** A server is told of the time anew where no more than this share is left of what it was told: it is a way to the database for each step. */
const TOLD_AGAIN = 0.9

/**
 * Asks the database something for so many milliseconds at most; null where it took longer and was given up, with the transaction as it
 * was before, and without an entry for words that nobody was shown. A step may end late by a ninth of what was left. PGlite can't be stopped within a
 * step, only between two.
 */
export const withinTime = async <T>(
  { db, notes: { seen } }: Pick<Context, 'db' | 'notes'>,
  most: number,
  ask: (inTime: InTime) => Promise<T>,
): Promise<T | null> => {
  const until = performance.now() + most * patience
  const set = (values: readonly (readonly [name: string, value: string])[]) =>
    sql`select ${sql.join(values.map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`.execute(
      db,
    )
  let told = Number.POSITIVE_INFINITY
  const inTime = async () => {
    const left = Math.ceil(until - performance.now())
    if (left <= 0) throw new OutOfTime()
    if (left > TOLD_AGAIN * told) return
    told = left
    await set([['statement_timeout', String(left)]])
  }
  const names = ['statement_timeout', ...Object.keys(SETTINGS)]
  const { rows } = await sql<{ were: readonly string[] }>`
    select array[${sql.join(names.map((name) => sql`current_setting(${name})`))}] as were`.execute(db)
  const seenBefore = new Map(seen)
  await sql`savepoint timed`.execute(db)
  try {
    await set(Object.entries(SETTINGS))
    await inTime()
    const answer = await ask(inTime)
    await set(names.map((name, at) => [name, rows[0]!.were[at]!]))
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
