import type { MappingState } from '../../frameworks/crosswalk/deciding.ts'
import type { Degree, ConceptRef as Pair, Relation } from '../../frameworks/crosswalk/mapping.ts'
import type { ProposedMapping } from '../../frameworks/crosswalk/propose-mappings.ts'
import type { ConceptRef, FrameworkRef } from '../../frameworks/framework-views.ts'
import type { PartnershipRef } from '../../register/views.ts'

/** Who said something of a mapping: the side ('' for the joint secretariat, null for a file), the post, when. */
export type MappingSaid = { readonly side: string | null; readonly by: string | null; readonly at: string }

/** A mapping as it is kept, from the first of the two frameworks that are looked at to the second. */
export type KeptMapping = {
  readonly from: Pair
  readonly to: Pair
  readonly relation: Relation
  readonly degree: Degree
  readonly rationale: string
  readonly state: MappingState
  readonly version: number
  readonly proposed: MappingSaid
  readonly reviewed: MappingSaid | null
  /** How many lines and statements serve both, as far as whoever asks sees them. */
  readonly together: number
}

/** One of the frameworks that are looked at, with its concepts in the order of its outline. */
export type MappedFramework = FrameworkRef & { readonly concepts: readonly ConceptRef[] }

/** Two frameworks beside each other, or which there are to choose from. */
export type CrosswalkView = {
  readonly partnership: PartnershipRef
  readonly frameworks: readonly FrameworkRef[]
  readonly pair: {
    readonly from: MappedFramework
    readonly to: MappedFramework
    readonly mappings: readonly KeptMapping[]
    /** What may hold by alignments and by words, for those who may say so. */
    readonly suggested: readonly ProposedMapping[]
  } | null
}
