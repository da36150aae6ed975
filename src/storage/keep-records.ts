import { sql, type Transaction } from 'kysely'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import type { RecordKind } from '../documents/work.ts'
import type { Reading } from '../reading/reading.ts'
import { reconcile } from '../register/reconcile.ts'
import { STAGE_WORDS, type Standing } from '../register/standing.ts'
import { partedOrNull } from '../text/part-words.ts'
import { insertActors } from './actors.ts'
import { type Context, holdPartnership, numbersFor } from './database.ts'
import { insertReadings, insertStatements } from './insert-readings.ts'
import { insertRows } from './insert-rows.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { insertMentions } from './mentions.ts'
import { keepPassages } from './passages.ts'
import type { Schema } from './schema.ts'
import { settleFreshNames } from './settle-names.ts'
import { insertSketches } from './sketches.ts'
import { standingValues } from './standing.ts'
import { storable } from './storable-text.ts'

/** A record to be kept: what is known of the work, its bytes, and what was read in them. */
export type NewRecord = {
  readonly title: string
  readonly kind: RecordKind
  readonly published: string | null
  readonly meeting: number | null
  readonly illustrative: boolean
  readonly source: string | null
  readonly standing: Standing
  readonly reading: Reading
  readonly bytes: Uint8Array
}

/** A record of a text whose sketch is known already. */
type Sketched = Omit<NewRecord, 'standing'> & { readonly sketch: readonly number[] }

/** What the trail tells of a record when it is kept. */
const recordFacts = (entry: Omit<NewRecord, 'bytes'>) => ({
  title: entry.title,
  kind: entry.kind,
  published: entry.published,
  source: entry.source,
  file: entry.reading.source.name,
  sha256: entry.reading.source.sha256,
  statements: entry.reading.statements.length,
  marking: entry.standing.marking,
  stage: STAGE_WORDS[entry.standing.stage],
})

/** Leaves the entry of a record that was kept; in which post, where its keeper has several. */
export const leaveKept = (
  notes: Context['notes'],
  p: string,
  id: number,
  entry: Omit<NewRecord, 'bytes'>,
  post: Pick<NewEntry, 'capacity'> = {},
): void =>
  leaveEntry(
    { notes },
    {
      ...{ partnership: p, act: 'keep', object: { kind: 'record', id }, record: id, ...post },
      ...{ standing: entry.standing, after: recordFacts(entry) },
    },
  )

/** With the day of its meeting, as the record refers to it. */
type Dated = Sketched & { readonly meetingDay: string | null }

/** The day of each record’s meeting, as it stands now. */
const dated = async (
  tx: Transaction<Schema>,
  p: string,
  entries: readonly Sketched[],
): Promise<readonly Dated[]> => {
  const meetings = [...new Set(entries.flatMap(({ meeting }) => meeting ?? []))]
  if (meetings.length === 0) return entries.map((entry) => ({ ...entry, meetingDay: null }))
  const rows = await tx
    .selectFrom('meeting')
    .select(['id', 'start_date'])
    .where('partnership_id', '=', p)
    .where('id', '=', sql<number>`any (${meetings}::integer[])`)
    .execute()
  const days = new Map(rows.map(({ id, start_date }) => [id, start_date]))
  return entries.map((entry) => ({
    ...entry,
    meetingDay: entry.meeting === null ? null : (days.get(entry.meeting) ?? null),
  }))
}

/** Keeps files as they came, each once. */
const insertFiles = async (tx: Transaction<Schema>, p: string, entries: readonly Sketched[]) => {
  const files = new Map(entries.map(({ reading, bytes }) => [reading.source.sha256, bytes]))
  // Bytes stand in values of their own: in JSON they would be twice as long. Pairs of lists, so that one question serves any number.
  await sql`
    insert into source_file (partnership_id, sha256, bytes)
    select ${p}, sha256, bytes
      from unnest(${sql.val([...files.keys()])}::text[], ${sql.val([...files.values()].map(Buffer.from))}::bytea[]) as file (sha256, bytes)
    on conflict do nothing`.execute(tx)
}

const rowOf = (p: string, id: number, entry: Dated, standing: Standing, at: string) => {
  const { source } = entry.reading
  return {
    partnership_id: p,
    id,
    title: entry.title,
    parted: partedOrNull(storable(entry.title)),
    kind: entry.kind,
    published: entry.published,
    meeting_id: entry.meeting,
    meeting_day: entry.meetingDay,
    illustrative: entry.illustrative,
    source: entry.source,
    language: source.language,
    file_name: source.name,
    media_type: source.mediaType,
    sha256: source.sha256,
    size: source.size,
    reading: 1,
    kept_at: at,
    ...standingValues(standing),
  }
}

/** The statements of a first reading: nothing is there to reconcile it with. */
const statementsOf = ({ reading }: Sketched) => {
  const outcome = reconcile(reading.document.text, [], reading.statements)
  if (!outcome.ok) throw new Error(`a new record has nothing to reconcile, yet ${outcome.refusal.reason}`)
  return outcome.value.statements
}

/**
 * Keeps records of one standing within a transaction, with their first readings, and answers their numbers in the same order. What
 * records cost to keep is how often the database is asked, so it is asked the same for one and for many: a question a table.
 */
export const keepRecords = async (
  tx: Transaction<Schema>,
  p: string,
  entries: readonly Sketched[],
  standing: Standing,
  at: string,
): Promise<readonly number[]> => {
  if (entries.length === 0) return []
  const statements = entries.map(statementsOf)
  await holdPartnership(tx, p)
  await insertFiles(tx, p, entries)
  const ids = await numbersFor(tx, p, 'record', standing.stage, entries.length)
  const days = await dated(tx, p, entries)
  const kept = days.map((entry, n) => ({
    ...{ record: ids[n]!, number: 1, reading: entry.reading, sketch: entry.sketch },
    ...{ day: entry.meetingDay ?? entry.published ?? '', statements: statements[n]! },
  }))
  await insertRows(
    tx,
    'record',
    days.map((entry, n) => rowOf(p, ids[n]!, entry, standing, at)),
  )
  await insertReadings(tx, p, kept, at)
  await insertMentions(tx, p, kept, standing)
  await insertSketches(tx, p, kept)
  await keepPassages(
    tx,
    p,
    kept.map(({ record, reading }) => ({ record, ...reading.document })),
  )
  await insertStatements(tx, p, kept)
  // Only people of the register act.
  const peopled = kept.filter(({ reading }) => reading.people.length > 0)
  await insertActors(tx, p, peopled)
  await settleFreshNames(tx, p, ids, standing.stage)
  return ids
}

/** Keeps one record within a transaction and answers its number. */
export const keepRecord = async (
  tx: Transaction<Schema>,
  p: string,
  { standing, ...entry }: NewRecord,
  at: string,
): Promise<number> => {
  const sketch = sketchOf(wordingOf(entry.reading.document.text))
  const [id] = await keepRecords(tx, p, [{ ...entry, sketch }], standing, at)
  return id!
}
