import type { Piece } from '../../../documents/compose.ts'
import { inCapitals, isDateline } from '../headline.ts'
import { markOf } from '../item-mark.ts'
import { openSeries, type Series } from '../series.ts'
import type { Joiner } from './hyphens.ts'
import type { Line } from './lines.ts'
import { tablePieces } from './table-pieces.ts'

/** One page in lines, in the order of reading. */
export type ReadPage = { readonly number: number; readonly height: number; readonly lines: readonly Line[] }

/** Lines that belong together, and where they stand. */
type Paragraph = { readonly lines: Line[]; readonly low: boolean }

/** The size most letters of a document have, in half points. */
const bodySize = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>()
  for (const { size, text, table } of lines) {
    const length = table ? table.rows.flat(2).join('').length : text.length
    letters.set(halves(size), (letters.get(halves(size)) ?? 0) + length)
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

const halves = (size: number): number => Math.round(size * 2) / 2

/** Cuts the lines of all pages into blocks. Notes at the foot of pages come last. */
export const piecesOf = (pages: readonly ReadPage[], joiner: Joiner): Piece[] => {
  const lines = pages.flatMap((page) => page.lines)
  const body = bodySize(lines)
  const sizes = [...new Set(lines.map(({ size }) => halves(size)))].filter((size) => size >= body * 1.12)
  const levels = sizes.sort((a, b) => b - a)
  const cut = openSeries()
  const shown = openSeries()
  const found: Paragraph[] = []
  for (const page of pages) paragraphsOf(page, body, cut, found)
  const notes: Piece[] = []
  const pieces: Piece[] = []
  const tables = tablePieces(joiner)
  for (const { lines, low } of found) {
    const { page, size, table } = lines[0]!
    if (table) {
      const next = pieces.at(-1)?.kind === 'table-row'
      pieces.push(...tables.take(table, page, next).map(framed))
      continue
    }
    const text = joiner.join(lines.map(({ text }) => text))
    const note = low && size <= body * 0.92 ? NOTE.exec(text)?.[1] : undefined
    if (note) {
      const words = text.slice(note.length).trimStart()
      notes.push({ kind: 'footnote', text: `${note} ${words}`, page, number: note })
    } else pieces.push({ ...kindOf(text, halves(size), lines.length, levels, shown), text, page })
  }
  return [...pieces, ...notes]
}

/** A row of one cell, across the whole table, only frames its text. */
const framed = (piece: Piece): Piece => {
  if (piece.cells?.length !== 1) return piece
  const { cells, ...rest } = piece
  return { ...rest, kind: inCapitals(cells[0]!) ? 'heading' : 'paragraph', text: cells[0]! }
}

const kindOf = (
  text: string,
  size: number,
  lines: number,
  levels: readonly number[],
  series: Series,
): Omit<Piece, 'text'> => {
  const mark = markOf(text)
  const number = mark?.number ? { number: mark.number } : {}
  const large = levels.indexOf(size)
  const heading =
    text.length <= 250 && lines <= 5 && (large >= 0 || inCapitals(mark ? text.slice(mark.length) : text))
  if (heading) {
    series.end()
    return {
      kind: 'heading',
      level: large >= 0 ? Math.min(large + 1, 6) : Math.min(levels.length + 1, 6),
      ...number,
    }
  }
  return mark ? { kind: 'list-item', level: series.take(mark), ...number } : { kind: 'paragraph' }
}

/** The step from line to line that is commonest on a page; of two as common the smaller. */
const pitchOf = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const step = at > 0 ? halves(line.y - lines[at - 1]!.y) : 0
    if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return [...counts].reduce(
    (best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best),
    [0, 0],
  )[0]
}

/** Adds the paragraphs of a page, the first of which may go on with the last of the page before. */
const paragraphsOf = (page: ReadPage, body: number, series: Series, found: Paragraph[]): void => {
  const layout = { pitch: pitchOf(page.lines), body, series }
  const isNote = ({ low, lines }: Paragraph) => low && lines[0]!.size <= body * 0.92
  let open: Paragraph | undefined
  const begin = (paragraph: Paragraph) => {
    found.push(paragraph)
    open = paragraph
  }
  for (const [at, line] of page.lines.entries()) {
    if (line.table) {
      begin({ lines: [line], low: false })
      continue
    }
    const above = page.lines[at - 1]
    const turns = !above || line.y < above.y
    // Past the notes at the foot of a column the paragraph above them may go on.
    const last = turns ? found.findLast((paragraph) => !isNote(paragraph)) : open
    const goesOn = turns ? continues(last, line) : !breaks(above, line, layout, last)
    if (goesOn && last) {
      last.lines.push(line)
      open = last
    } else {
      begin({ lines: [line], low: line.y > page.height * 0.6 })
      const mark = markOf(line.text)
      if (mark) series.take(mark)
    }
  }
}

