import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAccount } from '../../src/storage/accounts.ts'
import { type Gate, gateOver } from '../../src/storage/gate.ts'
import { keepAct } from '../../src/storage/keep-act.ts'
import {
  accepted,
  account,
  GATE_ACTS,
  type GateStage,
  invitation,
  NOW,
  SECRET,
} from '../../src/storage/testing/gate-acts.ts'
import { GATE_NO_ACTS, GATE_READS } from '../../src/storage/testing/gate-asks.ts'
import { type Bed, onEachEngine } from '../../src/storage/testing/on-each-engine.ts'
import { entryIn } from '../../src/storage/trail-rows.ts'
import { watchWrites } from '../../src/storage/watch-writes.ts'
import { personWith, postOf } from '../sample-actors.ts'

const callsOf = ({ db: _, ...nouns }: Gate): string[] =>
  Object.entries(nouns).flatMap(([noun, calls]) =>
    typeof calls === 'function' ? [noun] : Object.keys(calls).map((call) => `${noun}.${call}`),
  )

onEachEngine('every call of the gate', (bed: Bed) => {
  let count = 0
  const stage = async (): Promise<GateStage> => {
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
    const known = [GATE_ACTS, GATE_NO_ACTS, GATE_READS].flatMap((calls) => Object.keys(calls))
    assert.deepEqual(known.sort(), callsOf(bed.store.gate).sort())
  })

  for (const [name, [act, { acts, chain }]] of Object.entries(GATE_ACTS))
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
    for (const [name, [write, why]] of Object.entries(GATE_NO_ACTS)) {
      const left = await leftBy(there.p, () => write(there))
      assert.equal(left.length, 0, `${name}: ${why}`)
    }
  })

  test('writes nothing where it asks', async () => {
    const there = await stage()
    const watch = watchWrites()
    const gate = gateOver(bed.store.db.withPlugin(watch.plugin))
    for (const [name, read] of Object.entries(GATE_READS)) {
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
