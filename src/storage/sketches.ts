import { sql, type Transaction } from 'kysely'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import { type Database, insertAll } from './database.ts'
import type { Schema } from './schema.ts'

/** So many numbers of a sketch in common make a text worth comparing word by word; by chance two texts share none. */
const ENOUGH = 4

/** So many of the likeliest are compared. */
const COMPARED = 5

/** Keeps the sketch of a record's text in place of an earlier one. */
export const putSketch = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  text: string,
): Promise<void> => {
  await tx.deleteFrom('shingle').where('partnership_id', '=', p).where('record_id', '=', record).execute()
  await insertSketch(tx, p, record, text)
}

/** Keeps the sketch of a record's text, where it has none. */
export const insertSketch = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  text: string,
): Promise<void> => {
  const rows = sketchOf(wordingOf(text)).map((hash) => ({ partnership_id: p, hash, record_id: record }))
  await insertAll(tx, 'shingle', rows)
}

/** What so many records share is a standing phrase: it likens nothing, and to count it would cost more with each record. */
const STANDING = 200

/**
 * The numbers of a sketch that few records have; all of them where too few are left, as in a form that was filled in
 * hundreds of times.
 */
const telling = async (db: Database, p: string, sketch: readonly number[]): Promise<readonly number[]> => {
  const { rows } = await sql<{ hash: number }>`
    select own.hash from unnest(${sql.val(sketch)}::integer[]) as own (hash)
     where not exists (select from shingle where partnership_id = ${p} and hash = own.hash offset ${STANDING})`.execute(
    db,
  )
  return rows.length < ENOUGH ? sketch : rows.map(({ hash }) => hash)
}

/** The records whose text may be that of another file, likeliest first: a handful, whatever the register holds. */
export const recordsLike = async (db: Database, p: string, text: string): Promise<readonly number[]> => {
  const sketch = sketchOf(wordingOf(text))
  if (sketch.length === 0) return []
  const rows = await db
    .selectFrom('shingle')
    .select('record_id')
    .where('partnership_id', '=', p)
    .where('hash', 'in', await telling(db, p, sketch))
    .groupBy('record_id')
    .having((eb) => eb.fn.countAll(), '>=', Math.min(ENOUGH, sketch.length))
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('record_id')
    .limit(COMPARED)
    .execute()
  return rows.map(({ record_id }) => record_id)
}
