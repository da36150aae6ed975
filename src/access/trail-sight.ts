import type { Side } from '../partnership/partnership.ts'
import { type Actor, capacitiesIn } from './actor.ts'
import { INSTANCE_CHAIN, JOINT_CHAIN, SECRETARIAT_CHAIN, sideChain } from './trail-chain.ts'

/** Whether somebody may open the trail of a partnership at all; for anybody else it isn't there. */
export const mayReadTrail = (actor: Actor, p: string): boolean =>
  actor.kind === 'machine' ||
  (actor.kind === 'person' && (actor.administrator || capacitiesIn(actor, p).length > 0))

/** Whether somebody may open the trail of the instance: accounts, signing in, upkeep. */
export const mayReadInstanceTrail = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.administrator)

/**
 * The chains of a partnership that somebody reads whole, and so may export and verify: the joint one and those of their own
 * sides; an administrator all, whose contents are then withheld where they have no say.
 */
export const chainsRead = (
  actor: Actor,
  p: string,
  sides: readonly Pick<Side, 'id'>[],
): readonly string[] => {
  if (!mayReadTrail(actor, p)) return []
  if (actor.kind === 'machine' || (actor.kind === 'person' && actor.administrator))
    return [JOINT_CHAIN, ...sides.map(({ id }) => sideChain(id)), SECRETARIAT_CHAIN]
  return [JOINT_CHAIN, ...new Set(capacitiesIn(actor, p).map(({ side }) => sideChain(side)))]
}

/** The chains of the instance that somebody reads. */
export const instanceChainsRead = (actor: Actor): readonly string[] =>
  mayReadInstanceTrail(actor) ? [INSTANCE_CHAIN] : []
