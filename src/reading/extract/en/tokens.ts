import type { Span } from '../../../text/span.ts'

/** A word, a number or a mark of punctuation, with its place in the document's text. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly span: Span
  readonly word: boolean
}

/**
 * A word keeps its inner hyphens, apostrophes and full stops between single letters ("people-centred", "ASEAN’s",
 * "U.S."); a number keeps its separators ("1,200.5"). Anything else that prints is a token of one character.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** The tokens of a stretch of text, in order. */
export const tokens = (text: string, within: Span): Token[] =>
  [...text.slice(within.start, within.end).matchAll(TOKEN)].map((found) => {
    const start = within.start + found.index
    return {
      text: found[0],
      lower: found[0].toLowerCase(),
      span: { start, end: start + found[0].length },
      word: /[\p{L}\p{N}]/u.test(found[0]),
    }
  })
