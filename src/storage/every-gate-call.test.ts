import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import type { Person } from '../access/actor.ts'
import { addAccount } from './accounts.ts'
import { appoint } from './appointments.ts'
import { type Gate, gateOver } from './gate.ts'
import { keepAct } from './keep-act.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { entryIn } from './trail-rows.ts'
import { watchWrites } from './watch-writes.ts'

const NOW = '2026-11-26T12:00:00.000Z'
const LATER = '2026-12-03T12:00:00.000Z'
const SECRET = 'quillonquartz'
const EMAIL = `${SECRET}@x.example`

const POST = {
  role: 'reader',
  side: 'hill',
  body: null,
  post: 'Desk officer',
  from: null,
  until: null,
} as const

const account = (id: string, email = `${id}@x.example`) => ({
  ...{ id, name: 'Ines Tarn', email, proven: true, administrator: false },
  password: `$argon2id$${SECRET}`,
})

/** What an act of the gate works on: an account of its own, and a co-chair and an administrator who act. */
type Stage = {
  readonly gate: Gate
  readonly p: string
  readonly id: string
  readonly chair: Person
  readonly root: Person
}

const session = async ({ gate, id }: Stage, name: string) => {
  const times = { created_at: NOW, updated_at: NOW, expires_at: LATER }
  const row = { ...times, used_at: NOW, ip_address: SECRET, user_agent: SECRET }
  await gate.db
    .insertInto('sign_in.session')
    .values({ ...row, id: `${name}-${id}`, token: `${SECRET}-${name}-${id}`, account_id: id })
    .execute()
  return `${name}-${id}`
}

const passkey = ({ gate, id }: Stage) => {
  const key = { id: `${SECRET}-${id}`, account: id, publicKey: SECRET, counter: 0, transports: [] }
  return gate.passkeys.add(key, 'A small key', NOW)
}

const invitation = ({ gate, p, id, chair }: Stage, email = `${SECRET}-${id}@x.example`) =>
  gate.invitations.add(p, {
    ...{ email, token: `${SECRET}-${id}`, appointing: POST },
    ...{ by: chair, at: NOW, expires: LATER, byLetter: true },
  })

const accepted = async (stage: Stage) => {
  const { gate, p, id } = stage
  await invitation(stage)
  return gate.invitations.accept(p, { token: `${SECRET}-${id}` }, { made: account(`new-${id}`) }, NOW)
}

type Told = { readonly acts: readonly string[]; readonly chain: string; readonly side?: string | null }
type Row = readonly [act: (stage: Stage) => Promise<unknown>, told: Told]

