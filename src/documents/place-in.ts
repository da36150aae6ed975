import type { Span } from '../text/span.ts'
import type { Block } from './document.ts'

/** Where in the original a stretch of text stands: its page, where it has pages, and its paragraph (block), from 1. */
export type PlaceInDocument = { readonly page: number | null; readonly paragraph: number }

/** The place at which a span begins. Blocks are in the order of the text; the cost grows with the logarithm of their number. */
export const placeIn = (blocks: readonly Block[], { start }: Span): PlaceInDocument => {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.end <= start) low = middle + 1
    else high = middle
  }
  const at = Math.min(low, Math.max(0, blocks.length - 1))
  return { page: blocks[at]?.page ?? null, paragraph: at + 1 }
}
