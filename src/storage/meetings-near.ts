import { type Days, widened } from '../register/days-apart.ts'
import { FARTHEST } from '../register/match-meeting.ts'
import type { MeetingRef } from '../register/views.ts'
import type { Database } from './database.ts'
import { type MeetingRow, mechanismsById, meetingRef, selectMeetings } from './refs.ts'

const refsOf = async (
  db: Database,
  p: string,
  rows: readonly MeetingRow[],
): Promise<readonly MeetingRef[]> => {
  if (rows.length === 0) return []
  const mechanisms = await mechanismsById(db, p)
  return rows.map((row) => meetingRef(row, mechanisms))
}

/**
 * The meetings that could be the one of some days: all that lie near enough, and no others, whatever the register holds.
 * One that began before the last calendar year but one is not looked for, however long it went on.
 */
export const meetingsNear = async (db: Database, p: string, days: Days): Promise<readonly MeetingRef[]> => {
  const { from, until } = widened(days, FARTHEST)
  const rows = await selectMeetings(db, p)
    .where('start_date', '>=', String(Number(from.slice(0, 4)) - 1))
    .where('start_date', '<=', until)
    // A month or a year stands for any of its days: dates are compared as far as the meeting's own goes.
    .where((eb) => {
      const last = eb.fn.coalesce('end_date', 'start_date')
      return eb(last, '>=', eb.fn<string>('left', [eb.val(from), eb.fn<number>('length', [last])]))
    })
    .orderBy('start_date', 'desc')
    .orderBy('meeting.id')
    .execute()
  return refsOf(db, p, rows)
}

/** So many meetings before a day and as many after it, or the newest where there is no day; newest first. */
export const meetingsAround = async (
  db: Database,
  p: string,
  day: string | null,
  count: number,
): Promise<readonly MeetingRef[]> => {
  const ordered = (after: boolean) =>
    selectMeetings(db, p)
      .orderBy('start_date', after ? 'asc' : 'desc')
      .orderBy('meeting.id')
      .limit(count)
  if (day === null) return refsOf(db, p, await ordered(false).execute())
  const before = await ordered(false).where('start_date', '<=', day).execute()
  const after = await ordered(true).where('start_date', '>', day).execute()
  return refsOf(db, p, [...after.reverse(), ...before])
}
