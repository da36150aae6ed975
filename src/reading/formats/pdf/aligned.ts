import { markOf } from '../item-mark.ts'
import type { Line } from './lines.ts'

/** How far apart, in points, the beginnings of words may lie that stand in one column of a table. */
const LEVEL = 6
/** A line further below than this, as a share of its size, belongs to no row above. */
const NEAR = 2.6

type Parts = NonNullable<Line['parts']>

/**
 * Tables that no rules show: lines below each other whose words are parted by wide gaps at the same places, such as a roll
 * of names and posts. A line within one column goes on with the cell above it.
 */
export const withAlignedTables = (lines: readonly Line[]): Line[] => {
  const found: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const { rows, next } = rowsFrom(lines, at)
    const line = lines[at]!
    if (rows.length < 2) found.push(line)
    else found.push(tableLine(line, rows))
    at = rows.length < 2 ? at + 1 : next
  }
  return found
}

const tableLine = (line: Line, rows: string[][][]): Line => {
  const edges = [...line.parts!.map(({ x }) => x), line.to]
  const { parts: _, ...rest } = line
  return { ...rest, text: '', table: { edges, rows } }
}

/** The rows that begin at a line, each with the lines of its cells, and where they end. */
const rowsFrom = (lines: readonly Line[], from: number): { rows: string[][][]; next: number } => {
  const first = lines[from]?.parts
  const rows: string[][][] = []
  let at = from
  if (!first) return { rows, next: from }
  for (; at < lines.length; at++) {
    const line = lines[at]!
    const above = lines[at - 1]
    if (at > from && (!above || line.y <= above.y || line.y - above.y > line.size * NEAR || line.table)) break
    const cells = line.parts ? levelled(first, line.parts) : within(first, line)
    if (!cells) break
    const last = rows.at(-1)
    const goesOn = line.parts ? cells.some(([text]) => text && /^\p{Ll}/u.test(text)) : true
    if (last && goesOn) for (const [column, cell] of cells.entries()) last[column]!.push(...cell)
    else if (line.parts) rows.push(cells)
    else break
  }
  return { rows, next: at }
}

/** The cells of a line whose parts begin where those of the first row do. */
const levelled = (first: Parts, parts: Parts): string[][] | null =>
  parts.length === first.length && parts.every(({ x }, at) => Math.abs(x - first[at]!.x) <= LEVEL)
    ? parts.map(({ text }) => [text])
    : null

/** A line that stands in one column alone, not the first: there, it may be a paragraph below the table. */
const within = (first: Parts, line: Line): string[][] | null => {
  const column = first.findIndex(({ x }) => Math.abs(x - line.x) <= LEVEL)
  return column < 1 || markOf(line.text) ? null : first.map((_, at) => (at === column ? [line.text] : []))
}

/** What a line is made of, where wide gaps part it; a number or a bullet and the words beside it are one. */
export const partsOf = (segments: readonly Line[]): Parts | undefined => {
  const parts = segments.map(({ text, x }) => ({ text, x }))
  const [mark, words, ...rest] = parts
  const marked = mark && words && isMark(mark.text, words.text, rest.length)
  const found = marked ? [{ text: `${mark.text} ${words.text}`, x: mark.x }, ...rest] : parts
  return found.length > 1 ? found : undefined
}

/** A bullet is the mark of the words beside it, and so is a number before a paragraph; in a row of several cells it is one of them. */
const isMark = (mark: string, words: string, more: number): boolean => {
  const length = markOf(`${mark} ${words}`)?.length
  return length === mark.length + 1 || (more === 0 && (length === mark.length || /^\d{1,3}$/.test(mark)))
}
