import type { Outcome } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { EDITING } from './roles.ts'

/**
 * Whose points for agendas somebody has: those of the side of their first post, `''` for the joint secretariat; null where they hold none.
 * What a side means to propose is its own matter until it proposes it; the words may be of its drafts.
 */
export const pointsSide = (actor: Actor, p: string): string | null => {
  const capacity = capacitiesIn(actor, p)[0]
  return capacity ? (capacity.side ?? '') : null
}

/** Keeping a point for one's side, and taking one back: for its editors. */
export const mayKeepPoint = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, EDITING, ({ side }) => (side ?? '') === pointsSide(actor, p))
