import type { Document } from '../documents/document.ts'
import type { PlaceInDocument } from '../documents/place-in.ts'
import type { HistoryView } from '../register/trail-view.ts'
import type { PartnershipRef, RecordRef } from '../register/views.ts'
import type { LineFacts } from './following/assess.ts'
import type { LineActivity, LineBody, LineFollowing } from './following/following-views.ts'
import type { ReportView } from './following/reporting.ts'
import type { Round } from './following/round.ts'
import type { FollowedLine } from './following/standing.ts'
import type { OutlineRow } from './outline/outline-rows.ts'
import type { Outline, Period } from './outline.ts'
import type { PlanPart } from './plan-parts.ts'

/** A kept plan, named: it has the number of the record that it is the outline of. */
export type PlanRef = {
  readonly id: number
  readonly title: string
  readonly period: Period | null
  readonly lines: number
  readonly sections: number
}

/** All plans that are kept, newest first, and records of the kind whose outline nobody has kept yet. */
export type PlansView = {
  readonly partnership: PartnershipRef
  readonly plans: readonly (PlanRef & { readonly record: RecordRef })[]
  readonly unread: readonly RecordRef[]
}

/** A plan with all its parts, in the order of its document. */
export type PlanView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly plan: PlanRef
  readonly keptAt: string
  readonly parts: readonly PlanPart[]
  /** Every line with what is known of it, from which its standing on any day follows. */
  readonly lines: readonly FollowedLine[]
}

/** A plan with all that is known of each of its lines, by their numbers: what its matrix and its reports are made of. */
export type PlanMatrixView = PlanView & {
  readonly followed: ReadonlyMap<
    number,
    { readonly activities: readonly LineActivity[]; readonly bodies: readonly LineBody[] }
  >
}

/** A plan and another record that it is compared with, whose text may be a matrix; and records that could be chosen. */
export type PlanComparisonView = {
  readonly view: PlanMatrixView
  readonly choices: readonly RecordRef[]
  readonly other: { readonly record: RecordRef; readonly document: Document } | null
}

/** A plan and a later one that it is laid beside, where one is chosen; and the other plans that are kept. */
export type PlanSuccessionView = {
  readonly before: PlanView
  readonly choices: readonly (PlanRef & { readonly record: RecordRef })[]
  readonly after: PlanView | null
}

/** A line with the sections it stands in, outermost first, and its neighbours. */
export type PlanLineView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly plan: PlanRef
  readonly line: PlanPart
  /** Where its words stand in the record's text as it is read now; null where they are gone from it. */
  readonly place: PlaceInDocument | null
  readonly within: readonly PlanPart[]
  readonly previous: PlanPart | null
  readonly next: PlanPart | null
  readonly following: LineFollowing
  readonly facts: LineFacts
  /** Reports that are accepted, and those of one's own side that wait; none for those who read without an account. */
  readonly reports: readonly ReportView[]
  /** The round that is open on its plan; null where none is, or for those who read without an account. */
  readonly round: Round | null
  /** How often its status was set or lifted by hand. */
  readonly sets: number
  /** Every body that a line can be given to. */
  readonly bodies: readonly Omit<LineBody, 'lead'>[]
  /** What was done on it; null for those who read without an account. */
  readonly trail: HistoryView | null
}

/** What is read of a record as a plan, before anybody keeps it: what was found, and every block of the text as a row. */
export type PlanOutlineView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly document: Document
  readonly outline: Outline
  readonly rows: readonly OutlineRow[]
  /** The plan that is kept of it already. */
  readonly kept: PlanRef | null
}
