import type { Span } from '../../text/span.ts'

/** Words of the text that a suggestion rests on, exactly as they stand there. */
export type Because = { readonly words: string; readonly span: Span }

/** A goal for a text. `score` is from 0 to 1; `chosen` where it is likelier than not that the text serves the goal. */
export type GoalSuggestion = {
  readonly goal: number
  readonly score: number
  readonly chosen: boolean
  readonly because: readonly Because[]
}

/** A target for a text. */
export type TargetSuggestion = { readonly target: string; readonly score: number }

/** What is suggested for a text: all goals, and the likeliest targets, best first. No goal chosen is an answer: none. */
export type Suggestion = {
  readonly goals: readonly GoalSuggestion[]
  readonly targets: readonly TargetSuggestion[]
}