/** Every call that changes who may do what, with the entries that it leaves after what comes before it. */
const ACTS: Readonly<Record<string, Row>> = {
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

/** Calls that write and are no acts, each with why. */
const NO_ACTS: Readonly<Record<string, readonly [write: (stage: Stage) => Promise<unknown>, why: string]>> = {
  'accounts.prove': [
    ({ gate, id }) => gate.accounts.prove(id),
    'a part of setting a password by a link, which is told',
  ],
  'attempts.forget': [
    ({ gate }) => gate.attempts.forget({ what: 'signIn by account' }, 'x'),
    'a count of tries begins anew',
  ],
  'kept.put': [({ gate }) => gate.kept.put('a-link', 'x'), 'the digest of a link that is shown once'],
  'kept.once': [({ gate }) => gate.kept.once('a-secret', 'x'), 'the machine’s own secret'],
  'kept.drop': [({ gate }) => gate.kept.drop('a-link'), 'a link that leads nowhere any more'],
  'passkeys.ask': [
    ({ gate, id }) => gate.passkeys.ask(`asked-${id}`, null, LATER),
    'a challenge, to be signed once',
  ],
  'passkeys.spend': [({ gate, id }) => gate.passkeys.spend(`asked-${id}`, null, NOW), 'a challenge, signed'],
  'passkeys.used': [
    ({ gate, id }) => gate.passkeys.used(`${SECRET}-${id}`, 1, NOW),
    'a part of signing in, which is told',
  ],
  'sessions.touch': [({ gate, id }) => gate.sessions.touch(`one-${id}`, NOW), 'when a session was last used'],
  'sessions.endByToken': [
    async (stage) => stage.gate.sessions.endByToken(`${SECRET}-${await session(stage, 'one')}`),
    'a part of signing in anew or of setting a password, which are told',
  ],
  'sessions.dropOlderThan': [
    ({ gate }) => gate.sessions.dropOlderThan('2020-01-01T00:00:00.000Z'),
    'sessions and challenges that ended by themselves long ago',
  ],
}

/** Every other call, which asks. */
const READS: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  'accounts.get': ({ gate, id }) => gate.accounts.get(id),
  'accounts.byEmail': ({ gate }) => gate.accounts.byEmail(EMAIL),
  'accounts.list': ({ gate }) => gate.accounts.list(),
  'accounts.hasPassword': ({ gate, id }) => gate.accounts.hasPassword(id),
  'accounts.anyAdministrator': ({ gate }) => gate.accounts.anyAdministrator(),
  'appointments.capacitiesOf': ({ gate, id }) => gate.appointments.capacitiesOf(id, '2026-11-26'),
  'appointments.access': ({ gate, p }) => gate.appointments.access(p, NOW),
  'appointments.standing': ({ gate, p }) => gate.appointments.standing(p, NOW),
  'appointments.get': ({ gate, p }) => gate.appointments.get(p, 1, NOW),
  'invitations.byToken': ({ gate, p }) => gate.invitations.byToken(p, SECRET, NOW),
  'invitations.ofEmail': ({ gate }) => gate.invitations.ofEmail(EMAIL, NOW),
  'kept.get': ({ gate }) => gate.kept.get('a-link'),
  'passkeys.of': ({ gate, id }) => gate.passkeys.of(id),
  'passkeys.get': ({ gate, id }) => gate.passkeys.get(`${SECRET}-${id}`),
  'sessions.find': ({ gate }) => gate.sessions.find(SECRET),
  'sessions.of': ({ gate, id }) => gate.sessions.of(id),
  partnerships: ({ gate }) => gate.partnerships(),
}

const callsOf = ({ db: _, ...nouns }: Gate): string[] =>
  Object.entries(nouns).flatMap(([noun, calls]) =>
    typeof calls === 'function' ? [noun] : Object.keys(calls).map((call) => `${noun}.${call}`),
  )

