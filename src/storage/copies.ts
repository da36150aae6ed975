import type { Transaction } from 'kysely'
import { mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Reading } from '../reading/reading.ts'
import type { Likened } from '../register/likened.ts'
import type { CopyView } from '../register/views.ts'
import { granted, type Outcome } from '../text/outcome.ts'
import { addProposal } from './add-proposal.ts'
import { type Context, type Database, holdPartnership, nextNumber } from './database.ts'
import { leaveEntry, sawWords } from './leave-entry.ts'
import type { RepeatFound } from './repeat-of.ts'
import type { Schema } from './schema.ts'
import { isSeen, standingIn, standingOf } from './standing.ts'
import { json } from './storable-text.ts'

/** A file that holds a record's text once more, where it was published and when. */
export type NewCopy = {
  readonly reading: Reading
  readonly bytes: Uint8Array
  readonly source: string | null
  readonly published: string | null
}

/** What the trail tells of a copy. */
export const copyFacts = (number: number, { reading, source, published }: Omit<NewCopy, 'bytes'>) => ({
  copy: number,
  file: reading.source.name,
  sha256: reading.source.sha256,
  source,
  published,
})

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
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'copy.partnership_id')
        .onRef('record.id', '=', 'copy.record_id'),
    )
    .select(['copy.file_name', 'copy.media_type', 'copy.sha256', 'copy.published', 'source_file.bytes'])
    .select(['record.owner_side', 'record.marking', 'record.stage'])
    .where('copy.partnership_id', '=', p)
    .where('copy.record_id', '=', record)
    .where('copy.number', '=', number)
    .executeTakeFirst()

export const copies = ({ db, actor, notes }: Context) => ({
  /** The file of a copy as it came, and when it was published. */
  original: async (p: string, record: number, number: number) => {
    if (!(await isSeen({ db, actor }, p, record))) return undefined
    const row = await fileOf(db, p, record, number)
    if (row) sawWords(db, p, { id: record, standing: standingIn(row) })
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
  release: async (
    p: string,
    record: number,
    number: number,
    reading: Reading,
    at: string,
  ): Promise<Outcome<number, AccessRefusal> | null> => {
    const standing = await standingOf(db, p, record)
    if (!standing) return null
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    await holdPartnership(db, p)
    const file = await fileOf(db, p, record, number)
    if (!file) return null
    await db
      .deleteFrom('copy')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where('number', '=', number)
      .execute()
    const bytes = new Uint8Array(file.bytes)
    const proposal = await addProposal(db, p, { reading, bytes, at }, may.value?.side ?? null)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'release',
        object: { kind: 'record', id: record },
        record,
        standing,
        capacity: may.value,
        before: { copy: number, file: file.file_name, sha256: file.sha256 },
      },
    )
    return granted(proposal)
  },
})
