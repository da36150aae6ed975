import type { Line } from './lines.ts'

/** The segments of one page in the order of reading, joined into lines, and in how many columns they were read. */
export type Flow = { readonly lines: readonly Line[]; readonly columns: number }

/** Columns of running text fill their width; cells of a table do not. */
const FILLED = 0.7
/** A gutter wider than this share of the text's width parts the cells of a table. */
const GUTTER = 0.12
/** Fewer lines than this on either side make no column. */
const LEAST = 8

/** Reads a page's segments line by line, or column by column where a clear gutter parts two columns of running text. */
export const flowOf = (segments: readonly Line[]): Flow => {
  const gutter = gutterOf(segments)
  if (gutter === null) return { lines: joined(segments), columns: 1 }
  const lines: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const turn = () => {
    lines.push(...joined(left), ...joined(right))
    left = []
    right = []
  }
  for (const segment of segments) {
    if (segment.end <= gutter) left.push(segment)
    else if (segment.x >= gutter) right.push(segment)
    else {
      // A line across both columns ends what stands above it.
      turn()
      lines.push(segment)
    }
  }
  turn()
  return { lines, columns: 2 }
}

/** The middle of the gutter between two columns; null where the page has one column, or a table. */
const gutterOf = (segments: readonly Line[]): number | null => {
  if (segments.length < 2 * LEAST) return null
  const from = Math.min(...segments.map(({ x }) => x))
  const to = Math.max(...segments.map(({ end }) => end))
  const width = to - from
  let best: { at: number; crossing: number } | null = null
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = from + width * share
    const crossing = segments.filter(({ x, end }) => x < at && end > at).length
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  if (!best || best.crossing > segments.length * 0.15) return null
  const { at } = best
  const left = segments.filter(({ end }) => end <= at)
  const right = segments.filter(({ x }) => x >= at)
  const fills = (side: readonly Line[], room: number) =>
    side.length >= LEAST && median(side.map(({ x, end }) => end - x)) > room * FILLED
  const gutterStart = Math.max(from, ...left.map(({ end }) => end))
  const gutterEnd = Math.min(to, ...right.map(({ x }) => x))
  if (gutterEnd - gutterStart > width * GUTTER) return null
  return fills(left, gutterStart - from) && fills(right, to - gutterEnd)
    ? (gutterStart + gutterEnd) / 2
    : null
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Segments on one baseline become one line. */
const joined = (segments: readonly Line[]): Line[] => {
  const lines: Line[] = []
  for (const next of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - next.y) < 0.3 * Math.min(last.size, next.size) && next.x >= last.end)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${next.text}`, end: next.end }
    else lines.push(next)
  }
  return lines
}
