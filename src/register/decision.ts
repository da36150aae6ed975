import type { Content, StatementState } from './statement.ts'

/** The acts by which a person settles what a machine proposed. `reopen` takes the last decision back. */
export const ACTS = ['confirm', 'amend', 'reject', 'reopen'] as const
export type Act = (typeof ACTS)[number]

/**
 * What a person may change of a statement: fields left out stay. `words` is the quote as they would have it and `actor`
 * the words that name who acts; both have to stand in the record's text (line breaks and runs of spaces don't matter).
 */
export type Amendment = {
  readonly kind?: string
  readonly verb?: string
  readonly actor?: string | null
  readonly words?: string
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
  /** Who agreed with it, where it took a second person. */
  readonly secondedBy?: string
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
  | { readonly reason: 'verb-too-long'; readonly limit: number }
  | { readonly reason: 'words-not-in-text' }
  | { readonly reason: 'actor-not-in-text' }
  | { readonly reason: 'verb-outside-words'; readonly verb: string }
  | { readonly reason: 'reason-too-long'; readonly limit: number }

/** The one sentence a person is told: what happened, what was kept, what to do. Complete by type. */
export const sentenceForDecision = (refusal: DecisionRefusal): string => {
  switch (refusal.reason) {
    case 'changed-meanwhile':
      return `This statement was changed while you were reading it; it is now ${refusal.state}. Nothing of yours was saved. Look at it again and decide anew.`
    case 'already-so':
      return `This statement is ${refusal.state} already. Nothing was changed.`
    case 'nothing-to-reopen':
      return 'No decision stands on this statement, so there is none to take back.'
    case 'nothing-amended':
      return 'Nothing differs from what stands. Change a field, or confirm the statement as it is.'
    case 'unknown-kind':
      return `“${refusal.kind}” is not a kind of statement. Choose one from the list.`
    case 'verb-missing':
      return 'Give the verb of the statement, such as “agree” or “note”.'
    case 'verb-too-long':
      return `The verb can have up to ${refusal.limit} letters. Give the verb alone, such as “agree”.`
    case 'words-not-in-text':
      return 'These words do not stand in the record. Copy the quote from the text exactly, with its punctuation.'
    case 'actor-not-in-text':
      return 'The record does not name the actor in these words. Copy them from the text, or leave the field empty.'
    case 'verb-outside-words':
      return `The quote has to hold its verb, “${refusal.verb}”. Choose words that include it.`
    case 'reason-too-long':
      return `The reason can have up to ${refusal.limit} letters. Shorten it; the rest of the form was kept.`
  }
}
