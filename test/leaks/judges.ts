import { type Actor, PUBLIC, ROLES, type Role } from '../../src/access/actor.ts'
import { MARKINGS, STAGES, type Standing } from '../../src/register/standing.ts'
import { personWith, postOf } from '../sample-actors.ts'

export const P = 'alpha'
const OWNERS = ['hill', 'coast', null] as const

/** Somebody with one post, or none that counts here. */
export type Holder = {
  readonly actor: Actor
  readonly role: Role | null
  readonly side: string | null
  readonly machine: boolean
}

export const HOLDERS: readonly Holder[] = [
  { actor: PUBLIC, role: null, side: null, machine: false },
  { actor: { ...personWith('Host'), administrator: true }, role: null, side: null, machine: false },
  {
    actor: personWith('Elsewhere', ...ROLES.map((role) => postOf('beta', role, 'hill'))),
    role: null,
    side: null,
    machine: false,
  },
  { actor: { kind: 'machine', name: 'Import' }, role: null, side: null, machine: true },
  ...ROLES.flatMap((role) =>
    (role === 'joint-editor' ? [null] : ['hill', 'coast']).map((side) => ({
      actor: personWith(`${role} ${side}`, postOf(P, role, side)),
      ...{ role, side, machine: false },
    })),
  ),
]

export const STANDINGS: readonly Standing[] = OWNERS.flatMap((owner) =>
  STAGES.flatMap((stage) =>
    MARKINGS.filter((marking) => stage !== 'public' || marking === 'UNCLASSIFIED').map((marking) => ({
      owner,
      stage,
      marking,
    })),
  ),
)

/** Who may do what, by the words of TRUST.md and docs: `who` in words that are counted, not by the code that is judged. */
export const EDITS: readonly (Role | null)[] = ['side-editor', 'joint-editor', 'co-chair']
export const within = ({ role, side }: Holder, standing: Standing) =>
  role !== null && (standing.stage !== 'draft' || side === standing.owner)
export const lacks = ({ actor, role }: Holder) =>
  actor.kind === 'public' ? 'sign-in-first' : role === null ? 'no-post-here' : 'role-not-enough'

export const byRole = (roles: readonly (Role | null)[]) => (who: Holder, standing: Standing) =>
  who.machine || (roles.includes(who.role) && within(who, standing)) ? 'may' : lacks(who)

export const moving = (who: Holder, { owner, stage, marking }: Standing, to: string): string => {
  if (to === 'public' && marking === 'CONFIDENTIAL') return 'confidential-not-public'
  if (who.machine) return 'may'
  const edits = EDITS.includes(who.role)
  switch (`${stage} to ${to}`) {
    case 'draft to shared':
      return edits && who.side === owner ? 'may' : lacks(who)
    case 'shared to joint':
      return !edits ? lacks(who) : who.side !== null && who.side !== owner ? 'may' : 'for-other-side'
    case 'joint to public':
    case 'public to joint':
      return who.role === 'joint-editor' || who.role === 'co-chair' ? 'may' : lacks(who)
    default:
      return to === 'draft' ? 'seen-already' : 'stage-unreachable'
  }
}

export const marked = (who: Holder, { owner, stage }: Standing, to: string): string => {
  if (stage === 'public' && to === 'CONFIDENTIAL') return 'public-already'
  if (who.machine) return 'may'
  if (!EDITS.includes(who.role)) return lacks(who)
  return who.side === owner ? 'may' : 'for-owner-side'
}

/** A policy beside what it ought to say, on each of some things. */
export type Judged = (
  who: Holder,
  standing: Standing,
) => readonly (readonly [is: unknown, ought: unknown, of: string])[]
