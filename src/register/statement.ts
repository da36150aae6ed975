import type { Actor, ProposedStatement, Rung, StatementKind } from '../reading/statement.ts'
import type { Quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'

/**
 * Where a kept statement stands. `proposed`: a machine read it. `confirmed`, `amended`, `rejected`: a person decided.
 * `withdrawn`: a newer reader no longer finds it and no person had decided; its address stays.
 */
export const STATES = ['proposed', 'confirmed', 'amended', 'rejected', 'withdrawn'] as const
export type StatementState = (typeof STATES)[number]

/** What a statement says: the part that a reader proposes and a person may amend. */
export type Content = {
  readonly verb: string
  readonly kind: StatementKind
  readonly strength: Rung
  readonly strengthWords: string
  readonly actor: Actor | null
  readonly quote: Quote
  readonly verbSpan: Span
}

/**
 * A statement of a record as it is kept. `number` is its address within the record (#s-4) and never changes or is given
 * twice. `revision` counts its changes, so that two people can't overwrite each other unseen. `read` is what the machine
 * last read there, also after a person decided otherwise; null when a newer reader finds nothing.
 */
export type KeptStatement = {
  readonly number: number
  readonly state: StatementState
  readonly revision: number
  readonly content: Content
  readonly read: Content | null
}

export const decided = (statement: KeptStatement): boolean =>
  statement.state === 'confirmed' || statement.state === 'amended' || statement.state === 'rejected'

/** A proposal is content as it is: naming the step keeps the two types free to part. */
export const contentOf = (proposed: ProposedStatement): Content => proposed
