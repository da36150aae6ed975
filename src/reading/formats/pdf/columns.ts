import { partsOf, withAlignedTables } from './aligned.ts'
import { type Line, type Row, segmentsOf } from './lines.ts'

/** What is looked at of a page: its rows and, as lines, the tables between them. */
export type RowPage = {
  readonly number: number
  readonly rows: readonly Row[]
  readonly tables: readonly Line[]
}

/** The segments of one page in the order of reading, joined into lines, and in how many columns they were read. */
export type Flow = { readonly lines: readonly Line[]; readonly columns: number }

/** Columns of running text fill their width; cells of a table do not. */
const FILLED = 0.7
/** … or so many of their lines run on into the next, as where some are broken by hand. */
const RUNNING = 0.3
/** A gutter wider than this share of the text's width parts the cells of a table. */
const GUTTER = 0.12
/** Fewer lines than this on either side make no column. */
const LEAST = 8

/** What ends so near to a gutter, in points, does not cross it. */
const NEAR = 3
/** On a page of few lines, that the pages beside it are set in columns tells that it is as well. */
const FEWEST = 2
/** How far, in points, the gutter of one page may lie from that of another. */
const ASIDE = 12

/**
 * Reads a page's rows line by line, or column by column where a clear gutter parts two columns of running text, or where
 * one lies as on other pages of the document (`usual`).
 */
export const flowOf = ({ rows, number: page, tables }: RowPage, usual: number | null = null): Flow => {
  const gutter = gutterOf(rows, page, usual) ?? betweenTables(rows, page, tables, usual)
  const segments = withTables(segmentsOf(rows, page, { gutter }), tables)
  if (gutter === null) return { lines: withAlignedTables(edged(joined(segments))), columns: 1 }
  const lines: Line[] = []
  const sides = {
    left: edgesOf(segments.filter(({ end }) => end <= gutter + NEAR)),
    right: edgesOf(segments.filter(({ x }) => x >= gutter - NEAR)),
  }
  let left: Line[] = []
  let right: Line[] = []
  const turn = () => {
    lines.push(...edged(joined(left), sides.left), ...edged(joined(right), sides.right))
    left = []
    right = []
  }
  for (const segment of segments) {
    if (segment.end <= gutter + NEAR) left.push(segment)
    else if (segment.x >= gutter - NEAR) right.push(segment)
    else {
      // A line across both columns ends what stands above it.
      turn()
      lines.push({ ...segment, from: sides.left.from, to: sides.right.to })
    }
  }
  turn()
  return { lines, columns: 2 }
}

/** The usual gutter, on a page one column of which may hold nothing but a table. */
const betweenTables = (
  rows: readonly Row[],
  page: number,
  tables: readonly Line[],
  usual: number | null,
): number | null => {
  if (usual === null || tables.length === 0) return null
  const all = [...segmentsOf(rows, page, { fine: true }), ...tables]
  const crossing = all.some(({ x, end }) => x < usual - NEAR && end > usual + NEAR)
  return !crossing && all.some(({ x }) => x >= usual) ? usual : null
}

/** Puts each table where it begins, among the lines around it. */
const withTables = (segments: readonly Line[], tables: readonly Line[]): Line[] => {
  const all = [...segments]
  for (const table of tables) {
    const at = all.findIndex(({ y }) => y > table.y)
    all.splice(at < 0 ? all.length : at, 0, table)
  }
  return all
}

type Edges = Pick<Line, 'from' | 'to'>

/** Where lines begin and end at most. */
const edgesOf = (lines: readonly Line[]): Edges => ({
  from: lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
  to: lines.reduce((most, { end }) => Math.max(most, end), 0),
})

const edged = (lines: readonly Line[], edges: Edges = edgesOf(lines)): Line[] =>
  lines.map((line) => ({ ...line, ...edges }))

/** The middle of the gutter between two columns; null where the page has one column, or a table. */
export const gutterOf = (rows: readonly Row[], page: number, usual: number | null = null): number | null => {
  const segments = segmentsOf(rows, page, { fine: true })
  const least = usual === null ? LEAST : FEWEST
  if (segments.length < 2 * least) return null
  const { from, to } = edgesOf(segments)
  const width = to - from
  let best: { at: number; crossing: number } | null = null
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = usual === null ? from + width * share : usual - ASIDE + (share - 0.35) * 80
    const crossing = segments.filter(({ x, end }) => x < at && end > at).length
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  if (!best || best.crossing > segments.length * 0.15) return null
  const { at } = best
  const left = joined(segments.filter(({ end }) => end <= at))
  const right = joined(segments.filter(({ x }) => x >= at))
  const fills = (side: readonly Line[], room: number) => {
    if (side.length < least) return false
    const on = side.filter((line, i) => i > 0 && runsOn(side[i - 1]!, line)).length
    return median(side.map(({ x, end }) => end - x)) > room * FILLED || on > side.length * RUNNING
  }
  const gutterStart = segments.reduce((most, { end }) => (end <= at && end > most ? end : most), from)
  const gutterEnd = segments.reduce((least, { x }) => (x >= at && x < least ? x : least), to)
  if (gutterEnd - gutterStart > width * GUTTER) return null
  return fills(left, gutterStart - from) && fills(right, to - gutterEnd)
    ? (gutterStart + gutterEnd) / 2
    : null
}

/** Whether a line's words go on in the next: it comes to no rest, and the next begins in small letters. */
const runsOn = (above: Line, line: Line): boolean =>
  /[\p{L}\p{N},-]$/u.test(above.text) && /^\p{Ll}/u.test(line.text)

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const isLevel = (one: Line, other: Line): boolean =>
  Math.abs(one.y - other.y) < 0.3 * Math.min(one.size, other.size)

/** Segments on one baseline become one line, which keeps them where there are several. */
const joined = (segments: readonly Line[]): Line[] => {
  const groups: Line[][] = []
  for (const next of segments) {
    const last = groups.at(-1)?.at(-1)
    if (last && !last.table && !next.table && isLevel(last, next) && next.x >= last.end)
      groups.at(-1)!.push(next)
    else groups.push([next])
  }
  return groups.map((group) => {
    const parts = group.length > 1 ? partsOf(group) : undefined
    const text = group.map((each) => each.text).join(' ')
    return { ...group[0]!, text, end: group.at(-1)!.end, ...(parts && { parts }) }
  })
}
