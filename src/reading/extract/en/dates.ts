import { matches } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { addDays, day, daysApart, weekday } from './days.ts'

/**
 * Days as a text writes them. `start` and `end` are null where the calendar has no such day, or where the year is
 * neither written nor to be told. `end` is null for one day. `years` are the years as written.
 */
export type WrittenDays = {
  readonly span: Span
  readonly start: string | null
  readonly end: string | null
  readonly years: readonly number[]
}

/** A day counted from another: "yesterday", "on Monday". `offset` gives the days from the day that is counted from. */
export type RelativeDay = {
  readonly span: Span
  readonly words: string
  readonly from: (basis: string) => string
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const M = `(${MONTHS.flatMap((m) => [capital(m), m.toUpperCase()]).join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)`
const D =
  '(?<![\\d.,/:-])(\\d{1,2})(?:\\s?(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)?(?![\\d])(?:\\s{1,3}day)?(?:\\s{1,3}of)?'
const D_END = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?(?![\\d\\p{L}])'
const Y = '(\\d{4})(?!\\d)'
const TO =
  '\\s{0,3}(?:[-–]{1,2}|—|‑|to|and|until|through|&)\\s{0,3}(?:the\\s)?(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\\s)?'
const S = '[\\s,]{1,3}'

type Reading = (found: readonly (string | undefined)[]) => [Part, Part?]
type Part = { readonly d: string; readonly m: string; readonly y?: string | undefined }

/** Each way of writing days, the longer before the shorter, with what its groups hold. */
const FORMS: readonly (readonly [RegExp, Reading])[] = (
  [
    [
      `${D}${S}${M}(?:${S}${Y})?${TO}${D}${S}${M}(?:${S}${Y})?`,
      ([d, m, y, e, n, z]) => [
        { d: d!, m: m!, y: y ?? z },
        { d: e!, m: n!, y: z ?? y },
      ],
    ],
    [
      `${M}${S}${D_END}(?:${S}${Y})?${TO}${M}${S}${D_END}(?:${S}${Y})?`,
      ([m, d, y, n, e, z]) => [
        { d: d!, m: m!, y: y ?? z },
        { d: e!, m: n!, y: z ?? y },
      ],
    ],
    [
      `${D}${TO}(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?${S}(?:of\\s)?${M}(?:${S}${Y})?`,
      ([d, e, m, y]) => [
        { d: d!, m: m!, y },
        { d: e!, m: m!, y },
      ],
    ],
    [
      `${M}${S}(\\d{1,2})(?:st|nd|rd|th)?${TO}${D_END}(?:${S}${Y})?`,
      ([m, d, e, y]) => [
        { d: d!, m: m!, y },
        { d: e!, m: m!, y },
      ],
    ],
    [`${D}${S}${M}(?:${S}${Y})?`, ([d, m, y]) => [{ d: d!, m: m!, y }]],
    [`${M}${S}(?:the\\s)?${D_END}(?:${S}${Y})?`, ([m, d, y]) => [{ d: d!, m: m!, y }]],
    ['(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)', ([y, m, d]) => [{ d: d!, m: m!, y }]],
  ] as [string, Reading][]
).map(([form, reading]) => [new RegExp(form, 'gu'), reading])

const month = (word: string) => (/^\d+$/.test(word) ? Number(word) : monthNumber(word))

const nearestYear = (part: Part, basis: string): string | null => {
  const year = Number(basis.slice(0, 4))
  const options = [year, year - 1, year + 1].flatMap((y) => day(y, month(part.m), Number(part.d)) ?? [])
  return options.toSorted((a, b) => daysApart(a, basis) - daysApart(b, basis))[0] ?? null
}

const place = (part: Part, basis: string | null): string | null => {
  if (part.y) return day(Number(part.y), month(part.m), Number(part.d))
  return basis && nearestYear(part, basis)
}

/** Two whole dates far apart with an "and" between are two days, no range. */
const apart = (first: Part, last: Part | undefined) =>
  Boolean(
    first.y &&
      last?.y &&
      Math.abs(Number(first.y) * 12 + month(first.m) - Number(last.y) * 12 - month(last.m)) > 1,
  )

/** What all forms of a day have: they are slow beside a look for it. */
const HAS_MONTH =
  /Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|May|MAY|Jun|JUN|Jul|JUL|Aug|AUG|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC|\d-\d\d-\d/

/** The days written in a stretch of text, in order. Days without a year take the year that is nearest to `basis`. */
export const writtenDays = (text: string, within: Span, basis: string | null): WrittenDays[] => {
  const words = text.slice(within.start, within.end)
  if (!/\d/.test(words) || !HAS_MONTH.test(words)) return []
  const found: WrittenDays[] = []
  const taken = new Uint8Array(words.length)
  for (const [form, reading] of FORMS)
    for (const match of matches(form, words)) {
      const to = match.index + match[0].length
      const [first, last] = reading(match.slice(1))
      if (taken.subarray(match.index, to).includes(1) || apart(first, last)) continue
      taken.fill(1, match.index, to)
      found.push({
        span: { start: within.start + match.index, end: within.start + to },
        start: place(first, basis),
        end: last ? place(last, basis) : null,
        years: [first.y, last?.y].flatMap((y) => (y ? [Number(y)] : [])),
      })
    }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/^(earlier )?(today|this (morning|afternoon|evening))$|^tonight$/, 0],
  [/^(earlier )?yesterday( (morning|afternoon|evening))?$|^last (night|evening)$/, -1],
  [/^the day before yesterday$/, -2],
  [/^tomorrow$/, 1],
]

