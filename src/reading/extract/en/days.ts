/** A day as "YYYY-MM-DD"; null where the calendar has no such day. */
export const day = (year: number, month: number, date: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (year < 1000 || year > 9999 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return at.toISOString().slice(0, 10)
}

const DAY = 86_400_000
const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`)

/** The day so many days after (before, when negative). */
export const addDays = (iso: string, days: number): string =>
  new Date(time(iso) + days * DAY).toISOString().slice(0, 10)

/** How many days apart two days are, never negative. */
export const daysApart = (a: string, b: string): number => Math.abs(time(a) - time(b)) / DAY

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (iso: string): number => new Date(time(iso)).getUTCDay()

export const isDay = (iso: string): boolean => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && day(year, month, date) === iso
}
