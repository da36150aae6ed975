import { granted, type Outcome, refused } from '../../text/outcome.ts'

/**
 * How a line or a statement and a concept stand: a machine proposed it, people say that it serves the concept or that it does not, or
 * what was said is taken back.
 */
export const ALIGNMENT_STATES = ['proposed', 'confirmed', 'rejected', 'withdrawn'] as const
export type AlignmentState = (typeof ALIGNMENT_STATES)[number]

/** What people can say: it serves the concept, it doesn't, or what was said is taken back. */
export const ALIGNMENT_ACTS = ['confirm', 'reject', 'reopen'] as const
export type AlignmentAct = (typeof ALIGNMENT_ACTS)[number]

/** A line of a plan, or a statement, by the number of its record and its own. */
export type AlignmentSubject = {
  readonly of: 'line' | 'statement'
  readonly record: number
  readonly number: number
}

/** The concept that is meant: by its framework and code, or by what somebody typed. */
export type ConceptMeant = { readonly framework: string; readonly code: string } | { readonly words: string }

/** What somebody asks to be kept of a line or a statement and a concept. */
export type AlignmentAsked = {
  readonly act: string
  readonly concept: ConceptMeant
  readonly reason: string
}

export type AlignmentRefusal =
  | { readonly reason: 'concept-missing' }
  | { readonly reason: 'no-such-concept'; readonly words: string }
  | { readonly reason: 'several-concepts'; readonly words: string }
  | { readonly reason: 'no-such-alignment-act' }
  | { readonly reason: 'alignment-reason-too-long' }
  | { readonly reason: 'alignment-decided-already' }
  | { readonly reason: 'alignment-gone' }

/** So long a reason may be. */
export const ALIGNMENT_REASON = 500

export const sentenceForAlignment = (refusal: AlignmentRefusal): string => {
  switch (refusal.reason) {
    case 'concept-missing':
      return 'Write the code of what it serves, such as 16.3, or words of it.'
    case 'no-such-concept':
      return refusal.words === ''
        ? 'That is in none of the frameworks. Nothing was changed.'
        : `No framework has “${refusal.words}”. Write a code, or words as the framework has them.`
    case 'several-concepts':
      return `“${refusal.words}” fits several. Choose which is meant, or write more of it.`
    case 'no-such-alignment-act':
      return 'Choose whether it serves that. Nothing was changed.'
    case 'alignment-reason-too-long':
      return 'The reason can have up to 500 letters. Make it shorter; nothing was changed.'
    case 'alignment-decided-already':
      return 'Somebody has said that already. It is shown now, and can be taken back.'
    case 'alignment-gone':
      return 'Nothing is said of it, or it was taken back meanwhile. Nothing was changed.'
  }
}

/** What is kept once somebody has acted on what stands; null is nothing yet. */
export const alignmentAfter = (
  before: AlignmentState | null,
  act: AlignmentAct,
): Outcome<AlignmentState, AlignmentRefusal> => {
  const said = before === 'confirmed' || before === 'rejected'
  if (act === 'reopen') return said ? granted('withdrawn') : refused({ reason: 'alignment-gone' })
  if (said) return refused({ reason: 'alignment-decided-already' })
  return granted(act === 'confirm' ? 'confirmed' : 'rejected')
}