/** `pitch`: the step from line to line; `body`: the size of most letters. */
type Layout = { readonly pitch: number; readonly body: number; readonly series: Series }

const ENDED = /[.!?:;]["”’')\]]?$/

/** Whether a new block begins between two lines of one column, the upper of which ends `last` so far. */
const breaks = (above: Line, line: Line, layout: Layout, last: Paragraph | undefined): boolean => {
  const { pitch, body, series } = layout
  if (above.table) return true
  const step = line.y - above.y
  // A gap between paragraphs, which is wider between larger letters; or another size of letters.
  const usual = pitch * Math.max(1, body > 0 ? line.size / body : 1)
  if (step > usual * 1.35 + 1 || Math.abs(line.size - above.size) > above.size * 0.1) return true
  const mark = markOf(line.text)
  if (mark && (mark.number === null || series.fits(mark) || ENDED.test(above.text))) return true
  if (line.size <= body * 0.92 && opensNextNote(last, line)) return true
  if (isDateline(line.text) && !RUNS_ON.test(above.text) && isShort(line, 0.7)) return true
  const ended = ENDED.test(above.text)
  const indented = line.x > above.x + line.size * 0.8
  if (ended && (isShort(above) || indented || hadRoom(above, line))) return true
  if (line.size <= body * 1.05 && isEntry(above, line)) return true
  if (ended && PART.test(line.text)) return true
  return inCapitals(above.text) !== inCapitals(line.text) && (ended || isShort(above))
}

/** The heading of a part that is named with its number: "Section 2:", "Pillar III –". */
const PART = /^(?:section|part|chapter|pillar|cluster|annex)\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z])\s?[:.–—-]/i

/** Whether a line leaves so much of its column that its paragraph may well have ended in it. */
const isShort = (line: Line, share = 0.85): boolean => line.end < line.x + (line.to - line.x) * share

/** Whether the first word of a line would have stood in the line above, had it belonged to it. */
const hadRoom = (above: Line, line: Line): boolean => {
  const first = /^\S+/.exec(line.text)?.[0].length ?? 0
  const letter = (line.end - line.x) / line.text.length
  return !isCentred(above, line) && above.to - above.end > letter * (first + 2)
}

const isCentred = (one: Line, other: Line): boolean =>
  Math.abs(one.x + one.end - other.x - other.end) < 4 && Math.abs(one.x - other.x) > 3

/** Behind these a line was broken within its sentence, however short it is. */
const RUNS_ON = /(^|\s)(of|the|and|or|for|to|in|on|at|by|with|from|between|a|an)$|[,–—-]$/i

/** An entry of a list whose marks are no letters (a browser draws them): a line that left half its room, and then a capital. */
const isEntry = (above: Line, line: Line): boolean =>
  isShort(above, 0.6) &&
  hadRoom(above, line) &&
  !RUNS_ON.test(above.text) &&
  !inCapitals(above.text) &&
  /^["“‘(]?[\p{Lu}\d]/u.test(line.text)

/** The number of a note, which some programs set right before its first word. */
const NOTE = /^(\d{1,3})(?:\s|(?=[\p{Lu}“‘"]))/u

/** The note that counts one more than the one above it begins anew, however full the last line of that is. */
const opensNextNote = (last: Paragraph | undefined, line: Line): boolean => {
  const before = NOTE.exec(last?.lines[0]?.text ?? '')?.[1]
  const number = NOTE.exec(line.text)?.[1]
  return before !== undefined && number !== undefined && Number(number) === Number(before) + 1
}

/** Whether a paragraph goes on at the head of the next column or page. */
const continues = (before: Paragraph | undefined, line: Line): boolean => {
  const above = before?.lines.at(-1)
  if (!above || above.table || markOf(line.text) || Math.abs(line.size - above.size) >= above.size * 0.1)
    return false
  if (inCapitals(above.text)) return false
  if (ENDED.test(above.text)) return hangsOn(before!.lines, line)
  if (/^\p{Ll}/u.test(line.text) || RUNS_ON.test(above.text)) return true
  return /[,\p{L}]$/u.test(above.text) && (above.page === line.page || !hadRoom(above, line))
}

/** A numbered paragraph whose lines hang beside its number goes on where the next one stands as far in. */
const hangsOn = (lines: readonly Line[], line: Line): boolean => {
  const [first, second] = lines
  const above = lines.at(-1)
  if (!first || !second || !above || !markOf(first.text)) return false
  const depth = second.x - second.from
  return (
    second.x - first.x > first.size * 0.8 &&
    depth > line.size * 0.8 &&
    Math.abs(line.x - line.from - depth) < 2
  )
}
