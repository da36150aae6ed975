import type { Outcome } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn, ROLES } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'

/** Keeping a search for oneself: for whoever holds a post in the partnership. */
export const maySaveSearch = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, ROLES)

/** Whether a record that a side shared is new to somebody: those of that side saw it before. */
export const isNewTo = (actor: Actor, p: string, owner: string | null): boolean =>
  !capacitiesIn(actor, p).some(({ side }) => side === owner)
