import type { Actor } from '../../access/actor.ts'
import {
  type AppointingTyped,
  type AppointmentRefusal,
  appointingFrom,
  emailFrom,
  mayAppoint,
} from '../../access/appointment.ts'
import type { Gate } from '../../storage/gate.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { digestOf, newToken } from './token.ts'

/** An invitation stays open for so many days. */
const DAYS = 7

export type Invited = { readonly id: number; readonly token: string; readonly email: string }

/**
 * Invites whoever has an e-mail address to a post, where the one who asks may give it. The token is told once; its digest
 * is kept. `byLetter` says whether its link goes to the e-mail address alone.
 */
export const invite = async (
  gate: Gate,
  actor: Actor,
  p: string,
  typed: AppointingTyped & { readonly email: string },
  now: string,
  byLetter: boolean,
): Promise<Outcome<Invited, AppointmentRefusal | { readonly reason: 'no-such-partnership' }>> => {
  const standing = await gate.appointments.standing(p, now)
  if (!standing) return refused({ reason: 'no-such-partnership' })
  const appointing = appointingFrom(typed, standing)
  if (!appointing.ok) return appointing
  const may = mayAppoint(actor, p, appointing.value, standing)
  if (!may.ok) return may
  const email = emailFrom(typed.email)
  if (!email) return refused({ reason: 'email-unclear' })
  const own = actor.kind === 'person' && (await gate.accounts.get(actor.account))?.email === email
  if (own) return refused({ reason: 'not-to-oneself' })
  const token = newToken()
  const expires = new Date(Date.parse(now) + DAYS * 86_400_000).toISOString()
  const id = await gate.invitations.add(p, {
    email,
    token: digestOf(token),
    appointing: appointing.value,
    by: actor,
    at: now,
    expires,
    byLetter,
  })
  return granted({ id, token, email })
}
