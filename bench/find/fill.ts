import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Block } from '../../src/documents/document.ts'
import { READER } from '../../src/reading/reading.ts'
import { keepPassages } from '../../src/storage/passages.ts'
import type { Store } from '../../src/storage/store.ts'
import { contentAt, type Forms } from './forms.ts'
import { type Invented, inventedRecord, textOf } from './genre.ts'

const P = 'two-rivers'
const AT = '2026-01-02T03:04:05.000Z'
/** So many records are written by one statement a table. */
const BATCH = 250
/** Numbers of drafts are drawn by lot, so high. */
const DRAWN = 100_000_000
/** Of so many records one is the meeting's own, and gives it its day. */
const PER_MEETING = 5

/** Half of the records are everybody's, four tenths both sides', a tenth drafts of either side; of those that aren't everybody's one in twenty is CONFIDENTIAL. */
const standingOf = (n: number) => {
  const tenth = n % 10
  if (tenth < 5) return { stage: 'public', owner_side: null, marking: 'UNCLASSIFIED' }
  const marking = Math.floor(n / 10) % 20 === 0 ? 'CONFIDENTIAL' : 'UNCLASSIFIED'
  if (tenth < 9) return { stage: 'joint', owner_side: null, marking }
  return { stage: 'draft', owner_side: Math.floor(n / 10) % 2 === 0 ? 'arlen' : 'bresk', marking }
}

const idOf = (n: number) => (n % 10 === 9 ? DRAWN : 0) + n + 1

const blocksOf = (text: string) => {
  let start = 0
  return text.split('\n\n').map((paragraph): Block => {
    const span = { start, end: start + paragraph.length }
    start += paragraph.length + 2
    return { kind: 'paragraph', span }
  })
}

const statementsOf = (
  forms: Forms,
  { id, day }: { readonly id: number; readonly day: string },
  { opening, paragraphs }: Invented,
  text: string,
) => {
  let start = opening.length + 2
  let number = 0
  return paragraphs.flatMap((sentences) => {
    const rows = sentences.map((sentence) => {
      const content = contentAt(forms, text, sentence, start)
      start += sentence.text.length + 1
      const { kind } = content
      return { record: id, number: ++number, day, kind, ...content.quote.span, content }
    })
    start += 1
    return rows
  })
}

/** What is written of so many records; and the texts, which are kept in passages by the real path. */
const written = (forms: Forms, from: number, until: number, mechanisms: readonly number[]) => {
  const numbers = Array.from({ length: until - from }, (_, at) => from + at)
  const records = numbers.map((n) => {
    const invented = inventedRecord(n)
    const text = textOf(invented)
    const sha256 = createHash('sha256').update(text).digest('hex')
    const day = inventedRecord(n - (n % PER_MEETING)).day
    const meeting = Math.floor(n / PER_MEETING) + 1000
    return { n, id: idOf(n), invented, text, sha256, day, meeting, size: text.length, ...standingOf(n) }
  })
  const meetings = records
    .filter(({ n }) => n % PER_MEETING === 0)
    .map(({ n, meeting, day, invented: { place } }) => ({
      ...{ id: meeting, day, place, ordinal: n + 1 },
      mechanism: mechanisms[(n / PER_MEETING) % mechanisms.length]!,
    }))
  const rows = (list: readonly unknown[]) => sql`${JSON.stringify(list)}::jsonb`
  const plain = records.map(({ invented, text: _text, ...record }) => ({ ...record, title: invented.title }))
  const readings = records.map(({ id, text }) => ({ id, text, blocks: blocksOf(text) }))
  const statements = records.flatMap(({ invented, text, ...record }) =>
    statementsOf(forms, record, invented, text),
  )
  const facts = JSON.stringify({ published: null, meeting: null, findings: [] })
  const questions = [
    sql`insert into meeting (partnership_id, id, mechanism_id, ordinal, start_date, place, virtual, stage)
        select ${P}, id, mechanism, ordinal, day, place, false, 'public'
          from jsonb_to_recordset(${rows(meetings)}) as v (id int, mechanism int, ordinal int, day text, place text)`,
    sql`insert into source_file (partnership_id, sha256, bytes)
        select ${P}, sha256, convert_to(title, 'UTF8') from jsonb_to_recordset(${rows(plain)}) as v (sha256 text, title text)`,
    sql`insert into record (partnership_id, id, title, kind, meeting_id, meeting_day, illustrative, language, file_name, media_type, sha256, size,
            reading, kept_at, owner_side, marking, stage)
        select ${P}, id, title, 'press-release', meeting, day, false, 'en', id || '.txt', 'text/plain', sha256, size, 1, ${AT},
               owner_side, marking, stage
          from jsonb_to_recordset(${rows(plain)}) as v (id int, title text, meeting int, day text, sha256 text, size int,
               owner_side text, marking text, stage text)`,
    sql`insert into reading (partnership_id, record_id, number, reader, read_at, text, blocks, facts)
        select ${P}, id, 1, ${READER}, ${AT}, text, blocks, ${facts}::jsonb
          from jsonb_to_recordset(${rows(readings)}) as v (id int, text text, blocks jsonb)`,
    sql`insert into statement (partnership_id, record_id, number, state, revision, kind, start_at, end_at, content, read, day)
        select ${P}, record, number, 'proposed', 1, kind, start, "end", content, content, day
          from jsonb_to_recordset(${rows(statements)}) as v (record int, number int, day text, kind text, start int, "end" int, content jsonb)`,
  ]
  return { questions, readings }
}

/**
 * Fills a register by a path of its own, straight into the tables, without names, sketches and the trail: what is searched is as the real
 * path leaves it. The indexes over the words are made afterwards, once.
 */
export const fill = async (
  { db }: Store,
  forms: Forms,
  records: number,
  progress: (done: number) => void,
): Promise<void> => {
  const mechanisms = await db
    .selectFrom('mechanism')
    .select('id')
    .where('partnership_id', '=', P)
    .orderBy('id')
    .execute()
  const ids = mechanisms.map(({ id }) => id)
  await sql`drop index statement_searched, passage_searched, record_text_searched`.execute(db)
  for (let from = 0; from < records; from += BATCH) {
    const until = Math.min(records, from + BATCH)
    await db.transaction().execute(async (tx) => {
      await sql`set local synchronous_commit = off`.execute(tx)
      // What is written refers to what is written before it; to check it a million times would take longer than to write it.
      await sql`set local session_replication_role = replica`.execute(tx)
      const { questions, readings } = written(forms, from, until, ids)
      for (const each of questions) await each.execute(tx)
      await keepPassages(
        tx,
        P,
        readings.map(({ id, text, blocks }) => ({ record: id, text, blocks })),
      )
    })
    progress(until)
  }
  await sql`create index statement_searched on statement using gin (searched)`.execute(db)
  await sql`create index passage_searched on passage using gin (searched)`.execute(db)
  await sql`create index record_text_searched on record using gin (text_searched)`.execute(db)
  await sql`insert into counter (partnership_id, noun, last) values (${P}, 'record', ${records}), (${P}, 'meeting', ${records + 1000})
            on conflict (partnership_id, noun) do update set last = excluded.last`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
