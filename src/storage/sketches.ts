import { sql, type Transaction } from 'kysely'
import { COMPARED, ENOUGH } from '../documents/likely.ts'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'
import type { Schema } from './schema.ts'

/** Keeps the sketch of a record's text in place of an earlier one. */
export const putSketch = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  text: string,
): Promise<void> => {
  await tx.deleteFrom('shingle').where('partnership_id', '=', p).where('record_id', '=', record).execute()
  await insertSketches(tx, p, [{ record, sketch: sketchOf(wordingOf(text)) }])
}

/** Keeps the sketches of records' texts, where they have none. */
export const insertSketches = (
  tx: Transaction<Schema>,
  p: string,
  sketched: readonly { readonly record: number; readonly sketch: readonly number[] }[],
): Promise<void> =>
  insertRows(
    tx,
    'shingle',
    sketched.flatMap(({ record, sketch }) =>
      sketch.map((hash) => ({ partnership_id: p, hash, record_id: record })),
    ),
  )

/** What so many records share is a standing phrase: it likens nothing, and to count it would cost more with each record. */
const STANDING = 100

/**
 * The numbers of each sketch that few records have; all of them where too few are left, as in a form that was filled in
 * hundreds of times.
 */
const telling = async (db: Database, p: string, sketches: readonly (readonly number[])[]) => {
  const all = [...new Set(sketches.flat())]
  const { rows } = await sql<{ hash: number }>`
    select own.hash from unnest(${sql.val(all)}::integer[]) as own (hash)
     where not exists (select from shingle where partnership_id = ${p} and hash = own.hash offset ${STANDING})`.execute(
    db,
  )
  const few = new Set(rows.map(({ hash }) => hash))
  return sketches.map((sketch) => {
    const own = sketch.filter((hash) => few.has(hash))
    return own.length < ENOUGH ? sketch : own
  })
}

/** The records whose text may be that of each of some texts, by their sketches, likeliest first: a handful, whatever the register holds. */
export const recordsLikeSketches = async (
  db: Database,
  p: string,
  sketches: readonly (readonly number[])[],
): Promise<readonly (readonly number[])[]> => {
  const found: number[][] = sketches.map(() => [])
  if (sketches.every((sketch) => sketch.length === 0)) return found
  const own = (await telling(db, p, sketches)).flatMap((hashes, file) => {
    const need = Math.min(ENOUGH, sketches[file]!.length)
    return hashes.map((hash) => ({ file, hash, need }))
  })
  const column = (name: keyof (typeof own)[number]) => sql`${sql.val(own.map((row) => row[name]))}::integer[]`
  const { rows } = await sql<{ file: number; record: number }>`
    select file, record
      from (
        select own.file, shingle.record_id as record,
               row_number() over (partition by own.file order by count(*) desc, shingle.record_id) as place
          from unnest(${column('file')}, ${column('hash')}, ${column('need')}) as own (file, hash, need)
          join shingle on shingle.partnership_id = ${p} and shingle.hash = own.hash
         group by own.file, own.need, shingle.record_id
        having count(*) >= own.need) likely
     where place <= ${COMPARED}
     order by file, place`.execute(db)
  for (const { file, record } of rows) found[file]!.push(record)
  return found
}

/** The records whose text may be that of another file, likeliest first. */
export const recordsLike = async (db: Database, p: string, text: string): Promise<readonly number[]> =>
  (await recordsLikeSketches(db, p, [sketchOf(wordingOf(text))]))[0]!
