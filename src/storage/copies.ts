import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import type { Likened } from '../register/likened.ts'
import type { CopyView } from '../register/views.ts'
import { addProposal } from './add-proposal.ts'
import { type Context, type Database, holdPartnership, nextNumber } from './database.ts'
import type { RepeatFound } from './repeat-of.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** A file that holds a record's text once more, where it was published and when. */
export type NewCopy = {
  readonly reading: Reading
  readonly bytes: Uint8Array
  readonly source: string | null
  readonly published: string | null
}

/** Attaches a file to the record whose text it repeats, within a transaction, and answers its number there. */
export const attachCopy = async (
  tx: Transaction<Schema>,
  p: string,
  { record, how, likened }: RepeatFound,
  copy: NewCopy,
  at: string,
): Promise<number> => {
  const { source } = copy.reading
  await holdPartnership(tx, p)
  await tx
    .insertInto('source_file')
    .values({ partnership_id: p, sha256: source.sha256, bytes: copy.bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const number = await nextNumber(tx, p, `copy of ${record}`)
  await tx
    .insertInto('copy')
    .values({
      partnership_id: p,
      record_id: record,
      number,
      file_name: source.name,
      media_type: source.mediaType,
      sha256: source.sha256,
      size: source.size,
      source: copy.source,
      published: copy.published,
      kept_at: at,
      likeness: how,
      comparison: json(likened),
    })
    .execute()
  return number
}

/** The other copies of a record's text, in the order in which they were kept. */
export const copiesOf = async (db: Database, p: string, record: number): Promise<readonly CopyView[]> => {
  const rows = await db
    .selectFrom('copy')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    name: row.file_name,
    mediaType: row.media_type,
    source: row.source,
    published: row.published,
    kept: row.kept_at,
    how: row.likeness as CopyView['how'],
    likened: row.comparison as Likened | null,
  }))
}

const fileOf = (db: Database, p: string, record: number, number: number) =>
  db
    .selectFrom('copy')
    .innerJoin('source_file', (join) =>
      join
        .onRef('source_file.partnership_id', '=', 'copy.partnership_id')
        .onRef('source_file.sha256', '=', 'copy.sha256'),
    )
    .select(['copy.file_name', 'copy.media_type', 'copy.sha256', 'copy.published', 'source_file.bytes'])
    .where('copy.partnership_id', '=', p)
    .where('copy.record_id', '=', record)
    .where('copy.number', '=', number)
    .executeTakeFirst()

/** Drops a file that neither a record nor a copy needs any more. */
const dropUnneeded = async (tx: Transaction<Schema>, p: string, sha256: string) => {
  const needed = (table: 'record' | 'copy') =>
    tx.selectFrom(table).select('sha256').where('partnership_id', '=', p).where('sha256', '=', sha256)
  await tx
    .deleteFrom('source_file')
    .where('partnership_id', '=', p)
    .where('sha256', '=', sha256)
    .where((eb) => eb.and([eb.not(eb.exists(needed('record'))), eb.not(eb.exists(needed('copy')))]))
    .execute()
}

export const copies = ({ db }: Context) => ({
  /** The file of a copy as it came, and when it was published. */
  original: async (p: string, record: number, number: number) => {
    const row = await fileOf(db, p, record, number)
    return (
      row && {
        name: row.file_name,
        mediaType: row.media_type,
        sha256: row.sha256,
        published: row.published,
        bytes: new Uint8Array(row.bytes),
      }
    )
  },

  /**
   * Takes a copy off its record and puts its reading aside as a proposal, as one act, so that it can be kept as a record
   * of its own; answers the proposal's number, or null where the copy was gone.
   */
  release: (
    p: string,
    record: number,
    number: number,
    reading: Reading,
    at: string,
  ): Promise<number | null> =>
    db.transaction().execute(async (tx) => {
      await holdPartnership(tx, p)
      const file = await fileOf(tx, p, record, number)
      if (!file) return null
      await tx
        .deleteFrom('copy')
        .where('partnership_id', '=', p)
        .where('record_id', '=', record)
        .where('number', '=', number)
        .execute()
      await dropUnneeded(tx, p, file.sha256)
      return addProposal(tx, p, { reading, bytes: new Uint8Array(file.bytes), at })
    }),
})
