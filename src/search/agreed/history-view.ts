import type { Level } from '../../partnership/partnership.ts'
import type { Listed, PartnershipRef, StatementRow, TopicRef } from '../../register/views.ts'
import type { StatementRef } from './clause-link.ts'

/** One wording of a history: where it stands, and the place in the list of the one it is held against. */
export type HistoryStep = {
  readonly row: StatementRow
  readonly day: string | null
  /** Of the meeting that adopted it. */
  readonly level: Level | null
  readonly series: string | null
  readonly against: number | null
}

/** How a wording came to a clause: it is the one that is asked of, people said so, or its words propose it. */
export const JOINED = ['own', 'confirmed', 'proposed'] as const
export type Joined = (typeof JOINED)[number]

export type ClauseStep = HistoryStep & {
  readonly joined: Joined
  /** The wording of the clause that it was joined to, and how like the two are where its words propose it. */
  readonly to: StatementRow | null
  readonly likeness: number | null
}

/** A clause through the years, the oldest wording first; `rejected` are pairs that people said are not one clause. */
export type ClauseHistoryView = {
  readonly partnership: PartnershipRef
  readonly of: StatementRef
  readonly steps: readonly ClauseStep[]
  readonly rejected: readonly { readonly row: StatementRow; readonly to: StatementRow }[]
  /** Looking for wordings took too long: there may be more. */
  readonly slow: boolean
  /** None of its wordings has a day: nothing earlier or later was looked for. */
  readonly undated: boolean
}

/** The words on an issue or an area through the years, the oldest first. */
export type TopicHistoryView = {
  readonly partnership: PartnershipRef
  readonly topic: TopicRef
  readonly steps: Listed<HistoryStep>
  /** Whether there are later ones than those that are told. */
  readonly unread: boolean
}
