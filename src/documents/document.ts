import type { Span } from '../text/span.ts'

/** What a block of a document is. A list item and a table row are blocks of their own, so that each can be cited. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'footnote'
  | 'preformatted'

/**
 * One block of a document: a stretch of its plain text that a reader sees as one thing.
 * `level` is a heading's or a list item's depth, from 1. `page` is the page of the original, from 1, where the
 * original has pages. `number` is the block's own typed or automatic number as printed ("3", "1.2", "a").
 * `cells` are the places of a table row's cells; `above` are those of them, by their place in the row from 0, that are joined with
 * the cell above; `links` the addresses that cells link to, apart from their words.
 */
export type Block = {
  readonly kind: BlockKind
  readonly span: Span
  readonly level?: number
  readonly page?: number
  readonly number?: string
  readonly cells?: readonly Span[]
  readonly above?: readonly number[]
  readonly links?: readonly { readonly cell: number; readonly href: string }[]
}

/**
 * A document: one plain text, and its blocks in the order of reading. Blocks don't overlap; between two blocks there
 * is only white space. Every span anywhere in the system counts in `text`.
 */
export type Document = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The title the original gives itself, where it has one apart from its text (HTML title, DOCX properties). */
  readonly title?: string
}
