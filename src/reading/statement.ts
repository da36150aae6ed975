import type { Quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'

/** What a statement does, decided by its verb. The classes of docs/reading.md. */
export const KINDS = [
  'commitment',
  'affirmation',
  'request',
  'welcome',
  'concern',
  'position',
  'discussion',
  'note',
] as const
export type StatementKind = (typeof KINDS)[number]

/**
 * How strong an undertaking is, weakest first. The rung is decided by words the statement itself has
 * (`strengthWords`), so that a reader can check it.
 */
export const RUNGS = [
  'discussed',
  'noted',
  'welcomed',
  'reaffirmed',
  'encouraged',
  'intended',
  'agreed',
  'committed',
] as const
export type Rung = (typeof RUNGS)[number]

/** Who does it: the words as written nearest the verb, and who they stand for where that could be told. */
export type Actor = { readonly text: string; readonly span: Span; readonly resolved: readonly string[] }

/** A statement as a reader proposes it. Its quote is its clause or sentence; `verbSpan` starts at the verb's first letter. */
export type ProposedStatement = {
  readonly verb: string
  readonly kind: StatementKind
  readonly strength: Rung
  readonly strengthWords: string
  readonly actor: Actor | null
  readonly quote: Quote
  readonly verbSpan: Span
}
