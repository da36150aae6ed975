import type { MeetingFacts } from '../reading/reading.ts'
import { dateInWords } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { daysApart } from './days-apart.ts'
import { namesAgree } from './same-facts.ts'
import type { MeetingRef } from './views.ts'

/**
 * Within so many days a meeting of the same series and number is the same meeting, though its sources give other days:
 * one was put off, or one is in error.
 */
const NUMBERED = 31

/** No meeting farther away than this is the one that a text reports. */
export const FARTHEST = NUMBERED

/** Sources count a day otherwise: by the dateline, by the other end of the world. */
const COUNTED = 1

/** How many days away a meeting may be at most to be the one that a text reports: farther only where the text gives it a number. */
export const reachOf = ({ ordinal }: Pick<MeetingFacts, 'ordinal'>): number => (ordinal ? NUMBERED : COUNTED)

type Asked = {
  readonly facts: MeetingFacts | null
  /** The series that the text's name for the meeting leads to, as the register numbers it. */
  readonly mechanism: number | null
}

/** The names of a meeting's series, or its own where it is of none; a name made of its day is none. */
const namesOf = ({ mechanism, name, start }: MeetingRef): readonly string[] => {
  if (mechanism) return [mechanism.name, mechanism.shortName]
  return start && name.endsWith(dateInWords(start)) ? [] : [name]
}

/**
 * Whether the text and the register speak of one series, or of one meeting by its own name: yes, no, or null where one of
 * them names none, or a name may be short for the other.
 */
const sameSeries = ({ facts, mechanism }: Asked, meeting: MeetingRef): boolean | null => {
  if (mechanism !== null && meeting.mechanism) return mechanism === meeting.mechanism.id
  const name = facts?.mechanism?.value
  const names = namesOf(meeting)
  if (!name || names.length === 0) return null
  if (names.some((each) => fold(each) === fold(name))) return true
  return shorterName(name, names) === null ? false : null
}

/** The shorter of two names that may be one, in full or short ("Joint Table", "Spring Joint Table"); null where none is. */
const shorterName = (name: string, names: readonly string[]): string | null => {
  const akin = names.find((each) => namesAgree(each, name))
  return akin === undefined ? null : akin.length < name.length ? akin : name
}

/** Whether two names may be one and say more than "the meeting" or "the summit" does. */
const akin = ({ facts }: Asked, meeting: MeetingRef): boolean => {
  const name = facts?.mechanism?.value
  const shorter = name ? shorterName(name, namesOf(meeting)) : null
  return shorter !== null && fold(shorter).replace(/^the /, '').includes(' ')
}

const sameNumber = ({ facts }: Asked, { ordinal }: MeetingRef): boolean | null =>
  facts?.ordinal && ordinal !== null ? facts.ordinal.value === ordinal : null

/** Fits by day and place alone: two meetings of one summit's fringe do as well. */
const LIKELY = 1

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
  if (apart > 0 || !namesAgree(asked.facts?.place?.value, meeting.place)) return 0
  return akin(asked, meeting) ? 2 : LIKELY
}

/** The meeting of the register that a text reports; `sure` when its series or its name says so as well as its days. */
export type Matched = { readonly id: number; readonly sure: boolean }

/**
 * Finds the meeting of the register that a text reports: by its series, its number in it and its days, or by its own name
 * and its days; else, not surely, by day and place. Null where none fits, or two fit as well as each other: no guess is
 * better than a wrong one.
 */
export const matchMeeting = (asked: Asked, meetings: readonly MeetingRef[]): Matched | null => {
  const fits = meetings
    .map((meeting) => ({ id: meeting.id, fit: fit(asked, meeting) }))
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = fits
  return best && best.fit !== second?.fit ? { id: best.id, sure: best.fit > LIKELY } : null
}
