import type { BlockKind } from '../documents/document.ts'
import type { Piece } from './pieces.ts'

/** Pieces that are one thing on the page: a whole list, a whole table, or one block. */
export type Unit = { readonly kind: BlockKind; readonly pieces: readonly Piece[] }

const runs = (kind: BlockKind) => kind === 'list-item' || kind === 'table-row'

/** Gathers the items of a list and the rows of a table; every other piece stands alone. */
export const unitsOf = (pieces: readonly Piece[]): readonly Unit[] => {
  const units: { kind: BlockKind; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = units.at(-1)
    if (last && runs(piece.block.kind) && last.kind === piece.block.kind) last.pieces.push(piece)
    else units.push({ kind: piece.block.kind, pieces: [piece] })
  }
  return units
}

/**
 * Which heading tag each heading of a text gets under a page's h1, by block number: none goes more than one step
 * deeper than the heading before it.
 */
export const headingTags = (pieces: readonly Piece[]): ReadonlyMap<number, number> => {
  const tags = new Map<number, number>()
  let before = 1
  for (const { block, number, first } of pieces)
    if (first && (block.kind === 'heading' || block.kind === 'title')) {
      const asked = block.kind === 'title' ? 2 : (block.level ?? 1) + 1
      before = Math.max(2, Math.min(asked, before + 1, 6))
      tags.set(number, before)
    }
  return tags
}
