import type { Finding } from '../reading/read.ts'
import type { Quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'

/** The years that a plan covers, both included. */
export type Period = { readonly start: number; readonly end: number }

/** A part of an action line that stands on its own line: "(a) a joint study;". `mark` as printed, null for a bullet. */
export type OutlineItem = { readonly mark: string | null; readonly text: string; readonly span: Span }

/**
 * An action line as its document has it. `number` is the whole path as printed, without the closing stop ("1.1.1", "III.A.c"),
 * null where the document prints none. `text` is the line without its number and its items, white space as single spaces;
 * `quote` the same words as they stand in the document.
 */
export type OutlineLine = {
  readonly number: string | null
  readonly text: string
  readonly items: readonly OutlineItem[]
  readonly quote: Quote
}

/** A section, or one within it. `intro` is what stands between its heading and its first line. */
export type OutlineSection = {
  readonly number: string | null
  /** Null for lines that stand under no heading. */
  readonly title: string | null
  readonly span: Span | null
  readonly intro: readonly string[]
  readonly sections: readonly OutlineSection[]
  readonly lines: readonly OutlineLine[]
}

/** A plan of action as its document has it: nothing counted anew, nothing put right. Spans count in the document's text. */
export type Outline = {
  readonly title: string | null
  readonly period: Period | null
  readonly preamble: readonly string[]
  readonly sections: readonly OutlineSection[]
  readonly closing: readonly string[]
  readonly findings: readonly Finding[]
}
