import type { Piece } from '../../documents/compose.ts'
import { isLabelled, looksLikeHeadline } from './headline.ts'

/** How far down the title may stand, under a place, a date or a label, but under no sentence. */
const NEAR_TOP = 3

/**
 * The first block that looks like a title becomes it. A label above ("PRESS RELEASE", "Joint Press Release by …") is
 * passed over where a better one follows. A document that has a title already, by its own marking, keeps it.
 */
export const withTitle = (pieces: readonly Piece[]): Piece[] => {
  if (pieces.some(({ kind }) => kind === 'title')) return [...pieces]
  const fits = (at: number) => {
    const piece = pieces[at]
    return (piece?.kind === 'paragraph' || piece?.kind === 'heading') && looksLikeHeadline(piece.text.trim())
  }
  const first = pieces.slice(0, NEAR_TOP).findIndex((_, at) => fits(at))
  if (first < 0 || pieces.slice(0, first).some(({ text }) => text.length > 60 || /[.!?]$/.test(text)))
    return [...pieces]
  const at = isLabelled(pieces[first]!.text) && fits(first + 1) ? first + 1 : first
  if (at === pieces.length - 1) return [...pieces]
  return pieces.map((piece, place) => (place === at ? { ...piece, kind: 'title' } : piece))
}
