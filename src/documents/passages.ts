import type { Span } from '../text/span.ts'
import type { Document } from './document.ts'

/** About how many letters a passage has: so little is marked and shown quickly, and so much that words of one thought stand together. */
const LENGTH = 1200

/** A stretch of a document's text that is searched and shown as one; `block` counts the document's blocks from 1, its first one's. */
export type Passage = { readonly span: Span; readonly block: number }

const isHalf = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at - 1))

/** Where an overlong block is cut: after the last white space before `most`, else between two letters. */
const cutBefore = (text: string, start: number, most: number): number => {
  for (let at = most; at > start + LENGTH / 2; at--) if (/\s/.test(text.charAt(at - 1))) return at
  return isHalf(text, most) ? most - 1 : most
}

const piecesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const pieces: Span[] = []
  let from = start
  while (end - from > LENGTH * 2) {
    const until = cutBefore(text, from, from + LENGTH)
    pieces.push({ start: from, end: until })
    from = until
  }
  return end > from ? [...pieces, { start: from, end }] : pieces
}

/**
 * A document's text as passages: whole blocks, side by side until they have some 1,200 letters; a block of twice as many is cut
 * between words. Every letter of every block is in exactly one, in the order of the text.
 */
export const passagesOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly Passage[] => {
  const passages: Passage[] = []
  let last: { start: number; end: number; readonly block: number } | null = null
  const close = () => {
    if (last) passages.push({ span: { start: last.start, end: last.end }, block: last.block })
    last = null
  }
  for (const [at, block] of blocks.entries())
    for (const { start, end } of piecesOf(text, block.span)) {
      if (last && end - last.start > LENGTH) close()
      if (last) last = { ...(last as { start: number; block: number }), end }
      else last = { start, end, block: at + 1 }
    }
  close()
  return passages
}
