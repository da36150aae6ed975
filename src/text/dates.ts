const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

type Parts = { readonly year: string; readonly month: string | null; readonly day: string | null }

const partsOf = (date: string): Parts | null => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date)
  if (!found) return null
  const month = found[2] ? (MONTHS[Number(found[2]) - 1] ?? null) : null
  return { year: found[1]!, month, day: month && found[3] ? String(Number(found[3])) : null }
}

const join = (...words: readonly (string | null)[]) => words.filter(Boolean).join(' ')

/** A date as exact as it is known: "10 April 2018", "November 2017" or "2005". What is no date is given back as it is. */
export const dateInWords = (date: string): string => {
  const parts = partsOf(date)
  return parts ? join(parts.day, parts.month, parts.year) : date
}

/** A date with its preposition: "on 10 April 2018", "in November 2017". */
export const inWords = (date: string): string => `${partsOf(date)?.day ? 'on' : 'in'} ${dateInWords(date)}`

/** A stretch of days: "10 to 12 April 2018", "30 April to 2 May 2018"; one day when both are the same or one is open. */
export const rangeInWords = (start: string | null, end: string | null): string | null => {
  if (!start) return end && dateInWords(end)
  if (!end || end === start) return dateInWords(start)
  const [from, until] = [partsOf(start), partsOf(end)]
  if (!from?.day || !until?.day || from.year !== until.year)
    return `${dateInWords(start)} to ${dateInWords(end)}`
  if (from.month !== until.month) return `${join(from.day, from.month)} to ${dateInWords(end)}`
  return `${from.day} to ${dateInWords(end)}`
}

/** An instant (ISO 8601) with its zone: "10 April 2018, 14:05 UTC". */
export const instantInWords = (instant: string): string => {
  const time = /T(\d{2}:\d{2})/.exec(instant)?.[1]
  const zone = /([+-]\d{2}:\d{2})$/.exec(instant)?.[1]
  return time ? `${dateInWords(instant)}, ${time} ${zone ? `UTC${zone}` : 'UTC'}` : dateInWords(instant)
}

/** The year a date begins with; null when it is none. */
export const yearOf = (date: string | null): string | null => (date && partsOf(date)?.year) || null

/** A date as a number of years ("2018-07-01" is about 2018.5), to place it on a line. Unknown months count as mid-year. */
export const yearsOf = (date: string): number | null => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date)
  if (!found) return null
  if (!found[2]) return Number(found[1]) + 0.5
  const day = found[3] ? Number(found[3]) - 1 : 15
  return Number(found[1]) + (Number(found[2]) - 1) / 12 + day / 372
}
