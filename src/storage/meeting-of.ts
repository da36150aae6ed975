import type { MeetingFacts, Reading } from '../reading/reading.ts'
import { daysApart } from '../register/days-apart.ts'
import { matchMeeting } from '../register/match-meeting.ts'
import type { MeetingRef } from '../register/views.ts'
import { type Series, seriesCalled, seriesOf } from './add-meeting.ts'
import type { Database } from './database.ts'
import { meetingsAround, meetingsNear } from './meetings-near.ts'

/** How many meetings are offered for a record. */
const OFFERED = 40

const from = (day: string, { start, end }: MeetingRef): number =>
  start === null ? Number.POSITIVE_INFINITY : daysApart({ start: day, end: null }, { start, end })

/** The meeting that a text reports, as far as the register can tell, and whether it is `sure`. */
export type MeetingReported = { readonly proposed: MeetingRef | null; readonly sure: boolean }

/** Looks among meetings for the one that a text reports, by series, number, days and place. */
export const reportedAmong = (
  series: readonly Series[],
  meetings: readonly MeetingRef[],
  facts: MeetingFacts | null,
): MeetingReported => {
  const mechanism = facts?.mechanism ? seriesCalled(series, facts.mechanism.value) : null
  const matched = matchMeeting({ facts, mechanism }, meetings)
  const proposed = meetings.find(({ id }) => id === matched?.id) ?? null
  return { proposed, sure: matched?.sure ?? false }
}

const meetingReported = async (
  db: Database,
  p: string,
  facts: MeetingFacts | null,
): Promise<MeetingReported> => {
  if (!facts?.start) return { proposed: null, sure: false }
  const days = { start: facts.start.value, end: facts.end?.value ?? null }
  const meetings = await meetingsNear(db, p, days)
  return reportedAmong(facts.mechanism ? await seriesOf(db, p) : [], meetings, facts)
}

/** The meeting that a text reports, and those nearest to it in time, nearest first, to choose among. */
export const meetingOf = async (
  db: Database,
  p: string,
  { meeting: facts, published }: Pick<Reading, 'meeting' | 'published'>,
): Promise<MeetingReported & { readonly nearest: readonly MeetingRef[] }> => {
  const { proposed, sure } = await meetingReported(db, p, facts)
  const day = facts?.start?.value ?? published?.value ?? null
  const meetings = await meetingsAround(db, p, day, OFFERED)
  const ordered = day ? meetings.toSorted((a, b) => from(day, a) - from(day, b)) : meetings
  const others = ordered.filter(({ id }) => id !== proposed?.id)
  return { proposed, sure, nearest: [...(proposed ? [proposed] : []), ...others].slice(0, OFFERED) }
}
