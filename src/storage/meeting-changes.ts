import type { Transaction } from 'kysely'
import type { MeetingChangeView } from '../register/views.ts'
import type { Database } from './database.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'
import type { MeetingChangeTable, Schema } from './schema.ts'

/** The number of the last change of a record's meeting; 0 where it was never changed. */
export const lastMeetingChange = async (db: Database, p: string, record: number): Promise<number> => {
  const row = await db
    .selectFrom('meeting_change')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Notes a change of a record's meeting. Never changed, never deleted: setting it back is a change of its own. */
export const noteMeetingChange = async (
  tx: Transaction<Schema>,
  change: Omit<MeetingChangeTable, 'number'>,
): Promise<void> => {
  const number = (await lastMeetingChange(tx, change.partnership_id, change.record_id)) + 1
  await tx
    .insertInto('meeting_change')
    .values({ ...change, number })
    .execute()
}

/** The names of some meetings, by number. */
export const meetingNames = async (db: Database, p: string, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, string>()
  const rows = await selectMeetings(db, p).where('meeting.id', 'in', ids).execute()
  const mechanisms = await mechanismsById(db, p)
  return new Map(rows.map((row) => [row.id, meetingRef(row, mechanisms).name]))
}

/**
 * Which meetings a record was said to report before, oldest change first. A meeting that only a side's own draft has brought
 * is no meeting to whoever does not see it, and a change from none to none is no change.
 */
export const meetingChangesOf = async (
  db: Database,
  p: string,
  record: number,
): Promise<readonly MeetingChangeView[]> => {
  const rows = await db
    .selectFrom('meeting_change')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .orderBy('number')
    .execute()
  const ids = [
    ...new Set(rows.flatMap(({ before_id, after_id }) => [before_id ?? [], after_id ?? []].flat())),
  ]
  const names = await meetingNames(db, p, ids)
  const named = (id: number | null) => {
    const name = id === null ? undefined : names.get(id)
    return id === null || name === undefined ? null : { id, name }
  }
  return rows
    .map(({ number, by, at, before_id, after_id }) => ({
      number,
      by,
      at,
      before: named(before_id),
      after: named(after_id),
    }))
    .filter(({ before, after }) => before !== null || after !== null)
}
