import type { Transaction } from 'kysely'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import type { RecordKind } from '../documents/work.ts'
import type { Reading } from '../reading/reading.ts'
import { apart, type Sketched } from '../register/apart.ts'
import { runsOf } from '../register/may-be-near.ts'
import { JOINT, type Standing } from '../register/standing.ts'
import { suggestKind } from '../register/suggest-kind.ts'
import { suggestTitle } from '../register/suggest-title.ts'
import { analyseGrown } from './analyse-grown.ts'
import { attachCopy, copyFacts } from './copies.ts'
import { type Context, holdPartnership } from './database.ts'
import { keepRecords, leaveKept } from './keep-records.ts'
import { leaveEntry } from './leave-entry.ts'
import { meetingsFor } from './meetings-for.ts'
import { type RepeatFound, repeatsOf } from './repeat-of.ts'
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

const publishedOf = ({ published, reading }: NewImport): string | null =>
  published ?? reading.published?.value ?? null

/** A file with its text's sketch. */
type File = Sketched & { readonly entry: NewImport }

const fileOf = (entry: NewImport): File => {
  const { source, document } = entry.reading
  const { text } = document
  const wording = wordingOf(text)
  return { entry, sha256: source.sha256, text, sketch: sketchOf(wording), runs: runsOf(wording) }
}

type Kept = { readonly record: Named; readonly unsure: string | null }

/**
 * Keeps files as the form would propose them: each with its own title and day, and the meeting that surely fits, or a new one where
 * none does. Where one fits and not surely, the record is kept without a meeting: a wrong one would be worse.
 */
const keepAsProposed = async (
  { db: tx, notes }: Context,
  p: string,
  files: readonly File[],
  at: string,
  standing: Standing,
): Promise<readonly Kept[]> => {
  if (files.length === 0) return []
  const facts = files.map(({ entry }) => entry.reading.meeting)
  const meetings = await meetingsFor(tx, p, facts, standing)
  const entries = files.map(({ entry, sketch }, n) => {
    const title = titleOf(entry)
    const kind = entry.kind ?? suggestKind(title, entry.reading.source.language)
    const { meeting } = meetings[n]!
    return { ...entry, title, kind, published: publishedOf(entry), meeting, illustrative: false, sketch }
  })
  const ids = await keepRecords(tx, p, entries, standing, at)
  return entries.map((entry, n) => {
    const id = ids[n]!
    leaveKept(notes, p, id, { ...entry, standing })
    return { record: { id, title: entry.title }, unsure: meetings[n]!.unsure }
  })
}

const titlesOf = async (tx: Transaction<Schema>, p: string, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, string>()
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'title'])
    .where('partnership_id', '=', p)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

const attach = async (
  { db: tx, notes }: Context,
  p: string,
  found: RepeatFound,
  entry: NewImport,
  at: string,
  standing: Standing,
): Promise<void> => {
  const copy = { ...entry, published: publishedOf(entry) }
  const number = await attachCopy(tx, p, found, copy, at)
  leaveEntry(
    { notes },
    {
      partnership: p,
      act: 'attach',
      object: { kind: 'record', id: found.record },
      record: found.record,
      standing: (await standingOf(tx, p, found.record)) ?? standing,
      after: copyFacts(number, copy),
    },
  )
}

/** How files are kept: when, with what standing, and whether it is to be told which record they are `alike`. */
type Importing = { readonly at: string; readonly standing: Standing; readonly alike: boolean }

/** Keeps files of which none repeats another. */
const importRun = async (
  context: Context,
  p: string,
  files: readonly File[],
  { at, standing, alike }: Importing,
): Promise<readonly Imported[]> => {
  const { db: tx } = context
  const found = await repeatsOf(tx, p, files, alike)
  const titles = await titlesOf(
    tx,
    p,
    found.flatMap((each) => each?.record ?? []),
  )
  const named = ({ record: id }: RepeatFound): Named => ({ id, title: titles.get(id) ?? '' })
  const isOwn = (repeat: RepeatFound | null) => repeat === null || repeat.how === 'alike'
  const own = files.filter((_, n) => isOwn(found[n]!))
  const kept = new Map(
    (await keepAsProposed(context, p, own, at, standing)).map((each, n) => [own[n]!, each]),
  )
  const imported: Imported[] = []
  for (const [n, file] of files.entries()) {
    const repeat = found[n]!
    const record = kept.get(file)
    if (record) imported.push({ as: 'record', ...record, like: repeat && named(repeat) })
    else if (repeat!.how === 'bytes') imported.push({ as: 'known', record: named(repeat!) })
    else {
      await attach(context, p, repeat!, file.entry, at, standing)
      imported.push({ as: 'copy', record: named(repeat!), found: repeat! })
    }
  }
  return imported
}

/** After so many records it is seen whether tables have grown much; it costs as much as a few questions. */
const ANALYSED = 50

/**
 * Keeps files within a transaction, all with one standing: not again where their bytes are kept, as a copy where a record has their
 * text, else as a record. They come to what they would come to one after the other.
 */
export const importWithin = async (
  context: Context,
  p: string,
  entries: readonly NewImport[],
  how: Importing,
): Promise<readonly Imported[]> => {
  const runs = apart(entries.map(fileOf))
  await holdPartnership(context.db, p)
  const imported: Imported[] = []
  for (const run of runs) imported.push(...(await importRun(context, p, run, how)))
  if (imported.some(({ as, record }) => as === 'record' && record.id % ANALYSED === 0))
    await analyseGrown(context.db)
  return imported
}

export const imports = (context: Context) => ({
  /**
   * Keeps a file as one act: not again where its bytes are kept, as a copy where a record has its text exactly or nearly,
   * else as a record, which is for both sides unless another standing is given.
   */
  add: async (p: string, entry: NewImport, at: string, standing: Standing = JOINT): Promise<Imported> => {
    const [imported] = await importWithin(context, p, [entry], { at, standing, alike: true })
    return imported!
  },
})
