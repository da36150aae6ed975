import type { Marking, MarkingRefusal, Stage, Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn, type Role } from './actor.ts'
import { type AccessRefusal, capacityFor, refusalFor } from './refusal.ts'
import { capacityOf, DECIDING, EDITING, PUBLISHING } from './roles.ts'

/** In which capacity somebody may take an act; null is the machine itself. */
export type May<R extends { readonly reason: string } = AccessRefusal> = Outcome<Capacity | null, R>

/** Whether somebody sees a record at all. What they don't see is not there for them. `portal`: the public may read here. */
export const seesRecord = (actor: Actor, p: string, { owner, stage }: Standing, portal: boolean): boolean => {
  if (actor.kind === 'machine') return true
  const capacities = capacitiesIn(actor, p)
  if (stage === 'public') return portal || capacities.length > 0
  return stage === 'draft' ? capacities.some(({ side }) => side === owner) : capacities.length > 0
}

const byRoles = (
  actor: Actor,
  p: string,
  roles: readonly Role[],
  { owner, stage }: Pick<Standing, 'owner' | 'stage'>,
): May => {
  if (actor.kind === 'machine') return granted(null)
  return capacityFor(actor, p, roles, ({ side }) => stage !== 'draft' || side === owner)
}

/** Whether what was read and waits is there for somebody: for the editors of the side for which it was read. */
export const seesProposal = (actor: Actor, p: string, owner: string | null): boolean =>
  actor.kind === 'machine' || capacityOf(actor, p, EDITING, ({ side }) => side === owner) !== undefined

/** Adding a record: what is kept is at first a draft of the side of the post in which it is added. */
export const mayAddRecord = (actor: Actor, p: string): May =>
  actor.kind === 'machine' ? granted(null) : capacityFor(actor, p, EDITING)

/** Reading it again, giving it another meeting, attaching and taking off copies: its side's editors, then both sides'. */
export const mayEditRecord = (actor: Actor, p: string, standing: Standing): May =>
  byRoles(actor, p, EDITING, standing)

/** Deciding on its statements. */
export const mayDecide = (actor: Actor, p: string, standing: Standing): May =>
  byRoles(actor, p, DECIDING, standing)

/** Deciding on who is who among the names that both sides see. */
export const mayIdentify = (actor: Actor, p: string): May =>
  byRoles(actor, p, DECIDING, { owner: null, stage: 'joint' })

export type StageRefusal =
  | AccessRefusal
  | { readonly reason: 'stage-unreachable'; readonly from: Stage; readonly to: Stage }
  | { readonly reason: 'moved-meanwhile' }
  | { readonly reason: 'seen-already' }
  | { readonly reason: 'confidential-not-public' }

const whoMoves = (actor: Actor, p: string, { owner, stage }: Standing, to: Stage): May<StageRefusal> => {
  const ofOwner = ({ side }: Capacity) => side === owner
  const otherSide = ({ side }: Capacity) => side !== null && side !== owner
  const find = (
    roles: readonly Role[],
    fits?: (capacity: Capacity) => boolean,
    otherwise?: AccessRefusal,
  ) => {
    const capacity = capacityOf(actor, p, roles, fits)
    if (capacity) return granted(capacity)
    const may = otherwise !== undefined && capacityOf(actor, p, roles) !== undefined
    return refused(may ? otherwise : refusalFor(actor, p, roles))
  }
  if (stage === 'draft' && to === 'shared') return find(EDITING, ofOwner)
  if (stage === 'shared' && to === 'joint') return find(EDITING, otherSide, { reason: 'for-other-side' })
  if ((stage === 'joint' && to === 'public') || (stage === 'public' && to === 'joint'))
    return find(PUBLISHING)
  if (to === 'draft') return refused({ reason: 'seen-already' })
  return refused({ reason: 'stage-unreachable', from: stage, to })
}

/**
 * Moving a record to another stage. Its own side shares it; it is joint when the other side agrees; a co-chair or the joint
 * secretariat makes it public, or takes it from public view again. What the other side has seen can't become a draft.
 */
export const mayMoveRecord = (actor: Actor, p: string, standing: Standing, to: Stage): May<StageRefusal> => {
  if (to === 'public' && standing.marking === 'CONFIDENTIAL')
    return refused({ reason: 'confidential-not-public' })
  if (actor.kind === 'machine') return granted(null)
  return whoMoves(actor, p, standing, to)
}

export type MarkRefusal =
  | AccessRefusal
  | MarkingRefusal
  | { readonly reason: 'public-already' }
  | { readonly reason: 'moved-meanwhile' }

/** Giving a record another marking: for the side whose it is; what is public can't be made confidential. */
export const mayMarkRecord = (actor: Actor, p: string, standing: Standing, to: Marking): May<MarkRefusal> => {
  if (standing.stage === 'public' && to !== 'UNCLASSIFIED') return refused({ reason: 'public-already' })
  if (actor.kind === 'machine') return granted(null)
  const capacity = capacityOf(actor, p, EDITING, ({ side }) => side === standing.owner)
  if (capacity) return granted(capacity)
  return refused(capacityOf(actor, p, EDITING) ? { reason: 'for-owner-side' } : refusalFor(actor, p, EDITING))
}
