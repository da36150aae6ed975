/** A stretch of text as a page shows it. `x` and `y` count from the page's upper left corner, in points; `y` is the baseline. */
export type Glyphs = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly rightToLeft: boolean
  /** Whether a space is printed before it. */
  readonly spaced?: boolean
}

/** One printed line, or the part of it in one column. */
export type Line = {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly page: number
  /** Where the column begins and ends that the line stands in. */
  readonly from: number
  readonly to: number
  /** What it is made of, where wide gaps part it. */
  readonly parts?: readonly { readonly text: string; readonly x: number }[]
  /** A table that stands here, in place of words. */
  readonly table?: TableText
}

/** The cells of a table by its rows, each in its lines, and where its columns begin and end. */
export type TableText = {
  readonly edges: readonly number[]
  readonly rows: readonly (readonly (readonly string[])[])[]
  readonly above?: readonly (readonly number[])[]
}

/** Stretches that stand on one baseline, across the whole page. */
export type Row = readonly Glyphs[]

/** How far above or below a line's baseline its raised and lowered signs stand, as a share of its size. */
const SAME_LINE = 0.45
/** A gap this wide, as a share of the size, is a space even where none is printed. */
const SPACE = 0.18
/** … and one this wide where one is. */
const PRINTED = 0.05
/** Raised numbers are smaller than this, as a share of the letters beside them. */
const SMALLER = 0.87
/** A gap this wide parts a line into segments: columns, cells, a number and its text. */
const SEGMENT = 1.6

/** Columns may stand so near to each other, as a share of the size. */
const NEAR = 0.7

/** Puts the stretches of one page into rows, from the top down. */
export const rowsOf = (glyphs: readonly Glyphs[]): Row[] => {
  const rows: Glyphs[][] = []
  for (const next of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row && largest(row)
    if (row && first && next.y - first.y < SAME_LINE * Math.max(first.size, next.size)) row.push(next)
    else rows.push([next])
  }
  return rows
}

/**
 * Rows in segments, each row from the left. With a gutter, whatever stands on its two sides is parted; without one only
 * wide gaps part, or, to look for a gutter, all that are wider than a space (`fine`).
 */
export const segmentsOf = (
  rows: readonly Row[],
  page: number,
  { gutter = null, fine = false }: { readonly gutter?: number | null; readonly fine?: boolean } = {},
): Line[] =>
  rows.flatMap((row) =>
    parted(row, gutter, fine ? NEAR : SEGMENT).flatMap((part) => lineOf(part, page) ?? []),
  )

export const largest = (row: Row): Glyphs => row.reduce((most, each) => (each.size > most.size ? each : most))

const parted = (row: Row, gutter: number | null, widest: number): Glyphs[][] => {
  const sorted = [...row].sort((a, b) => a.x - b.x)
  const parts: Glyphs[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const next of sorted) {
    if (next.text.trim() === '') continue
    const across = gutter !== null && end <= gutter && next.x >= gutter
    if (across || next.x - end > widest * next.size || parts.length === 0) parts.push([next])
    else parts.at(-1)!.push(next)
    end = Math.max(end, next.x + next.width)
  }
  return parts
}

const lineOf = (part: readonly Glyphs[], page: number): Line | null => {
  const main = largest(part)
  const ordered = isRightToLeft(part) ? [...part].reverse() : part
  let text = ''
  let before: Glyphs | null = null
  for (const next of ordered) {
    if (before && isNoteMark(next, before, text)) continue
    if (before && (isSpaced(before, next) || opensNote(before, next, text))) text += ' '
    text += next.text
    before = next
  }
  const words = text.replace(/\s+/g, ' ').trim()
  const end = part.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  const x = part[0]!.x
  return words ? { text: words, x, end, y: main.y, size: main.size, page, from: x, to: end } : null
}

/** Which way a line runs is told by most of its letters: a number before it runs from the left in any script. */
const isRightToLeft = (part: readonly Glyphs[]): boolean => {
  const letters = (some: readonly Glyphs[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return letters(part.filter(({ rightToLeft }) => rightToLeft)) * 2 > letters(part)
}

const isSpaced = (before: Glyphs, next: Glyphs): boolean =>
  gap(before, next) > (next.spaced ? PRINTED : SPACE) * next.size

const gap = (a: Glyphs, b: Glyphs): number => (a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width))

/** The number of a note stands small and raised right before its first word. */
const opensNote = (before: Glyphs, next: Glyphs, text: string): boolean =>
  /^\s*\d{1,3}$/.test(text) && isRaised(before, next)

const isRaised = (one: Glyphs, other: Glyphs): boolean =>
  one.size < other.size * SMALLER && other.y - one.y > other.size * 0.2

/** A small raised number behind a word points to a note and is no part of the text; behind a unit (km) it is. */
const isNoteMark = (next: Glyphs, before: Glyphs, text: string): boolean =>
  /^\s*\d{1,3}\s*$/.test(next.text) &&
  isRaised(next, before) &&
  /[\p{L}.,;:”’)]\s*$/u.test(text) &&
  !/\b[kcm]?m\s*$/.test(text)
