import type { Piece } from '../../documents/compose.ts'
import { withBareNumbers, withPlainHeadings } from './by-shape.ts'
import { inCapitals, isDateline } from './headline.ts'
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
  const pieces = runs(unquoted(text)).flatMap(({ lines, underlined, top }): Piece[] => {
    if (!underlined) return groups(lines, cut, top).map((block) => typedPiece(block.join('\n'), levels))
    levels.end()
    return [{ kind: 'heading', text: lines.join('\n'), level: 2 }]
  })
  return withNotes(withPlainHeadings(withTitle(withBareNumbers(pieces))))
}

/** Without the marks that programs for mail put before each line of a text they pass on. */
const unquoted = (text: string): string =>
  /^> ?\S.*\n> ?\S.*\n>/m.test(text) ? text.replace(/^(?:> ?)+/gm, '') : text

const NOTE = /^\[(\d{1,3})\][ \t]/

/** Notes at the end of a text, to which its words point by a number in brackets. */
const withNotes = (pieces: readonly Piece[]): Piece[] => {
  const last = pieces.findLastIndex(({ text }) => !NOTE.test(text))
  if (last === pieces.length - 1) return [...pieces]
  const points = pieces.slice(0, last + 1)
  return pieces.map((piece, at) => {
    const number = at > last ? NOTE.exec(piece.text)?.[1] : undefined
    const meant = number && points.some(({ text }) => text.includes(`[${number}]`))
    return meant ? { kind: 'footnote', text: piece.text, number } : piece
  })
}

const isBlank = (line: string) => line.trim() === ''

/** Lines with no blank line between. `underlined`: a heading, by the rule below it; `top`: at the head of the text. */
type Run = { readonly lines: string[]; readonly underlined: boolean; readonly top: boolean }

/** A line of signs only: a rule between parts, or under a heading. */
const RULE = /^[ \t]*([-=_~*])\1{2,}[ \t]*$/

const runs = (text: string): Run[] => {
  const found: Run[] = []
  let lines: string[] = []
  const end = (underlined = false) => {
    if (lines.length > 0) found.push({ lines, underlined, top: found.length < 3 })
    lines = []
  }
  for (const line of text.split('\n')) {
    if (isBlank(line)) end()
    else if (!RULE.test(line)) lines.push(line)
    else {
      const above = lines.at(-1)
      if (above !== undefined && isUnderline(line.trim(), above.trim())) {
        lines.pop()
        end()
        lines = [above]
        end(true)
      } else end()
    }
  }
  end()
  return found
}

/** A heading is underlined as far as it goes. */
const isUnderline = (rule: string, above: string): boolean =>
  /^[-=]/.test(rule) && above.length <= 100 && Math.abs(rule.length - above.length) <= 3

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

const groups = (run: readonly string[], series: Series, top: boolean): string[][] => {
  const widest = usualWidth(run)
  const found: string[][] = []
  for (const [at, line] of run.entries()) {
    const above = run[at - 1]
    const begins =
      above === undefined ||
      (widest > WRAPPED_AT_MOST
        ? !goesOn(above, line)
        : breaks(above, line, run[at + 1], widest, series) ||
          (top && isDatelineAlone(above, line)) ||
          opensIndented(above, line, run[at + 1]))
    if (begins) found.push([line])
    else found.at(-1)!.push(line)
    const mark = begins && markOf(line)
    if (mark) series.take(mark)
  }
  return found
}

/** "…, Minister for Lakes,": a line broken by hand behind a comma, in a text whose lines are not wrapped. */
const goesOn = (above: string, line: string): boolean => /[^,],\s*$/.test(above) && markOf(line) === null

/** "JAKARTA, 11 April 2018" right below a title, and no line of a sentence. */
const isDatelineAlone = (above: string, line: string): boolean =>
  line.length <= 60 &&
  !/[.,;:]\s*$/.test(line) &&
  !/[,;:]\s*$|\b(of|the|and|on|for|to|in|at|from)\s*$/i.test(above) &&
  !runsOn(above, line) &&
  isDateline(line.trim())

const indentOf = (line: string): number => line.length - line.trimStart().length

/** A paragraph whose first line is set in, the others not. */
const opensIndented = (above: string, line: string, below: string | undefined): boolean =>
  indentOf(line) > indentOf(above) + 1 &&
  (below === undefined || indentOf(below) === indentOf(above)) &&
  /[.!?]["”’')]?\s*$/.test(above) &&
  markOf(above) === null

/** Whether a new block begins between two lines that touch. */
const breaks = (
  above: string,
  line: string,
  below: string | undefined,
  widest: number,
  series: Series,
): boolean => {
  if (line.startsWith('[') && NOTE.test(line) && /[.!?\]”’)]\s*$/.test(above)) return true
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

/** Words behind which a number is one that they refer to. */
const REFERS =
  /\b(?:sections?|paragraphs?|paras?\.?|parts?|articles?|chapters?|annex|points?|items?|measures?|pillars?|lines?)\s*$/i

/** A mark inside a paragraph begins an item only where the words above have come to a rest, or the series goes on. */
export const beginsItem = (
  mark: ItemMark,
  above: string,
  below: string | undefined,
  series: Series,
): boolean => {
  if (REFERS.test(above)) return false
  const rested = /[.;:,!?”’]\s*$|\b(and|or)\s*$/.test(above)
  if (mark.number !== null) return series.fits(mark) || rested
  const bullet = mark.readings[0]!.style
  const same = (other: string | undefined) =>
    other !== undefined && markOf(other)?.readings[0]?.style === bullet
  return rested || same(above) || same(below) || series.fits(mark)
}
