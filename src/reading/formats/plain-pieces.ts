import type { Piece } from '../../documents/compose.ts'
import { withBareNumbers, withPlainHeadings } from './by-shape.ts'
import { inCapitals } from './headline.ts'
import { type ItemMark, markOf } from './item-mark.ts'
import { openSeries, type Series } from './series.ts'
import { typedPiece } from './typed-piece.ts'
import { withTitle } from './with-title.ts'

/** A line longer than this was not wrapped by a program: each line near it is a paragraph of its own. */
const WRAPPED_AT_MOST = 160

/**
 * Cuts plain text into blocks. A blank line ends a block; so does a line that begins an item, a heading in capitals
 * above its text, and each line of a text that is not wrapped. Line breaks inside a block stay. Linear in the text.
 */
export const plainPieces = (text: string): Piece[] => {
  const cut = openSeries()
  const levels = openSeries()
  const blocks = runs(text).flatMap((run) => groups(run, cut))
  const pieces = blocks.map((lines) => typedPiece(lines.join('\n'), levels))
  return withPlainHeadings(withTitle(withBareNumbers(pieces)))
}

const isBlank = (line: string) => line.trim() === ''

/** Runs of lines with no blank line between. */
const runs = (text: string): string[][] => {
  const found: string[][] = []
  let run: string[] = []
  for (const line of text.split('\n')) {
    if (!isBlank(line)) run.push(line)
    else if (run.length > 0) {
      found.push(run)
      run = []
    }
  }
  if (run.length > 0) found.push(run)
  return found
}

/** A word no program can wrap, such as a long address: it says nothing of how wide the lines are kept. */
const UNWRAPPABLE = /\S{60}/

/** The width of the widest line that could have been wrapped. */
const usualWidth = (run: readonly string[]): number => {
  const widest = widestOf(run)
  if (widest <= WRAPPED_AT_MOST) return widest
  const plain = run.filter((line) => !UNWRAPPABLE.test(line))
  if (plain.length === 0) return widest
  return widestOf(isWrapped(run) ? plain.filter(isNarrow) : plain)
}

const isNarrow = (line: string): boolean => line.length <= WRAPPED_AT_MOST || UNWRAPPABLE.test(line)

/** Whether the words of one line go on in the next: it comes to no rest, and the next begins in small letters. */
const runsOn = (above: string, line: string): boolean =>
  /[\p{L}\p{N},’)]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(line)

/** Whether the narrow lines of a run were wrapped, though a title or the like among them was not. */
const isWrapped = (run: readonly string[]): boolean => {
  const on = run.filter(
    (line, at) => at > 0 && isNarrow(line) && isNarrow(run[at - 1]!) && runsOn(run[at - 1]!, line),
  )
  return on.length > 1 && 3 * on.length >= run.length
}

const widestOf = (run: readonly string[]): number =>
  run.reduce((most, line) => Math.max(most, line.length), 0)

const groups = (run: readonly string[], series: Series): string[][] => {
  const widest = usualWidth(run)
  const found: string[][] = []
  for (const [at, line] of run.entries()) {
    const above = run[at - 1]
    const begins =
      above === undefined ||
      (widest > WRAPPED_AT_MOST ? !goesOn(above, line) : breaks(above, line, run[at + 1], widest, series))
    if (begins) found.push([line])
    else found.at(-1)!.push(line)
    const mark = begins && markOf(line)
    if (mark) series.take(mark)
  }
  return found
}

/** "…, Minister for Lakes,": a line broken by hand behind a comma, in a text whose lines are not wrapped. */
const goesOn = (above: string, line: string): boolean => /[^,],\s*$/.test(above) && markOf(line) === null

/** Whether a new block begins between two lines that touch. */
const breaks = (
  above: string,
  line: string,
  below: string | undefined,
  widest: number,
  series: Series,
): boolean => {
  const mark = markOf(line)
  if (mark && beginsItem(mark, above, below, series)) return true
  if (!isNarrow(above) || !isNarrow(line)) return !runsOn(above, line)
  const ended = /[.!?]["”’')]?\s*$/.test(above)
  const capital = /^\s*["“‘(]?\p{Lu}/u.test(line)
  if (ended && capital && above.length < widest * 0.6) return true
  return (
    inCapitals(above) !== inCapitals(line) && capital && !/\b(of|the|and|on|for|to|in|at)\s*$/i.test(above)
  )
}

/** A mark inside a paragraph begins an item only where the words above have come to a rest, or the series goes on. */
export const beginsItem = (
  mark: ItemMark,
  above: string,
  below: string | undefined,
  series: Series,
): boolean => {
  const rested = /[.;:,!?”’]\s*$|\b(and|or)\s*$/.test(above)
  if (mark.number !== null) return series.fits(mark) || rested
  const bullet = mark.readings[0]!.style
  const same = (other: string | undefined) =>
    other !== undefined && markOf(other)?.readings[0]?.style === bullet
  return rested || same(above) || same(below) || series.fits(mark)
}
