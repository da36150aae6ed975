import type { Outcome } from '../text/outcome.ts'
import type { Actor, Capacity } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { EDITING } from './roles.ts'

/** Saying what short forms stand for when something is searched for: for the editors of either side. */
export const mayAbbreviate = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, EDITING)
