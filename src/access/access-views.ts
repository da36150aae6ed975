import type { PartnershipRef } from '../register/views.ts'
import type { Capacity, Role } from './actor.ts'

/** An account as its holder and an administrator see it. */
export type AccountView = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly administrator: boolean
  readonly blocked: { readonly by: string; readonly at: string } | null
  readonly made: string
}

/** A session of an account; instants in ISO 8601. */
export type SessionView = {
  readonly id: string
  readonly begun: string
  readonly used: string
  readonly address: string | null
  readonly agent: string | null
}

export type PasskeyView = {
  readonly id: string
  readonly name: string
  readonly made: string
  readonly used: string | null
}

/** A body, or the delegation of a state, that a post may be for. */
export type BodyOffered = {
  readonly id: number
  readonly name: string
  readonly side: string
  readonly kind: string
}

/** A post as it is given: what it lets its holder do, for which side and body, and from when to when. */
export type PostGiven = {
  readonly role: Role
  readonly side: string | null
  readonly body: Pick<BodyOffered, 'id' | 'name' | 'kind'> | null
  readonly post: string
  readonly from: string | null
  readonly until: string | null
}

export type AppointmentView = PostGiven & {
  readonly id: number
  readonly account: {
    readonly id: string
    readonly name: string
    /** Null where it is not told to whoever looks. */
    readonly email: string | null
    readonly blocked: boolean
  }
  readonly by: string
  readonly at: string
  readonly ended: { readonly by: string; readonly at: string } | null
  /** Whether it holds on the day of the view. */
  readonly holds: boolean
}

export type InvitationView = PostGiven & {
  readonly id: number
  readonly email: string
  readonly by: string
  readonly at: string
  readonly expires: string
}

/** Who has access to a partnership, and who is invited. */
export type AccessView = {
  readonly partnership: PartnershipRef
  readonly appointments: readonly AppointmentView[]
  readonly invitations: readonly InvitationView[]
  readonly bodies: readonly BodyOffered[]
}

/** An invitation with the partnership that it leads to. */
export type InvitedView = InvitationView & { readonly partnership: PartnershipRef }

/** An account with all that its own page shows. */
export type OwnAccountView = {
  readonly account: AccountView
  readonly capacities: readonly (Capacity & { readonly partnershipName: string })[]
  readonly sessions: readonly SessionView[]
  readonly passkeys: readonly PasskeyView[]
  readonly invited: readonly InvitedView[]
  /** Since when their calendar has a secret address; null where it has none. */
  readonly calendarSince: string | null
  readonly hasPassword: boolean
}
