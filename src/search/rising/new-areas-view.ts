import type { AgendaPoint } from '../../meetings/agenda-point.ts'
import type { MechanismRef, PartnershipRef, StatementRow, TopicRef } from '../../register/views.ts'

/** A term that rises and that no line of the current plans has: in how many occasions, how surely, and the words it rests on. */
export type NewArea = {
  readonly term: string
  /** The topic of the register that it names. */
  readonly topic: TopicRef | null
  readonly later: number
  readonly before: number
  readonly score: number
  /** Of the later occasions the newest, a statement of each. */
  readonly quotes: readonly StatementRow[]
}

/** A plan whose lines were looked at. */
export type PlanLooked = { readonly id: number; readonly title: string; readonly lines: number }

/** What comes up and has no action line yet, as far as whoever asks may see what was said, and the plans. */
export type NewAreasView = {
  readonly partnership: PartnershipRef
  /** The first of the later years; null where there is nothing to compare. */
  readonly since: string | null
  /** The years from which one may compare, the earliest first. */
  readonly years: readonly string[]
  /** The last year of which anything was said. */
  readonly until: string | null
  readonly occasions: { readonly later: number; readonly before: number }
  readonly plans: readonly PlanLooked[]
  /** How many terms rise that do have a line. */
  readonly covered: number
  readonly areas: readonly NewArea[]
  readonly unread: boolean
  readonly slow: boolean
  readonly mechanisms: readonly MechanismRef[]
  /** What the side of whoever asks has for agendas. */
  readonly points: readonly AgendaPoint[]
}
