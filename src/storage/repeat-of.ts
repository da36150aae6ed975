import { type Likened, likened } from '../register/likened.ts'
import { type Likeness, type Repeat, repeats } from '../register/repeats.ts'
import type { Database } from './database.ts'
import { recordsLike } from './sketches.ts'
import { standingReading, standingReadings } from './standing-reading.ts'

/** The record that a text repeats, and how; `bytes` when the very file is kept, with the record or as a copy of it. */
export type RepeatFound = {
  readonly record: number
  readonly how: Likeness | 'bytes'
  readonly likened: Likened | null
}

type Asked = { readonly sha256: string; readonly text: string }

/** The first record that is kept from a file, or has it as a copy; null where there is none. */
export const recordOfBytes = async (db: Database, p: string, sha256: string): Promise<number | null> => {
  const record = await db
    .selectFrom('record')
    .select('id')
    .where('partnership_id', '=', p)
    .where('sha256', '=', sha256)
    .orderBy('id')
    .executeTakeFirst()
  if (record) return record.id
  const copy = await db
    .selectFrom('copy')
    .select('record_id')
    .where('partnership_id', '=', p)
    .where('sha256', '=', sha256)
    .orderBy('record_id')
    .executeTakeFirst()
  return copy?.record_id ?? null
}

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

/** The record that a file or its text repeats most nearly; null where none is like it. */
export const repeatOf = async (
  db: Database,
  p: string,
  { sha256, text }: Asked,
): Promise<RepeatFound | null> => {
  const there = await recordOfBytes(db, p, sha256)
  if (there !== null) return { record: there, how: 'bytes', likened: null }
  let best: (Repeat & { readonly record: number }) | null = null
  const likeliest = await recordsLike(db, p, text)
  const texts = await textsOf(db, p, likeliest)
  for (const record of likeliest) {
    const other = texts.get(record)
    const repeat = other === undefined ? null : repeats(text, other)
    if (!repeat) continue
    const better = best ? RANK[repeat.how] - RANK[best.how] : 1
    if (!best || better > 0 || (better === 0 && repeat.comparison.same > best.comparison.same))
      best = { ...repeat, record }
    if (best.how === 'exact') break
  }
  return best && { record: best.record, how: best.how, likened: likened(best.comparison) }
}
