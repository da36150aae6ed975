/** A stretch of text as a page shows it. `x` and `y` count from the page's upper left corner, in points; `y` is the baseline. */
export type Glyphs = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly rightToLeft: boolean
}

/** One printed line, or the part of it in one column. */
export type Line = {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly page: number
}

/** How far above or below a line's baseline its raised and lowered signs stand, as a share of its size. */
const SAME_LINE = 0.45
/** A gap this wide, as a share of the size, is a space even where none is printed. */
const SPACE = 0.18
/** A gap this wide parts a line into segments: columns, cells, a number and its text. */
const SEGMENT = 1.6

/** Puts stretches of one page into segments of lines, from the top down and, within a line, as they are read. */
export const segmentsOf = (glyphs: readonly Glyphs[], page: number): Line[] => {
  const rows: Glyphs[][] = []
  for (const next of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row && largest(row)
    if (row && first && next.y - first.y < SAME_LINE * Math.max(first.size, next.size)) row.push(next)
    else rows.push([next])
  }
  return rows.flatMap((row) => parted(row).flatMap((part) => lineOf(part, page) ?? []))
}

const largest = (row: readonly Glyphs[]): Glyphs =>
  row.reduce((most, each) => (each.size > most.size ? each : most))

const parted = (row: readonly Glyphs[]): Glyphs[][] => {
  const sorted = [...row].sort((a, b) => a.x - b.x)
  const parts: Glyphs[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const next of sorted) {
    if (next.text.trim() === '') continue
    if (next.x - end > SEGMENT * next.size) parts.push([next])
    else parts.at(-1)!.push(next)
    end = Math.max(end, next.x + next.width)
  }
  return parts
}

const lineOf = (part: readonly Glyphs[], page: number): Line | null => {
  const main = largest(part)
  const ordered = main.rightToLeft ? [...part].reverse() : part
  let text = ''
  let before: Glyphs | null = null
  for (const next of ordered) {
    if (before && isNoteMark(next, before, text)) continue
    if (before && gap(before, next) > SPACE * next.size) text += ' '
    text += next.text
    before = next
  }
  const words = text.replace(/\s+/g, ' ').trim()
  const end = part.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  return words ? { text: words, x: part[0]!.x, end, y: main.y, size: main.size, page } : null
}

const gap = (a: Glyphs, b: Glyphs): number => (a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width))

/** A small raised number behind a word points to a note and is no part of the text; behind a unit (km) it is. */
const isNoteMark = (next: Glyphs, before: Glyphs, text: string): boolean =>
  /^\s*\d{1,3}\s*$/.test(next.text) &&
  next.size < before.size * 0.8 &&
  before.y - next.y > before.size * 0.2 &&
  /[\p{L}.,;:”’)]\s*$/u.test(text) &&
  !/\b[kcm]?m\s*$/.test(text)
