import type { Glyphs } from './lines.ts'
import type { Box } from './matrix.ts'

/** The cells of a row, each with the stretches in it. A cell joined with the one above it is empty. */
export type TableRow = readonly (readonly Glyphs[])[]

/** A table that its rules show: where it stands on the page as shown (y counts down), and its rows. */
export type Table = {
  readonly box: Box
  readonly edges: readonly number[]
  readonly rows: readonly TableRow[]
  /** For each row, the places of its cells that are joined with the one above. */
  readonly above: readonly (readonly number[])[]
}

/** A straight rule: `at` is its x where it stands upright, its y where it lies; `from` and `to` are its ends. */
type Rule = { readonly at: number; readonly from: number; readonly to: number }

/** How far apart, in points, rules may be and still be one, or touch. */
const NEAR = 3
/** No table of a page has more rules; what has is a drawing. */
const MOST = 1_000
/** … and no table of a page more places for cells. */
const CELLS = 5_000
/** A cell of more letters is a part of a page that is laid out in a table. */
const LAYOUT = 3_000

/** The tables of a page by its rules, and the stretches that stand in none. */
export const tablesOf = (
  rules: readonly Box[],
  glyphs: readonly Glyphs[],
): { tables: readonly Table[]; rest: readonly Glyphs[] } => {
  const lying = merged(
    rules.flatMap(([left, low, right, high]) =>
      right - left > high - low ? [{ at: (low + high) / 2, from: left, to: right }] : [],
    ),
  )
  const upright = merged(
    rules.flatMap(([left, low, right, high]) =>
      right - left > high - low ? [] : [{ at: (left + right) / 2, from: low, to: high }],
    ),
  )
  if (lying.length < 2 || upright.length < 1 || lying.length + upright.length > MOST)
    return { tables: [], rest: glyphs }
  let rest = glyphs
  const tables: Table[] = []
  for (const group of groupsOf(lying, upright)) {
    const found = tableOf(group, rest)
    if (!found) continue
    tables.push(found.table)
    rest = found.rest
  }
  return { tables, rest }
}

