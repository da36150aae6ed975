import { type Actor, type Capacity, PUBLIC } from '../../src/access/actor.ts'
import type { Stage } from '../../src/register/standing.ts'
import { personWith, postOf } from '../sample-actors.ts'

/** Two partnerships of the same two sides: the public may read in the first alone. */
export const OPEN = 'alpha'
export const CLOSED = 'beta'
export const PARTNERSHIPS = [OPEN, CLOSED] as const
export const SIDES = ['hill', 'coast'] as const

/**
 * For whom something is: what a partnership file entered, a record, what is said of it among members or within one side, what
 * waits, what is somebody's own, who holds posts, who is invited and to which post. An e-mail address is for its holder, for the
 * co-chairs of the sides whose posts they hold, and for whoever runs the machine.
 */
export type Audience = { readonly p: string } & (
  | { readonly of: 'standing' | 'name' | 'posts' }
  | { readonly of: 'record' | 'members'; readonly owner: string | null; readonly stage: Stage }
  | {
      readonly of: 'side'
      readonly side: string | null
      readonly owner: string | null
      readonly stage: Stage
    }
  | { readonly of: 'proposal'; readonly owner: string | null }
  | { readonly of: 'account'; readonly account: string }
  | { readonly of: 'invitation' | 'invited'; readonly side: string | null }
  | { readonly of: 'email'; readonly account: string; readonly posts: readonly Capacity[] }
)

/** Whether somebody gives the posts of a side, or of the joint secretariat. */
const chairs = (held: readonly Capacity[], side: string | null) =>
  held.some((each) => each.role === 'co-chair' && (side === null || each.side === side))

/** The rule of TRUST.md and docs once more, written apart from src/access and the database's policies, to judge both. */
export const mayKnow = (actor: Actor, audience: Audience): boolean => {
  if (actor.kind === 'machine') return true
  const held =
    actor.kind === 'public' ? [] : actor.capacities.filter(({ partnership }) => partnership === audience.p)
  const visitor = audience.p === OPEN
  const ofOwner = (owner: string | null) => held.filter(({ side }) => side === owner)
  switch (audience.of) {
    case 'standing':
      return visitor || held.length > 0
    case 'proposal':
      return ofOwner(audience.owner).some(({ role }) =>
        ['side-editor', 'joint-editor', 'co-chair'].includes(role),
      )
    // Whoever runs the machine is told which partnerships there are.
    case 'name':
      return visitor || held.length > 0 || (actor.kind === 'person' && actor.administrator)
    case 'account':
      return actor.kind === 'person' && actor.account === audience.account
    case 'posts':
      return held.length > 0 || (actor.kind === 'person' && actor.administrator)
    case 'invitation':
      return chairs(held, audience.side) || (actor.kind === 'person' && actor.administrator)
    // The trail of a side tells it to which of its posts somebody was invited, never who.
    case 'invited':
      return (
        ofOwner(audience.side).length > 0 ||
        mayKnow(actor, { p: audience.p, of: 'invitation', side: audience.side })
      )
    case 'email':
      return (
        actor.kind === 'person' &&
        (actor.administrator ||
          actor.account === audience.account ||
          audience.posts.some(({ partnership, side }) =>
            chairs(
              actor.capacities.filter((each) => each.partnership === partnership),
              side,
            ),
          ))
      )
    case 'side':
      return (
        ofOwner(audience.side).length > 0 && (audience.stage !== 'draft' || audience.side === audience.owner)
      )
    default: {
      if (audience.of === 'members' && held.length === 0) return false
      if (audience.stage === 'draft') return ofOwner(audience.owner).length > 0
      return held.length > 0 || (audience.stage === 'public' && visitor)
    }
  }
}

const holding = (name: string, ...posts: readonly Capacity[]) => personWith(name, ...posts)

/** Everybody who asks. The first six are those of TRUST.md; the others hold the same places by other roles. */
export const ACTORS: Readonly<Record<string, Actor>> = {
  DA: holding('Delegate Hill', postOf(OPEN, 'side-editor', 'hill')),
  DB: holding('Delegate Coast', postOf(OPEN, 'side-editor', 'coast')),
  SE: holding('Secretariat Joint', postOf(OPEN, 'joint-editor', null)),
  PR: PUBLIC,
  HA: { ...holding('Hosting Admin'), administrator: true },
  OS: holding('Outsider Without'),
  'OS of the other partnership': holding('Outsider Elsewhere', postOf(CLOSED, 'side-editor', 'hill')),
  'DA as reader': holding('Reader Hill', postOf(OPEN, 'reader', 'hill')),
  'DA as focal point': holding('Focal Hill', { ...postOf(OPEN, 'focal-point', 'hill'), body: 1 }),
  'DB as reader': holding('Reader Coast', postOf(OPEN, 'reader', 'coast')),
  'DB as validating officer': holding('Officer Coast', postOf(OPEN, 'validating-officer', 'coast')),
  'DB as co-chair': holding('Chair Coast', postOf(OPEN, 'co-chair', 'coast')),
  'SE of the other partnership': holding('Secretariat Beyond', postOf(CLOSED, 'joint-editor', null)),
  'DA and a reader of the other partnership': holding(
    'Delegate Twice',
    postOf(OPEN, 'side-editor', 'hill'),
    postOf(CLOSED, 'reader', 'coast'),
  ),
}

/** Those whom a quick run asks as: one for each way of seeing. */
export const FEW = ['DA', 'DB', 'SE', 'PR', 'HA', 'OS of the other partnership'] as const
