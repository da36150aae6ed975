import type { Transaction } from 'kysely'
import type { RecordKind } from '../documents/work.ts'
import type { Reading } from '../reading/reading.ts'
import { JOINT, type Standing } from '../register/standing.ts'
import { suggestKind } from '../register/suggest-kind.ts'
import { suggestTitle } from '../register/suggest-title.ts'
import { addMeeting } from './add-meeting.ts'
import { analyseGrown } from './analyse-grown.ts'
import { attachCopy, copyFacts } from './copies.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { meetingReported } from './meeting-of.ts'
import { keepRecord, recordFacts } from './records.ts'
import { type RepeatFound, repeatOf } from './repeat-of.ts'
import type { Schema } from './schema.ts'
import { standingOf } from './standing.ts'

/** A file to be kept without a person looking at it first; what is null is taken from the text itself. */
export type NewImport = {
  readonly reading: Reading
  readonly bytes: Uint8Array
  readonly title: string | null
  readonly kind: RecordKind | null
  readonly published: string | null
  readonly source: string | null
}

/** A record by number and title. */
type Named = { readonly id: number; readonly title: string }

/**
 * What became of a file: its bytes were `known`, it was attached as a `copy` of a record, or it is a `record` of its own,
 * perhaps much `like` another one. `unsure` is the meeting that it may report: a person has to say.
 */
export type Imported =
  | { readonly as: 'known'; readonly record: Named }
  | { readonly as: 'copy'; readonly record: Named; readonly found: RepeatFound }
  | {
      readonly as: 'record'
      readonly record: Named
      readonly like: Named | null
      readonly unsure: string | null
    }

const titleOf = ({ title, reading }: NewImport): string =>
  title ?? (suggestTitle(reading) || reading.source.name)

/**
 * Keeps a file as the form would propose it: its own title and day, and the meeting that surely fits, or a new one where
 * none does. Where one fits and not surely, the record is kept without a meeting: a wrong one would be worse.
 */
const keepAsProposed = async (
  { db: tx, notes }: Context,
  p: string,
  entry: NewImport,
  at: string,
  standing: Standing,
) => {
  const { reading } = entry
  const { proposed, sure } = await meetingReported(tx, p, reading.meeting)
  const title = titleOf(entry)
  const kept = {
    ...entry,
    title,
    kind: entry.kind ?? suggestKind(title, reading.source.language),
    published: entry.published ?? reading.published?.value ?? null,
    meeting: proposed ? (sure ? proposed.id : null) : await addMeeting(tx, p, reading.meeting, standing),
    illustrative: false,
    standing,
  }
  const id = await keepRecord(tx, p, kept, at)
  leaveEntry(
    { notes },
    {
      partnership: p,
      act: 'keep',
      object: { kind: 'record', id },
      record: id,
      standing,
      after: recordFacts(kept),
    },
  )
  return { id, title, unsure: proposed && !sure ? proposed.name : null }
}

const named = async (tx: Transaction<Schema>, p: string, id: number): Promise<Named> => {
  const row = await tx
    .selectFrom('record')
    .select('title')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  return { id, title: row?.title ?? '' }
}

/** After so many records it is seen whether tables have grown much; it costs as much as a few questions. */
const ANALYSED = 50

/** Keeps a file within a transaction: not again where its bytes are kept, as a copy where a record has its text, else as a record. */
export const importWithin = async (
  context: Context,
  p: string,
  entry: NewImport,
  at: string,
  standing: Standing,
): Promise<Imported> => {
  const { db: tx, notes } = context
  await holdPartnership(tx, p)
  const { source, document } = entry.reading
  const found = await repeatOf(tx, p, { sha256: source.sha256, text: document.text })
  const like = found && (await named(tx, p, found.record))
  if (found?.how === 'bytes') return { as: 'known', record: like! }
  if (found && found.how !== 'alike') {
    const published = entry.published ?? entry.reading.published?.value ?? null
    const number = await attachCopy(tx, p, found, { ...entry, published }, at)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'attach',
        object: { kind: 'record', id: found.record },
        record: found.record,
        standing: (await standingOf(tx, p, found.record)) ?? standing,
        after: copyFacts(number, { ...entry, published }),
      },
    )
    return { as: 'copy', record: like!, found }
  }
  const { id, title, unsure } = await keepAsProposed(context, p, entry, at, standing)
  return { as: 'record', record: { id, title }, like, unsure }
}

export const imports = (context: Context) => ({
  /**
   * Keeps a file as one act: not again where its bytes are kept, as a copy where a record has its text exactly or nearly,
   * else as a record, which is for both sides unless another standing is given.
   */
  add: async (p: string, entry: NewImport, at: string, standing: Standing = JOINT): Promise<Imported> => {
    const imported = await importWithin(context, p, entry, at, standing)
    if (imported.as === 'record' && imported.record.id % ANALYSED === 0) await analyseGrown(context.db)
    return imported
  },
})
