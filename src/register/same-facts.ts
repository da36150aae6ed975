import { fold } from '../text/fold.ts'
import type { Days } from './days-apart.ts'

const plain = (words: string) => ` ${fold(words).replace(/^the /, '')} `

/**
 * Whether two names, of a place, a building or a meeting, can be of the same: one holds the other ("Harrowmouth", "Harrowmouth,
 * Lower Arlen"). Null where one of them isn't given.
 */
export const namesAgree = (a: string | null | undefined, b: string | null | undefined): boolean | null => {
  if (!a || !b) return null
  const [one, two] = [plain(a), plain(b)]
  return one.includes(two) || two.includes(one)
}

const fits = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** Whether two sources can mean the same days; a month without a day fits every day of it. One day ends as it begins. */
export const daysAgree = (a: Days, b: Days): boolean =>
  fits(a.start, b.start) && fits(a.end ?? a.start, b.end ?? b.start)
