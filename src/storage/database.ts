import { randomInt } from 'node:crypto'
import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Stage } from '../register/standing.ts'
import type { Notes } from './leave-entry.ts'
import type { Schema } from './schema.ts'

/** A connection or a transaction: readers take either. */
export type Database = Kysely<Schema> | Transaction<Schema>

/**
 * What readers and writers work on: the transaction that src/storage/door.ts opened for whoever asks. Its row-level
 * policies show and take only what is theirs to see and to write.
 */
export type Context = {
  readonly db: Transaction<Schema>
  readonly actor: Actor
  /** What goes into the trail when the transaction ends (src/storage/leave-entry.ts). */
  readonly notes: Notes
}

/** What the gate works on, before it is known who asks: the database as its owner has it (src/storage/gate.ts). */
export type OwnContext = { readonly db: Kysely<Schema> }

/** How many rows go into one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 500

/** Inserts any number of rows, some hundred at a time. */
export const insertAll = async <T extends keyof Schema & string>(
  db: Database,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += CHUNK)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + CHUNK) as never)
      .execute()
}

/** Which partnerships a transaction holds: what is held need not be asked for again. */
const HELD = new WeakMap<object, Set<string>>()

/**
 * Lets one transaction at a time keep records, add readings or import in a partnership, taken before any other lock:
 * two readings that bring the same new name must not each give it a row, nor wait for each other for ever. Decisions
 * need not wait for it.
 */
export const holdPartnership = async (tx: Transaction<Schema>, p: string): Promise<void> => {
  const held = HELD.get(tx) ?? new Set()
  if (held.has(p)) return
  HELD.set(tx, held.add(p))
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mufakat ${p}`}, 0))`.execute(tx)
}

/** Numbers drawn by lot lie from here on; counted ones stay below. */
const DRAWN = { from: 100_000_000, until: 999_000_000 }

/**
 * The number of a new row, or the first of `count`. What both sides see is counted. What is one side's draft takes a number
 * by lot: from counted ones the other side could tell how many there are that it does not see.
 */
export const numberFor = async (
  db: Database,
  p: string,
  noun: string,
  stage: Stage,
  count = 1,
): Promise<number> =>
  stage === 'draft' ? randomInt(DRAWN.from, DRAWN.until - count) : nextNumber(db, p, noun, count)

/** The numbers of so many new rows of a noun: counted ones in their order, drafts' each by lot. */
export const numbersFor = async (
  db: Database,
  p: string,
  noun: string,
  stage: Stage,
  count: number,
): Promise<readonly number[]> => {
  if (count === 0) return []
  const lots = stage === 'draft'
  const first = lots ? 0 : await nextNumber(db, p, noun, count)
  return Array.from({ length: count }, (_, at) =>
    lots ? randomInt(DRAWN.from, DRAWN.until - 1) : first + at,
  )
}

/**
 * The next number of a noun in a partnership, or the first of `count` next ones. The row is locked until the
 * transaction ends, so that no number is given twice; one that was rolled back may be given again.
 */
export const nextNumber = async (db: Database, p: string, noun: string, count = 1): Promise<number> => {
  const { last } = await db
    .insertInto('counter')
    .values({ partnership_id: p, noun, last: count })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'noun']).doUpdateSet((eb) => ({
        last: eb('counter.last', '+', count),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}

/** A page of a list: where it begins and how many rows it has. */
export const paging = (page: number, size: number) => ({
  offset: (Math.max(1, page) - 1) * size,
  limit: size,
})

/** A list's page with how many rows and pages there are in all. */
export const listed = <T>(rows: readonly T[], total: number, page: number, size: number) => ({
  rows,
  total,
  page: Math.max(1, page),
  pages: Math.max(1, Math.ceil(total / size)),
})
