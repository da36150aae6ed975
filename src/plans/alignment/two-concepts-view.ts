import type { ConceptRef, FrameworkRef } from '../../frameworks/framework-views.ts'
import type { Labels } from '../../frameworks/scheme.ts'
import type { PartnershipRef } from '../../register/views.ts'
import type { ServedLine, ServedStatement } from './alignment-views.ts'
import type { KeptMapping } from './crosswalk-view.ts'

/** How many lines and statements. */
export type Served = { readonly lines: number; readonly statements: number }

/** One of two concepts that are looked at together. */
export type OneOfTwo = {
  readonly framework: FrameworkRef
  readonly concept: ConceptRef & { readonly definitions: Labels }
  readonly above: readonly ConceptRef[]
  /** The parts right under it, each with what serves that part and the other concept. */
  readonly below: readonly (ConceptRef & Served)[]
  /** What serves this one and not the other. */
  readonly alone: Served
}

/** Two concepts together: how they relate, and what serves both, each with all that is under it, as far as whoever asks sees it. */
export type TwoConceptsView = {
  readonly partnership: PartnershipRef
  readonly ends: readonly [OneOfTwo, OneOfTwo]
  /** What is said of the two themselves; null where nothing is. */
  readonly mapping: KeptMapping | null
  /** What is said of one of them, or a part of it, and a part of the other. */
  readonly among: readonly KeptMapping[]
  /** The parts that mappings speak of. */
  readonly named: readonly ConceptRef[]
  readonly lines: readonly ServedLine[]
  readonly statements: readonly ServedStatement[]
}
