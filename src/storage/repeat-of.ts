import { sql } from 'kysely'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import { type Likened, likened } from '../register/likened.ts'
import { mayBeNear, type Runs, runsOf } from '../register/may-be-near.ts'
import { type Likeness, type Repeat, repeats } from '../register/repeats.ts'
import type { Database } from './database.ts'
import { recordsLikeSketches } from './sketches.ts'
import { standingReading, standingReadings } from './standing-reading.ts'

/** The record that a text repeats, and how; `bytes` when the very file is kept, with the record or as a copy of it. */
export type RepeatFound = {
  readonly record: number
  readonly how: Likeness | 'bytes'
  readonly likened: Likened | null
}

type Asked = { readonly sha256: string; readonly text: string }

/** The first record that is kept from each of some files, or has it as a copy, by the SHA-256 of the file. */
const recordsOfBytes = async (db: Database, p: string, files: readonly string[]) => {
  const { rows } = await sql<{ sha256: string; id: number }>`
    select sha256, coalesce(
             (select min(id) from record where partnership_id = ${p} and record.sha256 = file.sha256),
             (select min(record_id) from copy where partnership_id = ${p} and copy.sha256 = file.sha256)) as id
      from unnest(${sql.val(files)}::text[]) as file (sha256)`.execute(db)
  return new Map(rows.flatMap(({ sha256, id }) => (id === null ? [] : [[sha256, id] as const])))
}

/** The first record that is kept from a file, or has it as a copy; null where there is none. */
export const recordOfBytes = async (db: Database, p: string, sha256: string): Promise<number | null> =>
  (await recordsOfBytes(db, p, [sha256])).get(sha256) ?? null

/** How a text repeats that of one record; null where it does not, or there is no such record. */
const repeatOfRecord = async (
  db: Database,
  p: string,
  text: string,
  record: number,
): Promise<Repeat | null> => {
  const row = await standingReading(db, p, record).select('reading.text').executeTakeFirst()
  return row ? repeats(text, row.text) : null
}

/** How a file repeats one certain record; null where its text is another one, or there is no such record. */
export const repeatAt = async (
  db: Database,
  p: string,
  { sha256, text }: Asked,
  record: number,
): Promise<RepeatFound | null> => {
  if ((await recordOfBytes(db, p, sha256)) === record) return { record, how: 'bytes', likened: null }
  const repeat = await repeatOfRecord(db, p, text, record)
  return repeat && { record, how: repeat.how, likened: likened(repeat.comparison) }
}

const RANK: Readonly<Record<Likeness, number>> = { exact: 2, nearly: 1, alike: 0 }

/** The texts of records as they stand, in one question. */
const textsOf = async (db: Database, p: string, records: readonly number[]) => {
  if (records.length === 0) return new Map<number, string>()
  const rows = await standingReadings(db, p)
    .select(['record.id', 'reading.text'])
    .where('record.id', 'in', records)
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** A file to be held against records. */
type File = Asked & { readonly sketch: readonly number[]; readonly runs: Runs }

/** The one of some records whose text a text repeats most nearly; null where it repeats none. */
const nearest = (
  { text, runs }: File,
  likeliest: readonly number[],
  texts: ReadonlyMap<number, string>,
  alike: boolean,
) => {
  let best: (Repeat & { readonly record: number }) | null = null
  for (const record of likeliest) {
    const other = texts.get(record)
    if (other === undefined || !(alike || mayBeNear(runs, runsOf(wordingOf(other))))) continue
    const repeat = repeats(text, other)
    if (!repeat) continue
    const better = best ? RANK[repeat.how] - RANK[best.how] : 1
    if (!best || better > 0 || (better === 0 && repeat.comparison.same > best.comparison.same))
      best = { ...repeat, record }
    if (best.how === 'exact') break
  }
  return best && { record: best.record, how: best.how, likened: likened(best.comparison) }
}

/**
 * The record that each file or its text repeats most nearly, in the same order; null where none is like it. Texts that are no more
 * than alike are looked for only where that is asked: most that share phrases are not even that.
 */
export const repeatsOf = async (
  db: Database,
  p: string,
  files: readonly File[],
  alike: boolean,
): Promise<readonly (RepeatFound | null)[]> => {
  const there = await recordsOfBytes(
    db,
    p,
    files.map(({ sha256 }) => sha256),
  )
  const unknown = files.filter(({ sha256 }) => !there.has(sha256))
  const sketches = unknown.map(({ sketch }) => sketch)
  const likeliest = await recordsLikeSketches(db, p, sketches)
  const texts = await textsOf(db, p, [...new Set(likeliest.flat())])
  const like = new Map(unknown.map((file, at) => [file, likeliest[at]!]))
  return files.map((file): RepeatFound | null => {
    const record = there.get(file.sha256)
    if (record !== undefined) return { record, how: 'bytes', likened: null }
    return nearest(file, like.get(file) ?? [], texts, alike)
  })
}

/** The record that a file or its text repeats most nearly; null where none is like it. */
export const repeatOf = async (db: Database, p: string, asked: Asked): Promise<RepeatFound | null> => {
  const wording = wordingOf(asked.text)
  const file = { ...asked, sketch: sketchOf(wording), runs: runsOf(wording) }
  return (await repeatsOf(db, p, [file], true))[0]!
}
