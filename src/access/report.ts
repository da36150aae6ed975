import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Actor, Capacity, Role } from './actor.ts'
import { type AccessRefusal, capacityFor, refusalFor } from './refusal.ts'
import { capacityOf, DECIDING } from './roles.ts'

/** Who reports on the lines of a plan: focal points, and those who could write to a line themselves. */
export const REPORTING: readonly Role[] = ['focal-point', ...DECIDING]

/** Reporting on a line that one sees. The report is at first for the side of the post in which it is written. */
export const mayReport = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, REPORTING)

/** Accepting a report or giving it back: for validating officers and editors of the side for which it was written. */
export const mayValidate = (
  actor: Actor,
  p: string,
  side: string | null,
): Outcome<Capacity, AccessRefusal> => {
  const capacity = capacityOf(actor, p, DECIDING, (each) => each.side === side)
  if (capacity) return granted(capacity)
  return refused(
    capacityOf(actor, p, DECIDING) ? { reason: 'for-owner-side' } : refusalFor(actor, p, DECIDING),
  )
}
