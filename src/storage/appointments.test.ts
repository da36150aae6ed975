import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Appointing } from '../access/appointment.ts'
import { addAccount } from './accounts.ts'
import { appoint } from './appointments.ts'
import { onEachEngine } from './testing/on-each-engine.ts'

const NOW = '2026-11-26T12:00:00.000Z'
const READER: Appointing = {
  role: 'reader',
  side: 'hill',
  body: null,
  post: 'Desk officer',
  from: null,
  until: null,
}

const account = (id: string, over: object = {}) => ({
  id,
  name: id,
  email: `${id}@x.example`,
  proven: false,
  administrator: false,
  password: '$argon2id$…',
  ...over,
})

const invitation = (email: string, token: string, over: object = {}) => ({
  email,
  token,
  appointing: READER,
  by: { kind: 'machine', name: 'a test' } as const,
  at: NOW,
  expires: '2026-12-03T12:00:00.000Z',
  byLetter: true,
  ...over,
})

onEachEngine('appointments, invitations and accounts', (bed) => {
  test('a post holds from its first day to its last, in its partnership alone, until it is ended', async () => {
    const [p, other] = [await bed.partnership(), await bed.partnership()]
    await addAccount(bed.store.db, account('holder'), NOW)
    const by = { by: 'a test', at: NOW }
    const id = await appoint(
      bed.store.db,
      p,
      'holder',
      { ...READER, from: '2026-11-26', until: '2026-11-27' },
      by,
    )
    await appoint(bed.store.db, other, 'holder', { ...READER, role: 'joint-editor', side: null }, by)
    const on = async (day: string) =>
      (await bed.store.gate.appointments.capacitiesOf('holder', day)).map(({ partnership }) => partnership)
    assert.deepEqual(await on('2026-11-25'), [other])
    assert.deepEqual(await on('2026-11-26'), [p, other])
    assert.deepEqual(await on('2026-11-27'), [p, other])
    assert.deepEqual(await on('2026-11-28'), [other])
    assert.equal(
      await bed.store.gate.appointments.end(other, id + 1, { kind: 'machine', name: 'x' }, NOW),
      false,
    )
    assert.equal(await bed.store.gate.appointments.end(p, id, { kind: 'machine', name: 'x' }, NOW), true)
    assert.equal(await bed.store.gate.appointments.end(p, id, { kind: 'machine', name: 'y' }, NOW), false)
    assert.deepEqual(await on('2026-11-26'), [other])
    const view = await bed.store.gate.appointments.get(p, id, NOW)
    assert.deepEqual(view?.ended, { by: 'x', at: NOW })
  })

  test('a side or a body of another partnership can’t be kept with a post', async () => {
    const p = await bed.partnership()
    await assert.rejects(
      appoint(bed.store.db, p, 'any', { ...READER, side: 'nowhere' }, { by: 'x', at: NOW }),
    )
    await assert.rejects(appoint(bed.store.db, p, 'any', { ...READER, body: 999 }, { by: 'x', at: NOW }))
  })

  test('an invitation is accepted once of many times at once, and makes one account with one post', async () => {
    const p = await bed.partnership()
    await bed.store.gate.invitations.add(p, invitation('race@x.example', 'digest-1'))
    const accepting = Array.from({ length: 8 }, (_, at) =>
      bed.store.gate.invitations.accept(p, { token: 'digest-1' }, { made: account(`race${at}`) }, NOW),
    )
    const outcomes = await Promise.all(accepting)
    assert.equal(outcomes.filter(Boolean).length, 1)
    const made = (await bed.store.gate.accounts.byEmail('race@x.example'))!
    assert.equal((await bed.store.gate.appointments.capacitiesOf(made.id, '2026-11-26')).length, 1)
  })

  test('an invitation for another address, spent by nobody, stays open', async () => {
    const p = await bed.partnership()
    await addAccount(bed.store.db, account('wrong'), NOW)
    await bed.store.gate.invitations.add(p, invitation('right@x.example', 'digest-2'))
    assert.equal(
      await bed.store.gate.invitations.accept(p, { token: 'digest-2' }, { account: 'wrong' }, NOW),
      false,
    )
    assert.equal((await bed.store.gate.invitations.ofEmail('right@x.example', NOW)).length, 1)
    assert.deepEqual(await bed.store.gate.appointments.capacitiesOf('wrong', '2026-11-26'), [])
    const elsewhere = await bed.partnership()
    const made = { made: account('right') }
    assert.equal(await bed.store.gate.invitations.accept(elsewhere, { token: 'digest-2' }, made, NOW), false)
    const late = '2026-12-03T12:00:00.000Z'
    assert.equal(await bed.store.gate.invitations.accept(p, { token: 'digest-2' }, made, late), false)
    assert.equal(await bed.store.gate.accounts.byEmail('right@x.example'), null)
  })

  test('an account that comes by an invitation runs no machine, whatever was given', async () => {
    const p = await bed.partnership()
    await bed.store.gate.invitations.add(p, invitation('guest@x.example', 'digest-3'))
    const made = account('guest', { administrator: true, email: 'other@x.example' })
    assert.equal(await bed.store.gate.invitations.accept(p, { token: 'digest-3' }, { made }, NOW), true)
    const kept = await bed.store.gate.accounts.get('guest')
    assert.deepEqual([kept?.administrator, kept?.email], [false, 'guest@x.example'])
  })

  test('tries at the same time are each counted, and forgotten when their time is over', async () => {
    const limit = { what: 'a test', times: 5, within: 60_000 }
    const counts = await Promise.all(
      Array.from({ length: 9 }, () => bed.store.gate.attempts.count(limit, 'who', NOW)),
    )
    assert.equal(counts.filter((wait) => wait === null).length, 5)
    assert.ok(counts.filter((wait) => wait !== null).every((wait) => wait === '2026-11-26T12:01:00.000Z'))
    assert.equal(await bed.store.gate.attempts.count(limit, 'another', NOW), null)
    assert.notEqual(await bed.store.gate.attempts.count(limit, 'who', '2026-11-26T12:00:59.999Z'), null)
    assert.equal(await bed.store.gate.attempts.count(limit, 'who', '2026-11-26T12:01:00.000Z'), null)
  })

  test('the link of the first administrator is spent once of many times at once', async () => {
    await bed.store.gate.kept.put('first-administrator', 'digest 2026-11-27T12:00:00.000Z')
    const making = Array.from({ length: 6 }, (_, at) =>
      bed.store.gate.accounts.addFirstAdministrator('digest', account(`root${at}`), NOW),
    )
    assert.equal((await Promise.all(making)).filter(Boolean).length, 1)
    assert.equal(await bed.store.gate.accounts.anyAdministrator(), true)
    assert.equal(await bed.store.gate.accounts.addFirstAdministrator('%', account('root9'), NOW), false)
  })

  test('a challenge of a passkey is spent once, in time, for whom it was made', async () => {
    const { passkeys } = bed.store.gate
    await passkeys.ask('c1', null, '2026-11-26T12:05:00.000Z')
    assert.equal(await passkeys.spend('c1', null, NOW), true)
    assert.equal(await passkeys.spend('c1', null, NOW), false)
    await passkeys.ask('c2', 'someone', '2026-11-26T12:05:00.000Z')
    assert.equal(await passkeys.spend('c2', null, NOW), false)
    await passkeys.ask('c3', null, NOW)
    assert.equal(await passkeys.spend('c3', null, NOW), false)
  })

  test('blocking an account ends its sessions in the same act', async () => {
    await addAccount(bed.store.db, account('blocked'), NOW)
    const session = { account_id: 'blocked', expires_at: NOW, created_at: NOW, updated_at: NOW }
    await bed.store.db
      .insertInto('sign_in.session')
      .values({ ...session, id: 's', token: 'd', ip_address: null, user_agent: null })
      .execute()
    assert.equal((await bed.store.gate.sessions.find('d'))?.account.id, 'blocked')
    await bed.store.gate.accounts.block('blocked', { kind: 'machine', name: 'a test' }, NOW)
    assert.equal(await bed.store.gate.sessions.find('d'), null)
    assert.equal((await bed.store.gate.accounts.get('blocked'))?.blocked?.by, 'a test')
  })

  test('what the instance keeps once stays as it was first kept', async () => {
    const { kept } = bed.store.gate
    const all = await Promise.all(['a', 'b', 'c'].map((value) => kept.once('secret', value)))
    assert.equal(new Set(all).size, 1)
    assert.equal(await kept.get('secret'), all[0])
  })
})
