import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Actor, PUBLIC, ROLES, type Role } from '../../src/access/actor.ts'
import * as record from '../../src/access/record.ts'
import { MARKINGS, STAGES, type Standing } from '../../src/register/standing.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { personWith, postOf } from '../sample-actors.ts'

const P = 'alpha'
const OWNERS = ['hill', 'coast', null] as const

/** Somebody with one post, or none that counts here. */
type Holder = {
  readonly actor: Actor
  readonly role: Role | null
  readonly side: string | null
  readonly machine: boolean
}

const HOLDERS: readonly Holder[] = [
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

const STANDINGS: readonly Standing[] = OWNERS.flatMap((owner) =>
  STAGES.flatMap((stage) =>
    MARKINGS.filter((marking) => stage !== 'public' || marking === 'UNCLASSIFIED').map((marking) => ({
      owner,
      stage,
      marking,
    })),
  ),
)

const said = (outcome: Outcome<unknown, { readonly reason: string }>) =>
  outcome.ok ? 'may' : outcome.refusal.reason

/** Who may do what, by the words of TRUST.md and docs: `who` in words that are counted, not by the code that is judged. */
const EDITS: readonly (Role | null)[] = ['side-editor', 'joint-editor', 'co-chair']
const within = ({ role, side }: Holder, standing: Standing) =>
  role !== null && (standing.stage !== 'draft' || side === standing.owner)
const lacks = ({ actor, role }: Holder) =>
  actor.kind === 'public' ? 'sign-in-first' : role === null ? 'no-post-here' : 'role-not-enough'

const byRole = (roles: readonly (Role | null)[]) => (who: Holder, standing: Standing) =>
  who.machine || (roles.includes(who.role) && within(who, standing)) ? 'may' : lacks(who)

const moving = (who: Holder, { owner, stage, marking }: Standing, to: string): string => {
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

const marked = (who: Holder, { owner, stage }: Standing, to: string): string => {
  if (stage === 'public' && to === 'CONFIDENTIAL') return 'public-already'
  if (who.machine) return 'may'
  if (!EDITS.includes(who.role)) return lacks(who)
  return who.side === owner ? 'may' : 'for-owner-side'
}

type Judged = (
  who: Holder,
  standing: Standing,
) => readonly (readonly [is: unknown, ought: unknown, of: string])[]

/** Each policy beside what it ought to say. */
const POLICIES: Readonly<Record<string, Judged>> = {
  seesRecord: (who, standing) =>
    [true, false].map((portal) => {
      const sees = who.machine || within(who, standing) || (standing.stage === 'public' && portal)
      return [record.seesRecord(who.actor, P, standing, portal), sees, `portal ${portal}`] as const
    }),
  seesProposal: (who, { owner }) => [
    [
      record.seesProposal(who.actor, P, owner),
      who.machine || (EDITS.includes(who.role) && who.side === owner),
      '',
    ],
  ],
  mayAddRecord: (who) => [
    [
      said(record.mayAddRecord(who.actor, P)),
      who.machine || EDITS.includes(who.role) ? 'may' : lacks(who),
      '',
    ],
  ],
  mayEditRecord: (who, standing) => [
    [said(record.mayEditRecord(who.actor, P, standing)), byRole(EDITS)(who, standing), ''],
  ],
  mayDecide: (who, standing) => [
    [
      said(record.mayDecide(who.actor, P, standing)),
      byRole([...EDITS, 'validating-officer'])(who, standing),
      '',
    ],
  ],
  mayIdentify: (who, standing) => [
    [
      said(record.mayIdentify(who.actor, P)),
      byRole([...EDITS, 'validating-officer'])(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  mayMoveRecord: (who, standing) =>
    STAGES.filter((to) => to !== standing.stage).map((to) => [
      said(record.mayMoveRecord(who.actor, P, standing, to)),
      moving(who, standing, to),
      `to ${to}`,
    ]),
  mayMarkRecord: (who, standing) =>
    MARKINGS.map((to) => [
      said(record.mayMarkRecord(who.actor, P, standing, to)),
      marked(who, standing, to),
      `as ${to}`,
    ]),
}

for (const [name, judge] of Object.entries(POLICIES))
  test(`${name} says of everybody and every standing what it ought to`, () => {
    for (const who of HOLDERS)
      for (const standing of STANDINGS)
        for (const [is, ought, of] of judge(who, standing)) {
          const title = who.actor.kind === 'public' ? 'a reader' : who.actor.name
          assert.equal(is, ought, `${name} for ${title} on ${JSON.stringify(standing)} ${of}`)
        }
  })

test('no policy is without a judge', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'access')
  const names = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(async (file) => Object.keys((await import(join(folder, file))) as object)),
  )
  const policies = names.flat().filter((name) => /^(may|sees)[A-Z]/.test(name))
  assert.deepEqual(
    policies.filter((name) => !Object.hasOwn(POLICIES, name)),
    [],
  )
})