/** Rules in one line that touch are one; borders of cells are drawn cell by cell. */
const merged = (rules: readonly Rule[]): Rule[] => {
  const open: Rule[] = []
  for (const rule of [...rules].sort(
    (a, b) => Math.round(a.at / NEAR) - Math.round(b.at / NEAR) || a.from - b.from,
  )) {
    const last = open.at(-1)
    if (last && Math.abs(last.at - rule.at) < NEAR && rule.from <= last.to + NEAR)
      open[open.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
    else open.push(rule)
  }
  return open
}

type Group = { readonly lying: Rule[]; readonly upright: Rule[] }

/** Rules that touch each other, straight or by others. */
const groupsOf = (lying: readonly Rule[], upright: readonly Rule[]): Group[] => {
  const all = [...lying, ...upright]
  const root = all.map((_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (root[top] !== top) top = root[top]!
    root[at] = top
    return top
  }
  for (const [l, low] of lying.entries())
    for (const [u, up] of upright.entries()) if (touch(low, up)) root[find(lying.length + u)] = find(l)
  const groups = new Map<number, Group>()
  for (const [at, rule] of all.entries()) {
    const group = groups.get(find(at)) ?? { lying: [], upright: [] }
    groups.set(find(at), group)
    group[at < lying.length ? 'lying' : 'upright'].push(rule)
  }
  return [...groups.values()]
}

const touch = (lying: Rule, upright: Rule): boolean =>
  upright.at >= lying.from - NEAR &&
  upright.at <= lying.to + NEAR &&
  lying.at >= upright.from - NEAR &&
  lying.at <= upright.to + NEAR

/** Places in order, those that are one told once. */
const places = (values: readonly number[]): number[] => {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value)
  return found
}

type Found = { readonly table: Table; readonly rest: readonly Glyphs[] }

const tableOf = (group: Group, glyphs: readonly Glyphs[]): Found | null => {
  const { lying, upright } = group
  // A table may be open at its sides, or at its head and foot: the ends of its rules are its edges.
  const columns = places([...upright.map(({ at }) => at), ...lying.flatMap(endsOf)])
  const rows = places([...lying.map(({ at }) => at), ...upright.flatMap(endsOf)])
  if (columns.length < 3 || rows.length < 2 || upright.length === 0) return null
  if (columns.length * rows.length > CELLS) return null
  const cells = cellsOf(group, columns, rows)
  const rest: Glyphs[] = []
  const place = (glyph: Glyphs): void => {
    const row = placeOf(rows, glyph.y - glyph.size * 0.3)
    const column = placeOf(columns, glyph.x + Math.min(glyph.width, glyph.size) / 2)
    const cell = cells[row]?.[column]
    const next = cells[row]?.[column + 1]
    const [own, over] = next && next.joined !== 'left' ? cutAt(glyph, columns[column + 1]!) : [glyph]
    if (cell) cell.words.push(own)
    else rest.push(own)
    if (over) place(over)
  }
  for (const glyph of glyphs) place(glyph)
  const kept = cells
    // A cell joined with the one at its left keeps its place, but in a row of one cell.
    .map((row) => (row.filter(isOwn).length > 1 ? row : row.filter(isOwn)))
    .filter((row) => row.some(({ joined, words }) => joined === null && words.length > 0))
  const found = kept.map((row) => row.map(({ joined, words }) => (joined === null ? words : [])))
  const above = kept.map((row) => row.flatMap(({ joined }, at) => (joined === 'above' ? [at] : [])))
  const isTable = found.some((row) => row.length > 1)
  const isLayout = found.some((row) => row.some((cell) => lettersIn(cell) > LAYOUT))
  const box: Box = [columns[0]!, rows[0]!, columns.at(-1)!, rows.at(-1)!]
  return isTable && !isLayout ? { table: { box, edges: columns, rows: found, above }, rest } : null
}

const isOwn = ({ joined }: Cell): boolean => joined !== 'left'

/** How far, in letters, the space may lie from where the edge is reckoned to be at which a stretch is cut. */
const OFF = 4

/** A stretch that runs over the edge of its cell is the end of one cell and the beginning of the next, set close. */
const cutAt = (glyph: Glyphs, edge: number): [Glyphs, Glyphs?] => {
  const { text, x, width } = glyph
  if (x + width < edge + NEAR || x > edge - NEAR) return [glyph]
  const reckoned = ((edge - x) / width) * text.length
  let at = -1
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1))
    if (at < 0 || Math.abs(space - reckoned) < Math.abs(at - reckoned)) at = space
  if (at < 1 || Math.abs(at - reckoned) > OFF || text.slice(at).trim() === '') return [glyph]
  const right = { ...glyph, text: text.slice(at + 1), x: edge, width: x + width - edge }
  return [{ ...glyph, text: text.slice(0, at), width: edge - x }, right]
}

const endsOf = ({ from, to }: Rule): number[] => [from, to]

const lettersIn = (cell: readonly Glyphs[]): number => cell.reduce((sum, { text }) => sum + text.length, 0)

/** One place of a table. Where no rule parts it from the cell at its left or above, its words go there. */
type Cell = { readonly joined: 'left' | 'above' | null; readonly words: Glyphs[] }

const cellsOf = (
  { lying, upright }: Group,
  columns: readonly number[],
  rows: readonly number[],
): Cell[][] => {
  const parts = (rules: readonly Rule[], at: number, from: number, to: number) =>
    rules.some(
      (rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= (from + to) / 2 && rule.to >= (from + to) / 2,
    )
  const cells: Cell[][] = []
  for (let r = 0; r + 1 < rows.length; r++) {
    const row: Cell[] = []
    cells.push(row)
    for (let c = 0; c + 1 < columns.length; c++) {
      const left = parts(upright, columns[c]!, rows[r]!, rows[r + 1]!) ? undefined : row[c - 1]
      const above = parts(lying, rows[r]!, columns[c]!, columns[c + 1]!) ? undefined : cells[r - 1]?.[c]
      if (left) row.push({ joined: 'left', words: left.words })
      else row.push(above ? { joined: 'above', words: above.words } : { joined: null, words: [] })
    }
  }
  return cells
}

/** Between which two of some edges a place lies; -1 for outside. */
const placeOf = (edges: readonly number[], value: number): number => {
  for (let at = 1; at < edges.length; at++) if (value < edges[at]!) return value >= edges[0]! ? at - 1 : -1
  return -1
}
