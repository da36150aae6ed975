import type { Abbreviation } from '../partnership/abbreviation.ts'
import type { PartnershipRef } from '../register/views.ts'

/** What short forms stand for when something is searched for in a partnership. */
export type AbbreviationsView = {
  readonly partnership: PartnershipRef
  /** The list that its editors keep, by short form. */
  readonly abbreviations: readonly Abbreviation[]
  /** The short forms of its own names: of sides, bodies and series of meetings, by short form. */
  readonly names: readonly Abbreviation[]
}