onEachEngine('every call of the gate', (bed: Bed) => {
  let count = 0
  const stage = async (): Promise<Stage> => {
    const [p, id] = [await bed.partnership(), `holder-${count++}`]
    await addAccount(bed.store.db, account(id), NOW)
    const chair = personWith('Noor Hadley', postOf(p, 'reader', 'hill'), {
      ...postOf(p, 'co-chair', 'hill'),
      post: 'Co-chair',
    })
    return { gate: bed.store.gate, p, id, chair, root: { ...personWith('Ava Root'), administrator: true } }
  }
  const rows = (p: string) =>
    bed.store.db
      .selectFrom('trail')
      .selectAll()
      .where('partnership_id', 'in', ['', p])
      .orderBy('chain')
      .orderBy('number')
      .execute()
  /** What was left since, chain by chain. */
  const leftBy = async (p: string, work: () => Promise<unknown>) => {
    const there = new Set((await rows(p)).map(({ hash }) => hash))
    await work()
    return (await rows(p)).filter(({ hash }) => !there.has(hash))
  }

  test('is known to these tests, as an act, as none or as a question', () => {
    const known = [ACTS, NO_ACTS, READS].flatMap((calls) => Object.keys(calls))
    assert.deepEqual(known.sort(), callsOf(bed.store.gate).sort())
  })

  for (const [name, [act, { acts, chain }]] of Object.entries(ACTS))
    test(`${name} leaves its entry, and nothing of addresses or secrets in it`, async () => {
      const there = await stage()
      const left = await leftBy(there.p, () => act(there))
      assert.deepEqual(
        left.map((row) => row.act),
        acts,
      )
      const last = left.at(-1)!
      assert.equal(last.chain, chain)
      assert.equal(last.partnership_id, chain === 'instance' ? '' : there.p)
      const contents = await bed.store.db.selectFrom('trail_content').select('content').execute()
      const words = JSON.stringify([left.map(entryIn), contents])
      assert.ok(!words.includes(SECRET), words)
    })

  test('an act is signed by whoever took it, in the post that lets them', async () => {
    const there = await stage()
    const [invited] = await leftBy(there.p, () => invitation(there))
    assert.deepEqual(
      [invited!.name, invited!.account, invited!.post, invited!.role, invited!.side],
      ['Noor Hadley', 'noor-hadley', 'Co-chair', 'co-chair', 'hill'],
    )
    const [blocked] = await leftBy(there.p, () => there.gate.accounts.block(there.id, there.root, NOW))
    assert.deepEqual([blocked!.name, blocked!.object_id, blocked!.role], ['Ava Root', there.id, null])
    const [renamed] = await leftBy(there.p, () => there.gate.accounts.rename(there.id, 'Ines', NOW))
    assert.deepEqual([renamed!.name, renamed!.account], ['Ines Tarn', there.id])
  })

  test('a post is told to both sides, the invitation to its own alone', async () => {
    const there = await stage()
    await accepted(there)
    const acts = async (side: string) => {
      const reader = personWith('Rui Sande', postOf(there.p, 'reader', side))
      const filter = { act: null, object: null, id: null }
      const view = await bed.store.as(reader).trail.list(there.p, filter, 1)
      const shown = view!.entries.rows.filter(({ objectKind }) => ['post', 'invitation'].includes(objectKind))
      return shown.map(({ act, content }) => [
        act,
        content?.after?.name ?? null,
        content?.after?.role ?? null,
      ])
    }
    const post = ['appoint', 'Ines Tarn', 'reader']
    assert.deepEqual(await acts('coast'), [post])
    assert.deepEqual((await acts('hill')).sort(), [
      ['accept-invitation', 'Ines Tarn', 'reader'],
      post,
      ['invite', null, 'reader'],
    ])
  })

  test('leaves no entry where it is no act', async () => {
    const there = await stage()
    for (const [name, [write, why]] of Object.entries(NO_ACTS)) {
      const left = await leftBy(there.p, () => write(there))
      assert.equal(left.length, 0, `${name}: ${why}`)
    }
  })

  test('writes nothing where it asks', async () => {
    const there = await stage()
    const watch = watchWrites()
    const gate = gateOver(bed.store.db.withPlugin(watch.plugin))
    for (const [name, read] of Object.entries(READS)) {
      await read({ ...there, gate })
      assert.equal(watch.wrote(), false, name)
    }
  })

  test('what is not done leaves none: a second end, somebody else’s session, a link that is spent', async () => {
    const there = await stage()
    const { gate, p, id, root, chair } = there
    const invited = await invitation(there)
    await gate.invitations.withdraw(p, invited, chair, NOW)
    const left = await leftBy(p, async () => {
      assert.equal(await gate.invitations.withdraw(p, invited, chair, NOW), false)
      assert.equal(await gate.sessions.end(id, 'nobody’s'), false)
      assert.equal(await gate.passkeys.remove(id, 'nobody’s'), false)
      assert.equal(await gate.accounts.letIn(id, root, NOW), false)
      assert.equal(await gate.accounts.block('nobody', root, NOW), false)
      assert.equal(await gate.appointments.end(p, 99, chair, NOW), false)
      const made = { made: account(`late-${id}`) }
      assert.equal(await gate.invitations.accept(p, { token: `${SECRET}-${id}` }, made, NOW), false)
      await gate.sessions.signOut('no token')
    })
    assert.deepEqual(left, [])
  })

  test('an act and its entry are kept together or not at all', async () => {
    const there = await stage()
    const { gate, id, root } = there
    const unsigned = { ...root, name: null as unknown as string }
    await assert.rejects(gate.accounts.block(id, unsigned, NOW))
    assert.equal((await gate.accounts.get(id))!.blocked, null)
    await assert.rejects(
      keepAct(gate.db, (tx) =>
        tx.updateTable('sign_in.account').set({ name: 'Nobody' }).where('id', '=', id).execute(),
      ),
      /left no entry/,
    )
    assert.equal((await gate.accounts.get(id))!.name, 'Ines Tarn')
  })
})
