import type { Piece } from '../../documents/compose.ts'
import { isDateline } from './headline.ts'

const BARE = /^(\d{1,3})[ \t\u00a0]+["“‘(]?\p{Lu}/u

/**
 * Numbers paragraphs that are printed with a bare number ("2 The Ministers …"): only where the paragraph that counts one
 * less or one more stands near, so that a sentence that begins with a figure is left alone.
 */
export const withBareNumbers = (pieces: readonly Piece[]): Piece[] => {
  const numbered = pieces.flatMap(({ kind, text }, at) => {
    const number = kind === 'paragraph' ? BARE.exec(text)?.[1] : undefined
    return number ? [{ at, number }] : []
  })
  const counted = new Map(
    numbered
      .filter(({ number }, n) =>
        [numbered[n - 1]?.number, numbered[n + 1]?.number].some(
          (near) => near !== undefined && Math.abs(Number(near) - Number(number)) === 1,
        ),
      )
      .map(({ at, number }) => [at, number]),
  )
  return pieces.map((piece, at) => {
    const number = counted.get(at)
    return number ? { ...piece, kind: 'list-item', level: 1, number } : piece
  })
}

const ENDED = /[.!?:;]["”’')\]]?$/

/**
 * Headings that nothing marks but their shape: a short line of its own, no sentence, after a sentence that ended and
 * before a paragraph.
 */
export const withPlainHeadings = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    const { kind, text } = piece
    const above = pieces[at - 1]
    const below = pieces[at + 1]
    const short =
      text.length <= 100 &&
      !/[\n|\t]/.test(text) &&
      /^["“‘]?[\p{Lu}\d]/u.test(text) &&
      !/[.,:;!?–—-]$/.test(text) &&
      !isDateline(text)
    const between =
      above && below && (ENDED.test(above.text) || above.kind === 'title') && opensSection(below)
    return kind === 'paragraph' && !piece.caption && short && between
      ? { ...piece, kind: 'heading', level: 2 }
      : piece
  })

/** Whether a block is running text, and no first item of a list that the line above leads into. */
const opensSection = ({ kind, text, level, number }: Piece): boolean =>
  text.length >= 60 &&
  (kind === 'paragraph' || (kind === 'list-item' && level === 1 && /^\d+$/.test(number ?? '')))
