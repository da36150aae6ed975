import { type Actor, type Capacity, PUBLIC } from '../../src/access/actor.ts'
import type { Stage } from '../../src/register/standing.ts'
import { personWith, postOf } from '../sample-actors.ts'

/** Two partnerships of the same two sides: the public may read in the first alone. */
export const OPEN = 'alpha'
export const CLOSED = 'beta'
export const PARTNERSHIPS = [OPEN, CLOSED] as const
export const SIDES = ['hill', 'coast'] as const

/** For whom something is: what a partnership file entered, a record, what is said of it among members, what waits. */
export type Audience = { readonly p: string } & (
  | { readonly of: 'standing' }
  | { readonly of: 'record' | 'members'; readonly owner: string | null; readonly stage: Stage }
  | { readonly of: 'proposal'; readonly owner: string | null }
)

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
  'DA as focal point': holding('Focal Hill', postOf(OPEN, 'focal-point', 'hill')),
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
