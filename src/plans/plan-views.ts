import type { Document } from '../documents/document.ts'
import type { PlaceInDocument } from '../documents/place-in.ts'
import type { PublishedFigure } from '../partnership/partnership.ts'
import type { AlignmentsView } from '../register/alignment/aligned.ts'
import type { HistoryView } from '../register/trail-view.ts'
import type { InstrumentRef, PartnershipRef, RecordRef, StatementRow } from '../register/views.ts'
import type { GoalFramework } from './alignment/alignment-views.ts'
import type { LineFacts } from './following/assess.ts'
import type { LineBody, LineFollowing } from './following/following-views.ts'
import type { LineIndicator } from './following/measuring.ts'
import type { ReportView } from './following/reporting.ts'
import type { Round } from './following/round.ts'
import type { FollowedLine } from './following/standing.ts'
import type { LineAway } from './links/link-views.ts'
import type { Meanings } from './matrix/meanings.ts'
import type { KnownBody, Step } from './matrix/steps.ts'
import type { OutlineRow } from './outline/outline-rows.ts'
import type { Outline, Period } from './outline.ts'
import type { PlanPart } from './plan-parts.ts'
import type { SaidSuccessor } from './succession.ts'

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
  /** How many statements of meetings each line follows from, as people said, by its number. */
  readonly grounds: ReadonlyMap<number, number>
}

/** A plan with all that is known of each of its lines, by their numbers. */
export type FollowedPlanView = PlanView & {
  readonly followed: ReadonlyMap<
    number,
    Pick<LineFollowing, 'activities' | 'bodies'> & { readonly indicators?: readonly LineIndicator[] }
  >
}

/** The same with the instrument that the plan is: what its matrix and its reports are made of. */
export type PlanMatrixView = FollowedPlanView & {
  /** The instrument that the plan is, with what was published of its progress; null where nobody has said, or it isn't seen. */
  readonly instrument:
    | (Pick<InstrumentRef, 'id' | 'name'> & { readonly figures: readonly PublishedFigure[] })
    | null
  /** Every instrument that it could be, for those who may say it. */
  readonly instruments: readonly Pick<InstrumentRef, 'id' | 'name'>[]
  /** The frameworks that its lines were ever said to serve, by whose goals they are counted; left out where nobody counts by goal. */
  readonly frameworks?: readonly GoalFramework[]
}

/** A plan with all of which the skeleton of the next is made; `later` is the draft of that, where one is named. */
export type PlanSkeletonView = PlanMatrixView &
  Pick<PlanSuccessionView, 'said' | 'without' | 'withoutInAll'> & {
    readonly later: { readonly title: string; readonly parts: readonly PlanPart[] } | null
  }

/** A plan and another record that it is compared with, whose text may be a matrix; and records that could be chosen. */
export type PlanComparisonView = {
  readonly view: PlanMatrixView
  readonly choices: readonly RecordRef[]
  /** Every body that a line can be given to, and what words of matrices mean to the side of whoever asks. */
  readonly bodies: readonly KnownBody[]
  readonly meanings: Meanings
  /** What was taken over from matrices before, the latest first; none for those who read without an account. */
  readonly intakes: readonly IntakeRef[]
  readonly other: { readonly record: RecordRef; readonly document: Document } | null
}

/** A plan and a later one that it is laid beside, where one is chosen; and the other plans that are kept. */
export type PlanSuccessionView = {
  readonly before: PlanView
  readonly choices: readonly (PlanRef & { readonly record: RecordRef })[]
  readonly after: PlanView | null
  /** What people said of lines of the two. */
  readonly said: readonly SaidSuccessor[]
  /** Commitments of meetings, made since the plan began, that no line of it follows from: how many, and the first of them. */
  readonly without: readonly StatementRow[]
  readonly withoutInAll: number
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
  /** The statements of meetings that it follows from, as people said, oldest first. */
  readonly grounds: readonly StatementRow[]
  /** The lines of earlier plans that go on in it, and those of later ones as which it goes on, as people said. */
  readonly continues: { readonly before: readonly LineAway[]; readonly after: readonly LineAway[] }
  /** What it serves, as people said. */
  readonly aligned: AlignmentsView
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

/** What was taken over of a matrix as one act: how many cells, and whether it was undone. */
export type IntakeRef = {
  readonly id: string
  readonly matrix: RecordRef
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly steps: number
  readonly undone: { readonly by: string; readonly at: string } | null
}

/** One cell that was taken over. `undone` once the act was taken back: `kept` where somebody had gone on with it since. */
export type IntakeStep = {
  readonly line: number
  readonly kind: Step['act']['kind']
  readonly words: string
  readonly undone: 'undone' | 'kept' | null
}

/** An act of taking over, with the plan that it was on. */
export type IntakeView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly plan: PlanRef
  readonly intake: IntakeRef
  readonly steps: readonly IntakeStep[]
  /** The lines that it wrote to, by their numbers. */
  readonly lines: ReadonlyMap<number, PlanPart>
}