const RELATIVE = new RegExp(
  `\\b(the day before yesterday|(?:earlier\\s)?today|(?:earlier\\s)?yesterday|tonight|tomorrow|this\\s(?:morning|afternoon|evening)|last\\s(?:night|evening)|(?:on|this|last)\\s(?:${WEEKDAYS.join('|')}))\\b(?![’']s\\s(?!(?:meeting|summit|call|visit|session|talks|dialogue|forum|ceremony|conference|event)\\b))`,
  'giu',
)

const back = (basis: string, name: string, atLeast: number) =>
  addDays(basis, -(((weekday(basis) - WEEKDAYS.indexOf(name) - atLeast + 14) % 7) + atLeast))

const countedFrom = (words: string): ((basis: string) => string) => {
  const lower = words.toLowerCase().replace(/\s+/g, ' ')
  const offset = OFFSETS.find(([form]) => form.test(lower))?.[1]
  if (offset !== undefined) return (basis) => addDays(basis, offset)
  const [how, name = ''] = lower.split(' ')
  return (basis) => back(basis, name, how === 'last' ? 1 : 0)
}

/** The relative days in a stretch of text. A weekday followed by its date is no relative day. */
export const relativeDays = (text: string, within: Span): RelativeDay[] =>
  matches(RELATIVE, text.slice(within.start, within.end)).flatMap((match) => {
    const start = within.start + match.index
    const end = start + match[0].length
    const after = text.slice(end, Math.min(within.end, end + 16))
    if (
      /day$/i.test(match[0]) &&
      !/today|yesterday/i.test(match[0]) &&
      /^[,\s(]{1,3}(\d(?!\d?\/\d)|\p{Lu}\p{L}{2,8}\.? \d)/u.test(after)
    )
      return []
    return [{ span: { start, end }, words: match[0], from: countedFrom(match[0]) }]
  })

const WRITTEN_YEAR = /(?<![\d.,/$-])((?:19|20)\d{2})(?![\d%]|[.,]\d)/g

/** A month with its year ("October 2021"), or a bare year, in a stretch of text. */
export const years = (text: string, within: Span): { year: string; span: Span }[] =>
  matches(WRITTEN_YEAR, text.slice(within.start, within.end)).map((match) => ({
    year: match[1]!,
    span: { start: within.start + match.index, end: within.start + match.index + 4 },
  }))
