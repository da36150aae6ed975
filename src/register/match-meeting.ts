import type { MeetingFacts } from '../reading/reading.ts'
import { fold } from '../text/fold.ts'
import { daysApart } from './days-apart.ts'
import { placesAgree } from './same-facts.ts'
import type { MeetingRef } from './views.ts'

/**
 * Within so many days a meeting of the same series and number is the same meeting, though its sources give other days:
 * one was put off, or one is in error.
 */
const NUMBERED = 31

/** Sources count a day otherwise: by the dateline, by the other end of the world. */
const COUNTED = 1

type Asked = {
  readonly facts: MeetingFacts | null
  /** The series that the text's name for the meeting leads to, as the register numbers it. */
  readonly mechanism: number | null
}

/** Whether the text and the register speak of one series: yes, no, or null where one of them doesn't say. */
const sameSeries = ({ facts, mechanism }: Asked, meeting: MeetingRef): boolean | null => {
  if (mechanism !== null && meeting.mechanism) return mechanism === meeting.mechanism.id
  const name = facts?.mechanism?.value
  if (!name || meeting.mechanism) return null
  return fold(name) === fold(meeting.name) ? true : null
}

const sameNumber = ({ facts }: Asked, { ordinal }: MeetingRef): boolean | null =>
  facts?.ordinal && ordinal !== null ? facts.ordinal.value === ordinal : null

/** How well a meeting fits, the higher the better; 0 where it does not. */
const fit = (asked: Asked, meeting: MeetingRef): number => {
  const start = asked.facts?.start?.value
  if (!start || !meeting.start) return 0
  const { start: begun, end } = meeting
  const apart = daysApart({ start, end: asked.facts?.end?.value ?? null }, { start: begun, end })
  const [series, number] = [sameSeries(asked, meeting), sameNumber(asked, meeting)]
  if (series === false || number === false || Number.isNaN(apart)) return 0
  if (series && number && apart <= NUMBERED) return 4
  if (series && apart <= COUNTED) return apart === 0 ? 3 : 2
  return apart === 0 && placesAgree(asked.facts?.place?.value, meeting.place) !== false ? 1 : 0
}

/**
 * The meeting of the register that a text reports, by its series, its number in it and its days; by day and place where
 * one of them names no series. Null where none fits, or two fit as well as each other: no guess is better than a wrong one.
 */
export const matchMeeting = (asked: Asked, meetings: readonly MeetingRef[]): number | null => {
  const fits = meetings
    .map((meeting) => ({ id: meeting.id, fit: fit(asked, meeting) }))
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = fits
  return best && best.fit !== second?.fit ? best.id : null
}
