import type { SuggestibleFramework } from '../../../frameworks/suggestible.ts'

/** That a text serves a concept, or that it does not, as a person said. */
export type Stance = {
  readonly framework: string
  readonly code: string
  /** The codes of the topmost concepts above it. */
  readonly tops: readonly string[]
  readonly serves: boolean
}

/** A text that people spoke of. */
export type ConceptLesson = {
  readonly text: string
  /** BCP 47. */
  readonly lang: string
  /** The sections of a plan that it stands in, by keys that are theirs alone; none where it is not of a plan. */
  readonly sections: readonly string[]
  readonly said: readonly Stance[]
}

/** That a concept and one of the scheme that goals are suggested of relate to each other, as both sides agreed. */
export type AgreedGoal = {
  readonly framework: string
  readonly code: string
  /** The code of the goal or target. */
  readonly goal: string
  /** How surely what serves the goal serves the concept, from 0 to 1. */
  readonly sureness: number
}

/** All that concepts are suggested by beside the text itself. */
export type Taught = {
  readonly frameworks: readonly SuggestibleFramework[]
  readonly lessons: readonly ConceptLesson[]
  readonly agreed: readonly AgreedGoal[]
}
