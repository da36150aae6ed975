import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { AlignmentState } from './alignment.ts'
import type { SuggestedConcept } from './suggested.ts'

/** What is said of a line or a statement and a concept, as it stands. */
export type Aligned = {
  readonly concept: ConceptRef
  readonly state: AlignmentState
  /** The side whose people said so, '' for the joint secretariat; null where the partnership's file said so. */
  readonly side: string | null
  /** The post in which they said it; null for the machine, and for those who hold no post here. */
  readonly by: string | null
  readonly reason: string | null
  readonly at: string
}

/** What a line or a statement serves, as people said. */
export type AlignmentsView = {
  readonly said: readonly Aligned[]
  /** Every concept that it could serve, for those who may say so. */
  readonly concepts: readonly ConceptRef[]
  /** Whether the partnership has a framework at all. */
  readonly any: boolean
  /** The framework whose concepts can be suggested by a text's words, by its id; null where there is none, or for those who may not say anything. */
  readonly suggestible: string | null
  /** What its words suggest; left out where nothing was asked. */
  readonly suggested?: readonly SuggestedConcept[]
}
