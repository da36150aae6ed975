import type { Eyes } from '../partnership/four-eyes.ts'
import type { StatementKind } from '../reading/statement.ts'
import type { Voice } from './four-eyes.ts'
import type { StatementAsked } from './keep-seconding.ts'
import type { NamesAlike } from './may-be-one.ts'
import type { Subject } from './subject.ts'
import type { Listed, PartnershipRef, RecordRef, StatementRow } from './views.ts'

/** A decision that waits for another voice, or that no newer reading fits. `wanted`: sides; empty where anybody else may. */
export type SecondingView = {
  readonly id: string
  readonly subject: Subject
  readonly act: string
  readonly revision: number
  readonly eyes: Eyes
  readonly voices: readonly [Voice, ...Voice[]]
  readonly wanted: readonly string[]
  readonly reason: string | null
  readonly at: string
  /** What the statement would be; null where it is about names. */
  readonly asked: StatementAsked | null
}

/** Whom something waits for. */
export type AssignmentView = {
  readonly id: string
  readonly subject: Subject
  readonly side: string
  readonly name: string
  readonly account: string | null
  readonly body: number | null
  readonly by: string
  readonly byAccount: string
  readonly at: string
  readonly due: string | null
  readonly note: string | null
  readonly done: { readonly by: string; readonly at: string } | null
}

export type CommentView = {
  readonly id: string
  readonly account: string
  readonly by: string
  readonly side: string | null
  readonly post: string
  readonly at: string
  /** Empty where it was withdrawn. */
  readonly words: string
  readonly mentioned: readonly string[]
  readonly edited: string | null
  readonly earlier: readonly { readonly words: string; readonly at: string }[]
  readonly withdrawn: string | null
}

/** A discussion: of one's own side (`owner`, '' for the joint secretariat), or '*' of both. */
export type ThreadView = {
  readonly owner: string
  readonly resolved: { readonly by: string; readonly at: string } | null
  readonly comments: readonly CommentView[]
}

/** A thing under review with all that is said of it and who sees to it. */
export type MatterView = {
  readonly partnership: PartnershipRef
  readonly subject: Subject
  readonly record: RecordRef | null
  readonly statement: StatementRow | null
  readonly names: readonly { readonly id: number; readonly name: string }[]
  readonly threads: readonly ThreadView[]
  readonly assignments: readonly AssignmentView[]
  readonly seconding: SecondingView | null
}

/** The sorts of what waits for somebody, in the order of the queue. */
export const REVIEW_SORTS = [
  'statements',
  'seconding',
  'agreement',
  'names',
  'reports',
  'assigned',
  'mentioned',
] as const
export type ReviewSort = (typeof REVIEW_SORTS)[number]

export const ASSIGNED_TO = ['me', 'nobody', 'others'] as const
export type AssignedTo = (typeof ASSIGNED_TO)[number]

export const DUE_BY = ['over', 'week', 'none'] as const
export type DueBy = (typeof DUE_BY)[number]

export type ReviewQuery = {
  readonly sort: ReviewSort | null
  readonly record: number | null
  readonly kind: StatementKind | null
  readonly assigned: AssignedTo | null
  readonly due: DueBy | null
  readonly page: number
}

/** One thing that waits. */
export type ReviewItem = {
  readonly subject: Subject
  readonly record: RecordRef | null
  readonly statement: StatementRow | null
  readonly names: { readonly one: string; readonly other: string; readonly how: NamesAlike | null } | null
  readonly seconding: SecondingView | null
  readonly assignment: AssignmentView | null
  /** A report on a line of a plan that waits to be accepted or given back. */
  readonly report: {
    readonly line: number
    readonly name: string
    readonly by: string
    readonly at: string
  } | null
  /** By whom and when, where somebody was mentioned. */
  readonly mention: { readonly by: string; readonly at: string } | null
}

export type ReviewView = {
  readonly partnership: PartnershipRef
  readonly query: ReviewQuery & { readonly sort: ReviewSort }
  readonly counts: Readonly<Record<ReviewSort, number>>
  readonly items: Listed<ReviewItem>
  /** The records by which the list can be narrowed: those with most that waits. */
  readonly records: readonly { readonly id: number; readonly title: string; readonly count: number }[]
}

/** Decisions that were taken on many statements as one act. */
export type BulkView = {
  readonly partnership: PartnershipRef
  readonly id: string
  readonly act: string
  readonly reason: string | null
  readonly by: string
  readonly at: string
  readonly undone: string | null
  readonly items: readonly {
    readonly record: number
    readonly title: string
    readonly number: number
    readonly outcome: BulkOutcome
    readonly sentence: string | null
    readonly undone: BulkUndone | null
  }[]
}

/** What became of one statement of many: decided, waits for a second person, refused with a sentence. */
export type BulkOutcome = 'decided' | 'waits' | 'refused'
/** And when the whole was taken back: taken back, waits for a second person, kept since somebody decided after it. */
export type BulkUndone = 'undone' | 'waits' | 'kept'
