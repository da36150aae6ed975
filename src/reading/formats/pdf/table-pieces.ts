import type { Piece } from '../../../documents/compose.ts'
import { markOf } from '../item-mark.ts'
import type { Joiner } from './hyphens.ts'
import type { TableText } from './lines.ts'

/** How far, in points, the columns of a table may shift from one page to the next. */
const SHIFT = 4

/** The rows of tables, one after the other; a table that goes on in the next column or on the next page is one. */
export type TablePieces = {
  /** The rows of a table. `next`: whether nothing stands between it and the table before it. */
  readonly take: (table: TableText, page: number, next: boolean) => Piece[]
}

export const tablePieces = (joiner: Joiner): TablePieces => {
  let before: TableText | null = null
  let head = ''
  let last: Piece | null = null
  const take = (table: TableText, page: number, next: boolean): Piece[] => {
    const turned = last?.page !== page || (before && Math.abs(before.edges[0]! - table.edges[0]!) > SHIFT)
    const same = next && Boolean(turned) && before !== null && isAlike(before, table)
    let rows = table.rows.map((row) =>
      row.map((cell) =>
        entriesOf(cell)
          .map((lines) => joiner.join(lines))
          .join('\n'),
      ),
    )
    let aboves = table.above ?? []
    const drop = () => {
      rows = rows.slice(1)
      aboves = aboves.slice(1)
    }
    // The head of a table is printed anew on each page; it stands once in the text.
    if (same && rows.length > 1 && rows[0]!.join('\t') === head) drop()
    else if (!same) head = rows[0]?.join('\t') ?? ''
    const first = rows[0]
    if (same && first && last?.cells && isRest(first, last.cells)) {
      // What is left of a row that the page's end has cut is put where it belongs.
      Object.assign(last, {
        cells: last.cells.map((cell, at) => joiner.join([cell, first[at]!].filter(Boolean))),
      })
      drop()
    }
    const pieces = rows.map((cells, at): Piece => {
      const above = aboves[at] ?? []
      return { kind: 'table-row', text: '', cells, page, ...(above.length > 0 && { above }) }
    })
    before = table
    last = pieces.at(-1) ?? last
    return pieces
  }
  return { take }
}

/** The lines of a cell, parted where a bullet or a number begins one. */
const entriesOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const found: string[][] = []
  for (const line of lines) {
    const mark = markOf(line)
    const rested = /[.;:,]$|\b(?:and|or)$/.test(found.at(-1)?.at(-1) ?? '')
    if (found.length === 0 || (mark && (rested || mark.number === null))) found.push([line])
    else found.at(-1)!.push(line)
  }
  return found
}

const isAlike = (one: TableText, other: TableText): boolean =>
  one.edges.length === other.edges.length &&
  widthsOf(one).every((width, at) => Math.abs(width - widthsOf(other)[at]!) <= SHIFT)

const widthsOf = ({ edges }: TableText): number[] => edges.map((edge) => edge - edges[0]!)

/** The rest of a row has nothing in its first cell, where the row itself has its number or name. */
const isRest = (row: readonly string[], above: readonly string[]): boolean =>
  row.length === above.length &&
  row[0] === '' &&
  above[0] !== '' &&
  row.every((cell, at) => !cell || above[at])
