import { dateInWords, rangeInWords } from '../../text/dates.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { dateIn } from '../matrix/date-in.ts'

/** A day of the calendar, "YYYY-MM-DD". Days compare as texts. */
export type Day = string

/**
 * The days that a date as written can mean: its first and its last, both included. `stretch` tells a date written with a start
 * and an end, which says how long something lasts, from one that is only known to the month, quarter or year.
 */
export type DayRange = { readonly first: Day; readonly last: Day; readonly stretch: boolean }

export type WrittenDateRefusal =
  | { readonly reason: 'date-unclear'; readonly written: string }
  | { readonly reason: 'date-ends-before-it-begins'; readonly written: string }

/** The one sentence a person is told. Complete by type. */
export const sentenceForWrittenDate = (refusal: WrittenDateRefusal): string => {
  switch (refusal.reason) {
    case 'date-unclear':
      return `“${refusal.written}” is no date that can be read. Write it as exactly as it is known: 2022-06-14, 2022-06, 2022, 2022-Q3, or a start and an end, 2022-06-14/2022-06-16.`
    case 'date-ends-before-it-begins':
      return `“${refusal.written}” ends before it begins. Write the start first.`
  }
}

/** The years that `dateIn` reads as years, so that what is read from a matrix and what is typed are held to the same. */
const FORM = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has, 1 to 12; 0 for a month that there is not. */
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

const two = (value: number): string => String(value).padStart(2, '0')

/** From the first day of a month to the last of another in the same year. */
const months = (year: string, from: number, to: number): DayRange | null => {
  const length = lengthOf(Number(year), to)
  return length === 0
    ? null
    : { first: `${year}-${two(from)}-01`, last: `${year}-${two(to)}-${length}`, stretch: false }
}

const daysOfOne = (written: string): DayRange | null => {
  // By place: this is asked of every activity, and a match taken apart as a list is slow until it is compiled.
  const found = FORM.exec(written)
  if (!found) return null
  const year = found[1]!
  if (found[4]) return months(year, Number(found[4]) * 3 - 2, Number(found[4]) * 3)
  if (!found[2]) return months(year, 1, 12)
  const month = Number(found[2])
  if (!found[3]) return months(year, month, month)
  const exists = found[3] !== '00' && Number(found[3]) <= lengthOf(Number(year), month)
  return exists ? { first: written, last: written, stretch: false } : null
}

/** The first and the last day that a date can mean, in the forms of `dateIn`; both halves of "start/end" may be any of them. */
export const daysOf = (written: string): Outcome<DayRange, WrittenDateRefusal> => {
  const slash = written.indexOf('/')
  const start = daysOfOne(slash < 0 ? written : written.slice(0, slash))
  const end = slash < 0 ? start : daysOfOne(written.slice(slash + 1))
  if (!start || !end) return refused({ reason: 'date-unclear', written })
  if (end.last < start.first) return refused({ reason: 'date-ends-before-it-begins', written })
  return granted(slash < 0 ? start : { first: start.first, last: end.last, stretch: true })
}

/** The last day that a date can mean; null where there is none, or it is no date. */
export const lastDayOf = (written: string | null): Day | null => {
  const days = written === null ? null : daysOf(written)
  return days?.ok ? days.value.last : null
}

const ORDINALS = ['first', 'second', 'third', 'fourth']
const quarterOf = (written: string) => /^(\d{4})-Q([1-4])$/.exec(written)

const oneInWords = (written: string): string => {
  const [, year, quarter] = quarterOf(written) ?? []
  return year ? `${ORDINALS[Number(quarter) - 1]} quarter of ${year}` : dateInWords(written)
}

/** A date as written, for people: "14 June 2022", "third quarter of 2022", "10 to 12 April 2018". */
export const writtenInWords = (written: string): string => {
  const [start, end] = written.split('/') as [string, string?]
  if (end === undefined) return oneInWords(start)
  const days = start.length === 10 && end.length === 10
  return (days ? rangeInWords(start, end) : null) ?? `${oneInWords(start)} to ${oneInWords(end)}`
}

/** The ways in words that are read as typed: those in which nothing beside the date is said that would be lost. */
const wordings = (written: string): readonly string[] => {
  const [, year, quarter] = quarterOf(written) ?? []
  return [writtenInWords(written), ...(year ? [`Q${quarter} ${year}`] : [])].map((each) => each.toLowerCase())
}

/** A date as somebody typed it: in one of the forms of `dateIn`, or in words ("14 June 2022", "10–12 April 2018"). */
export const checkWrittenDate = (typed: string): Outcome<string, WrittenDateRefusal> => {
  const iso = typed
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .toUpperCase()
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[-–—] ?/g, ' to ')
  const read = dateIn(words)
  const written = read && wordings(read).includes(words) ? read : iso
  const days = daysOf(written)
  if (days.ok) return granted(written)
  return refused({ ...days.refusal, written: typed.trim() })
}

/**
 * The same day so many months before, or the last of that month where it has no such day. A later day never comes to an
 * earlier one.
 */
export const monthsBefore = (day: Day, count: number): Day => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(day.slice(8)), lengthOf(year, month)))}`
}
