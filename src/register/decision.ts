import type { Content, StatementState } from './statement.ts'

/** The acts by which a person settles what a machine proposed. `reopen` takes the last decision back. */
export const ACTS = ['confirm', 'amend', 'reject', 'reopen'] as const
export type Act = (typeof ACTS)[number]

/** What a person may change of a statement: fields left out stay. The quote is chosen as a place in the record's text. */
export type Amendment = {
  readonly kind?: Content['kind']
  readonly verb?: string
  readonly actor?: string | null
  readonly span?: Content['verbSpan']
}

/** A decision as asked for. `revision` is the one the person saw; `by` names the person; `at` is an ISO 8601 instant. */
export type Decision = {
  readonly act: Act
  readonly revision: number
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly amendment?: Amendment
}

/** A decision as it is kept: what stood before and what stands after it. Never changed, never deleted. */
export type KeptDecision = {
  readonly id: number
  readonly act: Act
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly before: { readonly state: StatementState; readonly content: Content }
  readonly after: { readonly state: StatementState; readonly content: Content }
}

/** Why a decision can't be taken. */
export type DecisionRefusal =
  | { readonly reason: 'changed-meanwhile'; readonly revision: number; readonly state: StatementState }
  | { readonly reason: 'already-so'; readonly state: StatementState }
  | { readonly reason: 'nothing-to-reopen' }
  | { readonly reason: 'nothing-amended' }
  | { readonly reason: 'unknown-kind'; readonly kind: string }
  | { readonly reason: 'verb-missing' }
  | { readonly reason: 'words-not-in-text' }
  | { readonly reason: 'reason-too-long'; readonly limit: number }
