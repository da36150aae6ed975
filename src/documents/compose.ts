import type { Block, Document } from './document.ts'

/** A block that still carries its own words. */
export type Piece = Omit<Block, 'span' | 'cells'> & {
  readonly text: string
  readonly cells?: readonly string[]
  /** Words of a picture or a table, which look like a heading and are none. */
  readonly caption?: true
}

const CELL_GAP = '\t'

/**
 * Joins pieces into a document: one plain text with a blank line between blocks (a single line break within a list
 * or a table). Pieces of white space only are left out. A row's text is its cells with a tab between.
 */
export const compose = (pieces: readonly Piece[], title?: string): Document => {
  let text = ''
  const blocks: Block[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    const words = piece.cells ? piece.cells.map((cell) => cell.trim()).join(CELL_GAP) : piece.text.trim()
    if (!words.trim()) continue
    if (before)
      text +=
        piece.kind === before.kind && (piece.kind === 'list-item' || piece.kind === 'table-row')
          ? '\n'
          : '\n\n'
    const start = text.length
    text += words
    const { text: _, caption: __, cells, ...rest } = piece
    blocks.push({ ...rest, span: { start, end: text.length }, ...(cells && { cells: places(cells, start) }) })
    before = piece
  }
  return { text, blocks, ...(title?.trim() && { title: title.trim() }) }
}

const places = (cells: readonly string[], from: number) => {
  let at = from
  return cells.map((cell) => {
    const span = { start: at, end: at + cell.trim().length }
    at = span.end + CELL_GAP.length
    return span
  })
}
