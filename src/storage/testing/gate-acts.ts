import type { Person } from '../../access/actor.ts'
import { appoint } from '../appointments.ts'
import type { Gate } from '../gate.ts'

export const NOW = '2026-11-26T12:00:00.000Z'
export const LATER = '2026-12-03T12:00:00.000Z'
/** Stands in every secret and address of these tests, so that no entry may have it. */
export const SECRET = 'quillonquartz'
export const EMAIL = `${SECRET}@x.example`

const POST = {
  role: 'reader',
  side: 'hill',
  body: null,
  post: 'Desk officer',
  from: null,
  until: null,
} as const

/** An account to be made. */
export const account = (id: string, email = `${id}@x.example`) => ({
  ...{ id, name: 'Ines Tarn', email, proven: true, administrator: false },
  password: `$argon2id$${SECRET}`,
})

/** What an act of the gate works on: an account of its own, and a co-chair and an administrator who act. */
export type GateStage = {
  readonly gate: Gate
  readonly p: string
  readonly id: string
  readonly chair: Person
  readonly root: Person
}

export const session = async ({ gate, id }: GateStage, name: string) => {
  const times = { created_at: NOW, updated_at: NOW, expires_at: LATER }
  const row = { ...times, used_at: NOW, ip_address: SECRET, user_agent: SECRET }
  await gate.db
    .insertInto('sign_in.session')
    .values({ ...row, id: `${name}-${id}`, token: `${SECRET}-${name}-${id}`, account_id: id })
    .execute()
  return `${name}-${id}`
}

const passkey = ({ gate, id }: GateStage) => {
  const key = { id: `${SECRET}-${id}`, account: id, publicKey: SECRET, counter: 0, transports: [] }
  return gate.passkeys.add(key, 'A small key', NOW)
}

export const invitation = ({ gate, p, id, chair }: GateStage, email = `${SECRET}-${id}@x.example`) =>
  gate.invitations.add(p, {
    ...{ email, token: `${SECRET}-${id}`, appointing: POST },
    ...{ by: chair, at: NOW, expires: LATER, byLetter: true },
  })

export const accepted = async (stage: GateStage) => {
  const { gate, p, id } = stage
  await invitation(stage)
  return gate.invitations.accept(p, { token: `${SECRET}-${id}` }, { made: account(`new-${id}`) }, NOW)
}

type Told = { readonly acts: readonly string[]; readonly chain: string; readonly side?: string | null }
type Row = readonly [act: (stage: GateStage) => Promise<unknown>, told: Told]

/** Every call that changes who may do what, with the entries that it leaves after what comes before it. */
export const GATE_ACTS: Readonly<Record<string, Row>> = {
  'accounts.addFirstAdministrator': [
    async ({ gate, id }) => {
      await gate.kept.put('first-administrator', `${SECRET} ${LATER}`)
      return gate.accounts.addFirstAdministrator(SECRET, account(`root-${id}`, EMAIL), NOW)
    },
    { acts: ['make-administrator'], chain: 'instance' },
  ],
  'accounts.rename': [
    ({ gate, id }) => gate.accounts.rename(id, 'Ines Tarn-Holt', NOW),
    { acts: ['rename-account'], chain: 'instance' },
  ],
  'accounts.block': [
    ({ gate, id, root }) => gate.accounts.block(id, root, NOW),
    { acts: ['block'], chain: 'instance' },
  ],
  'accounts.letIn': [
    async ({ gate, id, root }) => {
      await gate.accounts.block(id, root, NOW)
      return gate.accounts.letIn(id, root, NOW)
    },
    { acts: ['block', 'let-in'], chain: 'instance' },
  ],
  'attempts.count': [
    async ({ gate, id }) => {
      const limit = { what: 'signIn by account', times: 3, within: 60_000, told: true }
      for (let tries = 0; tries < 9; tries++) await gate.attempts.count(limit, `${SECRET}-${id}`, NOW, id)
    },
    { acts: ['refuse-tries'], chain: 'instance' },
  ],
  'calendarKeys.make': [
    ({ gate, id }) => gate.calendarKeys.make(id, `${SECRET}-${id}`, NOW),
    { acts: ['make-calendar-key'], chain: 'instance' },
  ],
  'calendarKeys.revoke': [
    async ({ gate, id }) => {
      await gate.calendarKeys.make(id, `${SECRET}-${id}`, NOW)
      return gate.calendarKeys.revoke(id)
    },
    { acts: ['make-calendar-key', 'revoke-calendar-key'], chain: 'instance' },
  ],
  'passkeys.add': [passkey, { acts: ['add-passkey'], chain: 'instance' }],
  'passkeys.remove': [
    async (stage) => {
      await passkey(stage)
      return stage.gate.passkeys.remove(stage.id, `${SECRET}-${stage.id}`)
    },
    { acts: ['add-passkey', 'remove-passkey'], chain: 'instance' },
  ],
  'sessions.end': [
    async (stage) => stage.gate.sessions.end(stage.id, await session(stage, 'one')),
    { acts: ['end-session'], chain: 'instance' },
  ],
  'sessions.endOthers': [
    async (stage) => {
      await session(stage, 'one')
      await stage.gate.sessions.endOthers(stage.id, await session(stage, 'two'))
      return stage.gate.sessions.endOthers(stage.id, `two-${stage.id}`)
    },
    { acts: ['end-sessions'], chain: 'instance' },
  ],
  'sessions.signOut': [
    async (stage) => stage.gate.sessions.signOut(`${SECRET}-${await session(stage, 'one')}`),
    { acts: ['sign-out'], chain: 'instance' },
  ],
  'invitations.add': [(stage) => invitation(stage), { acts: ['invite'], chain: 'side/hill' }],
  'invitations.withdraw': [
    async (stage) => {
      const { gate, p, chair } = stage
      return gate.invitations.withdraw(p, await invitation(stage), chair, NOW)
    },
    { acts: ['invite', 'withdraw-invitation'], chain: 'side/hill' },
  ],
  'invitations.accept': [
    accepted,
    // Two chains: that the invitation is spent is the side's own, the post is told to both.
    { acts: ['appoint', 'invite', 'accept-invitation'], chain: 'side/hill' },
  ],
  'appointments.end': [
    async ({ gate, p, id, chair }) => {
      const post = await appoint(gate.db, p, id, POST, { by: 'a test', at: NOW })
      return gate.appointments.end(p, post, chair, NOW)
    },
    { acts: ['end-post'], chain: 'joint' },
  ],
}
