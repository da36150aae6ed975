import type { Standing } from '../../register/standing.ts'
import type { Listed, PartnershipRef, RecordRef, StatementRow } from '../../register/views.ts'
import type { LineFacts } from '../following/assess.ts'
import type { LineActivity } from '../following/following-views.ts'
import type { PlanPart } from '../plan-parts.ts'
import type { PlanRef } from '../plan-views.ts'

/** A line away from its plan, named with it; `standing` is that of the plan's record. */
export type LineAway = {
  readonly plan: Pick<PlanRef, 'id' | 'title' | 'period'>
  readonly standing: Standing
  readonly line: PlanPart
}

/** A line away, with what is known of it and its activities as they stand now. */
export type FollowedAway = LineAway & {
  readonly facts: LineFacts
  readonly activities: readonly LineActivity[]
}

/** A statement's lines: those that people said it is the ground of, and those that it may be by its words. */
export type StatementLinksView = {
  readonly linked: readonly FollowedAway[]
  /** What people said that it is not the ground of. */
  readonly rejected: readonly LineAway[]
  /** `words` are the beginnings of the words that the two share. */
  readonly proposed: readonly (LineAway & { readonly words: ReadonlySet<string> })[]
  /** Every plan that it can be linked with. */
  readonly plans: readonly (Pick<PlanRef, 'id' | 'title' | 'period'> & { readonly standing: Standing })[]
}

/** A statement and a line of the plan. */
export type LinkRow = { readonly line: PlanPart; readonly row: StatementRow }

/** A plan and the words of meetings that its lines follow from. */
export type PlanLinksView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly plan: PlanRef
  readonly lines: readonly PlanPart[]
  readonly proposed: Listed<LinkRow & { readonly words: ReadonlySet<string> }>
  /** The line alone that is looked at; null for all. */
  readonly only: number | null
  readonly linked: readonly LinkRow[]
  readonly rejected: readonly LinkRow[]
  /** Commitments that somebody confirmed, made since the plan began, that no line follows from. */
  readonly without: readonly StatementRow[]
  readonly withoutInAll: number
  /** More statements are kept than are looked through; those of the latest meetings are. */
  readonly more: boolean
}
