import type { Reading } from '../reading/reading.ts'
import { daysApart } from '../register/days-apart.ts'
import { matchMeeting } from '../register/match-meeting.ts'
import type { MeetingRef } from '../register/views.ts'
import { mechanismCalled } from './add-meeting.ts'
import type { Database } from './database.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'

/** How many meetings are offered for a record. */
const OFFERED = 40

const from = (day: string, { start, end }: MeetingRef): number =>
  start === null ? Number.POSITIVE_INFINITY : daysApart({ start: day, end: null }, { start, end })

/**
 * The meeting that a text reports, as far as the register can tell and whether it is `sure`; and those nearest to it in
 * time, nearest first.
 */
export type MeetingFound = {
  readonly proposed: MeetingRef | null
  readonly sure: boolean
  readonly nearest: readonly MeetingRef[]
}

/** Looks among the register's meetings for the one that a text reports, by series, number, days and place. */
export const meetingOf = async (
  db: Database,
  p: string,
  reading: Pick<Reading, 'meeting' | 'published'>,
): Promise<MeetingFound> => {
  const mechanisms = await mechanismsById(db, p)
  const rows = await selectMeetings(db, p).orderBy('start_date', 'desc').orderBy('meeting.id').execute()
  const meetings = rows.map((row) => meetingRef(row, mechanisms))
  const { meeting: facts } = reading
  const mechanism = facts?.mechanism ? await mechanismCalled(db, p, facts.mechanism.value) : null
  const matched = matchMeeting({ facts, mechanism }, meetings)
  const proposed = meetings.find(({ id }) => id === matched?.id) ?? null
  const day = facts?.start?.value ?? reading.published?.value ?? null
  const ordered = day ? meetings.toSorted((a, b) => from(day, a) - from(day, b)) : meetings
  const others = ordered.filter((meeting) => meeting !== proposed)
  return {
    proposed,
    sure: matched?.sure ?? false,
    nearest: [...(proposed ? [proposed] : []), ...others].slice(0, OFFERED),
  }
}
