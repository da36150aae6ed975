import { sql } from 'kysely'
import { type Days, widened } from '../register/days-apart.ts'
import { FARTHEST } from '../register/match-meeting.ts'
import type { MeetingRef } from '../register/views.ts'
import type { Database } from './database.ts'
import { type MeetingRow, mechanismsById, meetingRef, selectBareMeetings, selectMeetings } from './refs.ts'

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
 * The numbers of the meetings that lie in one of some windows of days, by way of the index over their first days: those that begin
 * in it, those of a whole month or year that begins before it, and those that began before it and lasted. A month or a year stands
 * for any of its days: dates are compared as far as the meeting's own goes. One that began before the last calendar year but one is
 * not looked for, however long it went on.
 */
const within = (p: string, windows: readonly Window[]) => {
  const column = (name: keyof Window) => sql`${sql.val(windows.map((each) => each[name]))}::text[]`
  return sql<number>`(
    with days as (select * from unnest(${column('from')}, ${column('until')}) as days (since, until))
    select meeting.id from days join meeting on meeting.partnership_id = ${p}
       and meeting.start_date >= days.since and meeting.start_date <= days.until
     union all
    select meeting.id from days join meeting on meeting.partnership_id = ${p} and meeting.end_date is null
       and meeting.start_date = any(array["left"(days.since, 4), "left"(days.since, 7)])
     union all
    select meeting.id from days join meeting on meeting.partnership_id = ${p} and meeting.end_date is not null
       and meeting.start_date >= ("left"(days.since, 4)::integer - 1)::text and meeting.start_date < days.since
       and meeting.end_date >= "left"(days.since, length(meeting.end_date)))`
}

type Window = { readonly from: string; readonly until: string }

/** The meetings that could be the one of some days: all that lie near enough, and no others, whatever the register holds. */
export const meetingsNear = async (db: Database, p: string, days: Days): Promise<readonly MeetingRef[]> => {
  const rows = await selectMeetings(db, p)
    .where('meeting.id', 'in', within(p, [widened(days, FARTHEST)]))
    .orderBy('start_date', 'desc')
    .orderBy('meeting.id')
    .execute()
  return refsOf(db, p, rows)
}

/** The meetings that could be those of some texts, each but once; how many records they have is not counted. */
export const meetingsReported = async (
  db: Database,
  p: string,
  reported: readonly { readonly days: Days; readonly reach: number }[],
): Promise<readonly MeetingRow[]> => {
  if (reported.length === 0) return []
  const windows = reported.map(({ days, reach }) => widened(days, reach))
  const rows = await selectBareMeetings(db, p).where('meeting.id', 'in', within(p, windows)).execute()
  return rows.map((row) => ({ ...row, records: 0 }))
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
