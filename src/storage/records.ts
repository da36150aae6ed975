import type { Block } from '../documents/document.ts'
import { READER } from '../reading/reading.ts'
import { disagreementFindings } from '../register/disagreements.ts'
import type { RecordRef, RecordsView, RecordView } from '../register/views.ts'
import { copiesOf } from './copies.ts'
import { type Context, type Database, holdPartnership, listed, paging } from './database.ts'
import type { KeptFacts } from './insert-readings.ts'
import { keepRecord, leaveKept, type NewRecord } from './keep-records.ts'
import { keptStatement } from './kept-statement.ts'
import { sawWords } from './leave-entry.ts'
import { meetingChangesOf } from './meeting-changes.ts'
import { mentionsOf } from './mentions.ts'
import { getPartnership } from './partnerships.ts'
import { planOf } from './plan-of.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { recordOfBytes } from './repeat-of.ts'
import { secondingsOfRecord } from './seconding-views.ts'
import { isSeen, standingIn } from './standing.ts'
import { standingReading } from './standing-reading.ts'
import { historyOn } from './trail-shown.ts'

const PAGE = 20

/** References to records, newest first; those without a date of publication last. */
const newest = (db: Database, p: string) =>
  selectRecords(db, p)
    .orderBy((eb) => eb.fn.coalesce('record.published', 'meeting.start_date', eb.val('')), 'desc')
    .orderBy('record.id', 'desc')

/** The newest records of a partnership. */
export const newestRecords = async (db: Database, p: string, count: number) =>
  recordRefs(db, p, await newest(db, p).limit(count).execute())

/** How many records a partnership has. */
export const countRecordsOf = async (db: Database, p: string): Promise<number> => {
  const row = await db
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('partnership_id', '=', p)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One record's reference with its source; null where there is none. */
export const getRecordRef = async (
  db: Database,
  p: string,
  id: number,
): Promise<(RecordRef & { readonly source: string | null }) | null> => {
  const row = await selectRecords(db, p).where('record.id', '=', id).executeTakeFirst()
  if (!row) return null
  const [ref] = await recordRefs(db, p, [row])
  return ref ? { ...ref, source: row.source } : null
}

const meetingAt = async (db: Database, p: string, { meeting }: RecordRef) => {
  const row = meeting && (await selectMeetings(db, p).where('meeting.id', '=', meeting.id).executeTakeFirst())
  return row ? meetingRef(row, await mechanismsById(db, p)) : null
}

const getView = async (context: Context, p: string, id: number): Promise<RecordView | null> => {
  const { db } = context
  if (!(await isSeen(context, p, id))) return null
  const partnership = await getPartnership(db, p)
  const record = partnership && (await getRecordRef(db, p, id))
  if (!record) return null
  const row = await standingReading(db, p, id)
    .select([
      'record.file_name',
      'record.media_type',
      'record.sha256',
      'record.size',
      'reading.reader',
      'reading.read_at',
      'reading.text',
      'reading.blocks',
      'reading.facts',
    ])
    .executeTakeFirstOrThrow()
  const statements = await db
    .selectFrom('statement')
    .select(['number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', id)
    .orderBy('start_at')
    .orderBy('number')
    .execute()
  const facts = row.facts as KeptFacts
  sawWords(db, p, record)
  return {
    partnership,
    trail: await historyOn(context, p, (query) => query.where('trail.record_id', '=', id)),
    record,
    file: { name: row.file_name, mediaType: row.media_type, sha256: row.sha256, size: row.size },
    text: row.text,
    blocks: row.blocks as readonly Block[],
    published: facts.published,
    facts: facts.meeting,
    statements: statements.map(keptStatement),
    mentions: await mentionsOf(db, p, id),
    findings: [...facts.findings, ...disagreementFindings(await meetingAt(db, p, record), facts.meeting)],
    copies: await copiesOf(db, p, id),
    meetingChanges: await meetingChangesOf(db, p, id),
    secondings: await secondingsOfRecord(db, p, id, partnership.sides),
    plan: await planOf(db, p, id),
    reader: row.reader,
    readAt: row.read_at,
    rereadable: row.reader !== READER,
  }
}

/** Keeps a record with its entry in the trail. */
const keepTold = async ({ db, notes }: Context, p: string, entry: NewRecord, at: string): Promise<number> => {
  const id = await keepRecord(db, p, entry, at)
  leaveKept(notes, p, id, entry)
  return id
}

export const records = (context: Context) => ({
  /** Keeps a record and answers its number, as one act. */
  add: (p: string, entry: NewRecord, at: string): Promise<number> => keepTold(context, p, entry, at),

  /** Keeps a record unless one has the same bytes, as its file or as a copy; null where one is, whoever kept it a moment ago. */
  addOnce: async (p: string, entry: NewRecord, at: string): Promise<number | null> => {
    await holdPartnership(context.db, p)
    const there = await recordOfBytes(context.db, p, entry.reading.source.sha256)
    return there === null ? keepTold(context, p, entry, at) : null
  },

  get: (p: string, id: number): Promise<RecordView | null> => getView(context, p, id),

  /** A record's reference; null where there is none. */
  ref: (p: string, id: number): Promise<RecordRef | null> => getRecordRef(context.db, p, id),

  /** A page of records, newest first; null where there is no such partnership. */
  list: async (p: string, page: number): Promise<RecordsView | null> => {
    const partnership = await getPartnership(context.db, p)
    if (!partnership) return null
    const { offset, limit } = paging(page, PAGE)
    const rows = await newest(context.db, p).offset(offset).limit(limit).execute()
    const total = await countRecordsOf(context.db, p)
    return { partnership, records: listed(await recordRefs(context.db, p, rows), total, page, PAGE) }
  },

  /** The record that has the same bytes, as its file or as a copy, the first that was kept; null where there is none. */
  bySha: async (p: string, sha256: string): Promise<RecordRef | null> => {
    const id = await recordOfBytes(context.db, p, sha256)
    return id === null ? null : await getRecordRef(context.db, p, id)
  },

  /** The file as it came. */
  original: async (p: string, id: number) => {
    if (!(await isSeen(context, p, id))) return undefined
    const row = await context.db
      .selectFrom('record')
      .innerJoin('source_file', (join) =>
        join
          .onRef('source_file.partnership_id', '=', 'record.partnership_id')
          .onRef('source_file.sha256', '=', 'record.sha256'),
      )
      .select(['record.file_name', 'record.media_type', 'record.sha256', 'source_file.bytes'])
      .where('record.partnership_id', '=', p)
      .where('record.id', '=', id)
      .select(['record.owner_side', 'record.marking', 'record.stage'])
      .executeTakeFirst()
    if (row) sawWords(context.db, p, { id, standing: standingIn(row) })
    return (
      row && {
        name: row.file_name,
        mediaType: row.media_type,
        sha256: row.sha256,
        bytes: new Uint8Array(row.bytes),
      }
    )
  },
})
