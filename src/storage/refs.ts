import type { RecordKind } from '../documents/work.ts'
import { meetingName } from '../partnership/meeting-name.ts'
import type { Level } from '../partnership/partnership.ts'
import type { MechanismRef, MeetingRef, RecordRef } from '../register/views.ts'
import { countRecords } from './counts.ts'
import type { Database } from './database.ts'
import type { MechanismTable } from './schema.ts'
import { standingIn } from './standing.ts'

export const mechanismRef = (
  row: Pick<MechanismTable, 'id' | 'name' | 'short_name' | 'level' | 'begun'>,
): MechanismRef => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  level: row.level as Level,
  begun: row.begun,
})

/** All mechanisms of a partnership by number: a handful. */
export const mechanismsById = async (db: Database, p: string): Promise<ReadonlyMap<number, MechanismRef>> => {
  const rows = await db.selectFrom('mechanism').selectAll().where('partnership_id', '=', p).execute()
  return new Map(rows.map((row) => [row.id, mechanismRef(row)]))
}

/** What is read of a meeting; what it is searched by stays where it is. */
const MEETING = [
  'meeting.id',
  'meeting.mechanism_id',
  'meeting.name',
  'meeting.ordinal',
  'meeting.start_date',
  'meeting.end_date',
  'meeting.place',
  'meeting.venue',
  'meeting.virtual',
  'meeting.note',
  'meeting.source',
] as const

/** Meetings as rows, without their number of records. */
export const selectBareMeetings = (db: Database, p: string) =>
  db.selectFrom('meeting').select(MEETING).where('meeting.partnership_id', '=', p)

const meetingRows = (db: Database, p: string) =>
  selectBareMeetings(db, p).select((eb) =>
    eb
      .selectFrom('record')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('record.partnership_id', '=', 'meeting.partnership_id')
      .whereRef('record.meeting_id', '=', 'meeting.id')
      .as('records'),
  )

export type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetingRows>['execute']>>[number]

export const meetingRef = (row: MeetingRow, mechanisms: ReadonlyMap<number, MechanismRef>): MeetingRef => {
  const mechanism = row.mechanism_id === null ? null : (mechanisms.get(row.mechanism_id) ?? null)
  return {
    id: row.id,
    name: meetingName(row.name, row.ordinal, mechanism?.shortName),
    mechanism,
    ordinal: row.ordinal,
    start: row.start_date,
    end: row.end_date,
    place: row.place,
    venue: row.venue,
    virtual: row.virtual,
    records: Number(row.records),
  }
}

/** Meetings as rows with their number of records; narrow and order them, then `meetingRef` each. */
export const selectMeetings = meetingRows

const recordRows = (db: Database, p: string) =>
  db
    .selectFrom('record')
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'record.partnership_id')
        .onRef('meeting.id', '=', 'record.meeting_id'),
    )
    .leftJoin('mechanism', (join) =>
      join
        .onRef('mechanism.partnership_id', '=', 'meeting.partnership_id')
        .onRef('mechanism.id', '=', 'meeting.mechanism_id'),
    )
    .select([
      'record.id',
      'record.title',
      'record.kind',
      'record.published',
      'record.illustrative',
      'record.language',
      'record.meeting_id',
      'record.source',
      'record.owner_side',
      'record.marking',
      'record.stage',
      'meeting.name as meeting_name',
      'meeting.ordinal as meeting_ordinal',
      'meeting.start_date as meeting_start',
      'meeting.place as meeting_place',
      'mechanism.short_name as mechanism_name',
    ])
    .where('record.partnership_id', '=', p)

export type RecordRow = Awaited<ReturnType<ReturnType<typeof recordRows>['execute']>>[number]

/** Records as rows; narrow and order them, then `recordRefs` them. */
export const selectRecords = recordRows

/** Rows as references with their counts, in the same order. */
export const recordRefs = async (
  db: Database,
  p: string,
  rows: readonly RecordRow[],
): Promise<readonly RecordRef[]> => {
  const counts = await countRecords(
    db,
    p,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind as RecordKind,
    published: row.published,
    illustrative: row.illustrative,
    language: row.language,
    standing: standingIn(row),
    meeting:
      row.meeting_id === null
        ? null
        : {
            id: row.meeting_id,
            name: meetingName(row.meeting_name, row.meeting_ordinal, row.mechanism_name),
            start: row.meeting_start,
            place: row.meeting_place,
          },
    counts: counts(row.id),
  }))
}
