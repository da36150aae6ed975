import type { Piece } from '../../../documents/compose.ts'
import type { RawParagraph } from './body.ts'

type Cell = {
  readonly column: number
  readonly above: boolean
  readonly pieces: Piece[]
  readonly links: string[]
}

/**
 * Gathers the paragraphs of a table into rows, each cell in its column. A row of one cell only frames its text: its paragraphs
 * stay as they are.
 */
export const rowsInto = (pieces: Piece[], addresses: ReadonlyMap<string, string>) => {
  let row: number | null = null
  let cells = new Map<number, Cell>()
  const end = () => {
    const all = [...cells.values()]
    if (all.length === 1) pieces.push(...all[0]!.pieces)
    if (all.length > 1) pieces.push(rowOf(all))
    cells = new Map()
  }
  const take = (paragraph: RawParagraph, piece: Piece | null) => {
    if (paragraph.row !== row) end()
    row = paragraph.row
    if (paragraph.row !== null && paragraph.cell !== null) {
      const { column, above } = paragraph
      const cell = cells.get(paragraph.cell) ?? { column, above, pieces: [], links: [] }
      if (piece) cell.pieces.push(piece)
      cell.links.push(...paragraph.links.flatMap((link) => addresses.get(link) ?? []))
      cells.set(paragraph.cell, cell)
    } else if (piece) pieces.push(piece)
  }
  return { take, end }
}

const rowOf = (all: readonly Cell[]): Piece => {
  const cells = Array.from({ length: all.at(-1)!.column + 1 }, () => '')
  for (const { column, pieces } of all)
    cells[column] = pieces.map(({ text }) => text.replace(/[^\S\n]+/g, ' ')).join('\n')
  const above = all.flatMap(({ above, column }) => (above ? [column] : []))
  const links = all.flatMap(({ column, links }) => links.map((href) => ({ cell: column, href })))
  return {
    ...{ kind: 'table-row', text: '', cells },
    ...(above.length > 0 && { above }),
    ...(links.length > 0 && { links }),
  }
}
