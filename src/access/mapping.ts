import type { Outcome } from '../text/outcome.ts'
import type { Actor, Capacity } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { DECIDING } from './roles.ts'

/** Saying how concepts of two frameworks relate: for those who decide on statements, each side for itself. */
export const mayMap = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, DECIDING)
