import type { Piece } from '../../../documents/compose.ts'
import { inCapitals } from '../headline.ts'
import { markOf } from '../item-mark.ts'
import { openSeries, type Series } from '../series.ts'
import type { Joiner } from './hyphens.ts'
import type { Line } from './lines.ts'
import type { Page } from './running-heads.ts'

/** Lines that belong together, and where they stand. */
type Paragraph = { readonly lines: Line[]; readonly low: boolean }

/** The size most letters of a document have, in half points. */
const bodySize = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>()
  for (const { size, text } of lines)
    letters.set(halves(size), (letters.get(halves(size)) ?? 0) + text.length)
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

const halves = (size: number): number => Math.round(size * 2) / 2

/** Cuts the lines of all pages into blocks. Notes at the foot of pages come last. */
export const piecesOf = (pages: readonly Page[], joiner: Joiner): Piece[] => {
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
  for (const { lines, low } of found) {
    const text = joiner.join(lines.map(({ text }) => text))
    const { page, size } = lines[0]!
    const note = low && size <= body * 0.92 ? /^(\d{1,3})\s/.exec(text)?.[1] : undefined
    if (note) notes.push({ kind: 'footnote', text, page, number: note })
    else pieces.push({ ...kindOf(text, halves(size), lines.length, levels, shown), text, page })
  }
  return [...pieces, ...notes]
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
  if (heading)
    return {
      kind: 'heading',
      level: large >= 0 ? Math.min(large + 1, 6) : Math.min(levels.length + 1, 6),
      ...number,
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
const paragraphsOf = (page: Page, body: number, series: Series, found: Paragraph[]): void => {
  const pitch = pitchOf(page.lines)
  const edge = page.lines.reduce((most, { end }) => Math.max(most, end), 0)
  const isNote = ({ low, lines }: Paragraph) => low && lines[0]!.size <= body * 0.92
  for (const [at, line] of page.lines.entries()) {
    const above = page.lines[at - 1]
    const last = above ? found.at(-1) : found.findLast((paragraph) => !isNote(paragraph))
    const goesOn = above ? !breaks(above, line, { pitch, edge, series }) : continuesPage(last, line)
    if (goesOn && last) last.lines.push(line)
    else {
      found.push({ lines: [line], low: line.y > page.height * 0.6 })
      const mark = markOf(line.text)
      if (mark) series.take(mark)
    }
  }
}

type Layout = {
  readonly pitch: number
  readonly edge: number
  readonly series: Series
}

const ENDED = /[.!?:;]["”’')\]]?$/

const breaks = (above: Line, line: Line, { pitch, edge, series }: Layout): boolean => {
  const step = line.y - above.y
  // The next column, or a gap between paragraphs, or another size of letters.
  if (step < 0) return !continuesLine(above, line)
  if (step > pitch * 1.35 + 1 || Math.abs(line.size - above.size) > above.size * 0.1) return true
  const mark = markOf(line.text)
  if (mark && (mark.number === null || series.fits(mark) || ENDED.test(above.text))) return true
  const ended = ENDED.test(above.text)
  const short = above.end < above.x + (edge - above.x) * 0.85
  const indented = line.x > above.x + line.size * 0.8
  return (ended && (short || indented)) || (inCapitals(above.text) !== inCapitals(line.text) && short)
}

const continuesLine = (above: Line, line: Line): boolean =>
  !ENDED.test(above.text) &&
  !markOf(line.text) &&
  Math.abs(line.size - above.size) < above.size * 0.1 &&
  (/^\p{Ll}/u.test(line.text) || /[,\p{L}-]$/u.test(above.text)) &&
  !inCapitals(above.text)

const continuesPage = (before: Paragraph | undefined, line: Line): boolean => {
  const above = before?.lines.at(-1)
  return above !== undefined && continuesLine(above, line) && /^\p{Ll}/u.test(line.text)
}
