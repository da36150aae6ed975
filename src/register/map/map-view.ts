import type { Side } from '../../partnership/partnership.ts'
import type { Listed, MechanismRef, MeetingRef, PartnershipRef } from '../views.ts'
import type { PairMet, PartyMet } from './contacts.ts'
import type { Party, PartySort } from './present.ts'

/** Which meetings are looked at; null narrows by nothing. */
export type MapNarrow = {
  readonly mechanism: number | null
  readonly from: string | null
  readonly until: string | null
}

/** An action line that a body has, as its plan has it. */
export type LineLed = {
  readonly plan: number
  readonly line: number
  readonly label: string | null
  readonly title: string
  readonly lead: boolean
}

/** A body with the lines that it leads, and those that it supports. */
export type BodyLeads = {
  readonly body: { readonly id: number; readonly name: string; readonly side: Side | null }
  readonly lines: readonly LineLed[]
}

/** Who met whom in which series, and which body leads what, as far as whoever asks may see it. */
export type MapView = {
  readonly partnership: PartnershipRef
  readonly sort: PartySort
  readonly narrow: MapNarrow
  readonly mechanisms: readonly MechanismRef[]
  /** How many meetings were held in what is looked at, and of how many it is known who was there. */
  readonly held: number
  readonly known: number
  readonly parties: readonly PartyMet[]
  /** Null where more met than can be told pair by pair. */
  readonly pairs: readonly PairMet[] | null
  readonly leads: readonly BodyLeads[]
  readonly unread: boolean
  /** It took too long: nothing is told. */
  readonly slow: boolean
}

/** The meetings at which somebody was, or two were together. */
export type MapMeetingsView = {
  readonly partnership: PartnershipRef
  readonly sort: PartySort
  readonly narrow: MapNarrow
  readonly mechanisms: readonly MechanismRef[]
  readonly one: Party
  readonly other: Party | null
  readonly meetings: Listed<MeetingRef>
}
