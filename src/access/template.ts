import type { Outcome } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { EDITING } from './roles.ts'

/**
 * Whose templates somebody has: those of the side of their first post, `''` for the joint secretariat; null where they hold none.
 * What is sent out is a side's own matter until it is sent, and so is how it looks.
 */
export const templateSide = (actor: Actor, p: string): string | null => {
  const capacity = capacitiesIn(actor, p)[0]
  return capacity ? (capacity.side ?? '') : null
}

/** Keeping a template for one's side, and taking one back: for its editors. */
export const mayKeepTemplate = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, EDITING, ({ side }) => (side ?? '') === templateSide(actor, p))
