const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a date is one of "YYYY", "YYYY-MM" and "YYYY-MM-DD" and stands in the calendar: as exact as known, not more. */
export const isPartialDate = (date: string): boolean => {
  const [, year, month = '01', day = '01'] = PARTIAL.exec(date) ?? []
  if (!year) return false
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // The calendar of JavaScript rolls 31 June over to 1 July; such a day comes back changed.
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Whether a date names a day of the calendar: "YYYY-MM-DD". */
export const isDay = (date: string): boolean => date.length === 10 && isPartialDate(date)

/**
 * Whether `later` is certainly before `earlier`. Dates of unequal exactness are compared as far as both go: "2017" is
 * not before "2017-11".
 */
export const isBefore = (later: string, earlier: string): boolean => {
  const known = Math.min(later.length, earlier.length)
  return later.slice(0, known) < earlier.slice(0, known)
}
