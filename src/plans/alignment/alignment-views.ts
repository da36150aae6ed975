import type { ConceptRef, FrameworkRef } from '../../frameworks/framework-views.ts'
import type { Labels } from '../../frameworks/scheme.ts'
import type { Aligned } from '../../register/alignment/aligned.ts'
import type { PartnershipRef, StatementRow } from '../../register/views.ts'
import type { LineFacts } from '../following/assess.ts'
import type { LineAway } from '../links/link-views.ts'
import type { PlanPart } from '../plan-parts.ts'
import type { ActivityTold } from './latest-activities.ts'

/** A framework with how many concepts it has, and how many lines and statements serve any of them. */
export type FrameworksView = {
  readonly partnership: PartnershipRef
  readonly frameworks: readonly (FrameworkRef & {
    readonly concepts: number
    readonly lines: number
    readonly statements: number
  })[]
}

/** A concept in its outline, with how many lines and statements serve it, itself or what is under it. */
export type ConceptRow = ConceptRef & {
  readonly definitions: Labels
  readonly lines: number
  readonly statements: number
}

/** A framework with all its concepts, in the order of its outline. */
export type FrameworkView = {
  readonly partnership: PartnershipRef
  readonly framework: FrameworkRef & { readonly at: string }
  readonly concepts: readonly ConceptRow[]
  /** Concepts that earlier versions had, of which something is said still. */
  readonly gone: readonly ConceptRow[]
}

/** A concept, what is above and under it, and what serves it. `by` is the concept that is named, itself or one under it. */
export type ConceptView = {
  readonly partnership: PartnershipRef
  readonly framework: FrameworkRef
  readonly concept: ConceptRef & { readonly definitions: Labels }
  readonly above: readonly ConceptRef[]
  readonly below: readonly ConceptRow[]
  readonly lines: readonly ServedLine[]
  readonly statements: readonly ServedStatement[]
  /** The other frameworks, with parts of theirs to look at this one with. */
  readonly others: readonly OtherFramework[]
}

/** A framework to choose a part of: all of its concepts where they are few, else the topmost. */
export type OtherFramework = {
  readonly id: string
  readonly titles: Labels
  readonly parts: readonly ConceptRef[]
}

/** A line of a plan that serves something, with what is known of it. */
export type ServedLine = LineAway & {
  readonly facts: LineFacts
  /** The topmost part of the plan that it stands in; null where it stands in none. */
  readonly part: PlanPart | null
  /** What was done under it, or is to be, the latest first. */
  readonly activities: readonly ActivityTold[]
  readonly by: readonly ConceptServed[]
}

export type ServedStatement = StatementRow & { readonly by: readonly ConceptServed[] }

/** A concept that something is said to serve, by which side, why and since when. */
export type ConceptServed = Pick<ConceptRef, 'framework' | 'code'> & Pick<Aligned, 'side' | 'reason' | 'at'>

/** A framework that lines of a plan are aligned with: its topmost concepts, by which they are counted. */
export type GoalFramework = {
  readonly id: string
  readonly titles: Labels
  readonly goals: readonly { readonly code: string; readonly labels: Labels; readonly gone?: boolean }[]
}
