import { matches } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { writtenDays } from './dates.ts'

/** The months as they are written out. */
export const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December'.split(' '),
)
const ORDER = [...MONTHS]

/** "January/February 2024" says neither month. */
const MONTH = new RegExp(`(?<![/-])\\b(${ORDER.join('|')}),?\\s+(\\d{4})\\b`, 'g')
const YEAR = /(?<![\d.,/$-])((?:19|20|21)\d\d)(?![\d%]|[.,]\d)/g

/** A time as exact as the text is: "2031-06-04", "2031-06" or "2031". `end` only for a range of days. */
export type When = { readonly start: string; readonly end: string | null; readonly span: Span }

/** The first time written in a stretch of text that `fits`: a day or a range, else a month, else a year. */
export const whenIn = (text: string, within: Span, fits: (start: string) => boolean): When | null => {
  const day = writtenDays(text, within, null).find(({ start }) => start && fits(start))
  if (day?.start) return { start: day.start, end: day.end, span: day.span }
  const stretch = text.slice(within.start, within.end)
  const found = (match: RegExpExecArray, start: string): When => ({
    start,
    end: null,
    span: { start: within.start + match.index, end: within.start + match.index + match[0].length },
  })
  for (const match of matches(MONTH, stretch)) {
    const start = `${match[2]}-${String(ORDER.indexOf(match[1]!) + 1).padStart(2, '0')}`
    if (fits(start)) return found(match, start)
  }
  for (const match of matches(YEAR, stretch)) if (fits(match[1]!)) return found(match, match[1]!)
  return null
}
