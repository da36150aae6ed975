import type { Block } from '../documents/document.ts'
import type { Span } from '../text/span.ts'

/** About how many letters of a text one page shows. */
export const PART_LENGTH = 12_000

/** A block, or a stretch of one too long for a part. `number` counts blocks from 1 and is the block's address (#b-3). */
export type Piece = {
  readonly block: Block
  readonly number: number
  readonly span: Span
  /** False for the second and later stretches of a long block. */
  readonly first: boolean
}

/** Where to cut before `most`: after a line break or a space if there is one in the last fifth, else right there. */
const cutAt = (text: string, start: number, most: number): number => {
  for (const border of ['\n', ' ']) {
    const found = text.lastIndexOf(border, most)
    if (found > start + (most - start) * 0.8) return found + 1
  }
  return most
}

const piecesOf = (text: string, block: Block, number: number): readonly Piece[] => {
  const found: Piece[] = []
  let start = block.span.start
  while (block.span.end - start > PART_LENGTH * 1.5) {
    const end = cutAt(text, start, start + PART_LENGTH)
    found.push({ block, number, span: { start, end }, first: found.length === 0 })
    start = end
  }
  return [...found, { block, number, span: { start, end: block.span.end }, first: found.length === 0 }]
}

/** A text's blocks in parts of some 12,000 letters, cut between blocks; an overlong block is cut between words. */
export const partsOf = (text: string, blocks: readonly Block[]): readonly (readonly Piece[])[] => {
  const parts: Piece[][] = [[]]
  let letters = 0
  for (const piece of blocks.flatMap((block, at) => piecesOf(text, block, at + 1))) {
    const length = piece.span.end - piece.span.start
    const last = parts.at(-1)!
    if (last.length > 0 && letters + length > PART_LENGTH * 1.2) {
      parts.push([piece])
      letters = length
    } else {
      last.push(piece)
      letters += length
    }
  }
  return parts
}

/** In which part, from 1, a place of the text is shown. */
export const partAt = (parts: readonly (readonly Piece[])[], place: number): number => {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]!.at(-1)?.span.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low + 1
}

type Numbered = { readonly number: number; readonly content: { readonly quote: { readonly span: Span } } }

/**
 * Which part shows which statement, as runs of numbers: "1:1 31:2" says that 1 to 30 stand in part 1 and those from 31
 * on in part 2. Empty where one part shows all.
 */
export const runsOf = (parts: readonly (readonly Piece[])[], statements: readonly Numbered[]): string => {
  if (parts.length <= 1) return ''
  const runs: string[] = []
  let before = 0
  for (const { number, content } of statements.toSorted((a, b) => a.number - b.number)) {
    const part = partAt(parts, content.quote.span.start)
    if (part !== before) runs.push(`${number}:${part}`)
    before = part
  }
  return runs.join(' ')
}

/** The stretch of text that one of several parts shows; null where one part shows all. */
export const stretchOf = (parts: readonly (readonly Piece[])[], part: number): Span | null => {
  const pieces = parts.length > 1 ? parts[part - 1] : undefined
  return pieces?.length ? { start: pieces[0]!.span.start, end: pieces.at(-1)!.span.end } : null
}
