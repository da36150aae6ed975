import type { PlaceInDocument } from '../documents/place-in.ts'
import type { AgendaPoint } from '../meetings/agenda-point.ts'
import type { Side } from '../partnership/partnership.ts'
import type { FollowedAway } from '../plans/links/link-views.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import type { ReviewSort } from '../register/review-views.ts'
import type {
  MechanismRef,
  MeetingRef,
  MeetingView,
  PartnershipRef,
  PersonRef,
  RecordRef,
  StatementRow,
} from '../register/views.ts'

/** A statement away from its record, with where in it its words stand. */
export type CitedStatement = StatementRow & { readonly place: PlaceInDocument }

/** Something agreed, the subjects its words name, and the latest that was said on one of them after that meeting. */
export type AgreedStatement = {
  readonly statement: CitedStatement
  readonly subjects: readonly string[]
  readonly since: readonly CitedStatement[]
  /** The action lines that follow from it, as people said. */
  readonly lines: readonly FollowedAway[]
}

/** A post that somebody held who chaired the last meeting: who held it, and who holds it today as far as is entered. */
export type PostHolders = {
  readonly side: Side | null
  readonly post: string
  readonly before: PersonRef
  readonly today: readonly PersonRef[]
}

/** The meeting before the next: the last of a series of which whoever asks sees a record. */
export type LastMeeting = {
  readonly meeting: MeetingRef
  readonly records: readonly RecordRef[]
  readonly people: MeetingView['people']
}

/** What the brief for the next meeting of a series is made of, as far as whoever asks may see it. */
export type BriefView = {
  readonly partnership: PartnershipRef
  readonly mechanism: MechanismRef
  readonly last: LastMeeting | null
  /** Meetings held after that one, of which no record is kept. */
  readonly unrecorded: readonly MeetingRef[]
  readonly next: MeetingRef | null
  /** Commitments of the last meeting's records that a person confirmed or put right. */
  readonly agreed: readonly AgreedStatement[]
  /** Those on which nobody has decided: the first of them, and how many there are. */
  readonly undecided: { readonly first: readonly CitedStatement[]; readonly total: number }
  /** The latest concerns of all records, newest first. */
  readonly concerns: readonly CitedStatement[]
  /** How much waits for whoever asks, by sort; null for those who read without an account. */
  readonly waiting: Readonly<Record<ReviewSort, number>> | null
  readonly posts: readonly PostHolders[]
  /** What the side of whoever asks means to propose for its agenda. */
  readonly points: readonly AgendaPoint[]
  /** The plan whose years hold the day, else the latest that has begun. */
  readonly plan: PlanMatrixView | null
}
