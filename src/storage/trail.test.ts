import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import type { Actor } from '../access/actor.ts'
import { PUBLIC } from '../access/actor.ts'
import type { TrailFilter } from '../register/trail-view.ts'
import { withActor } from './door.ts'
import { sawWords } from './leave-entry.ts'
import { confidentialScene, putAside } from './testing/confidential-scene.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'
import { verifyRegister } from './verify-register.ts'

const ALL: TrailFilter = { act: null, object: null, id: null }
const ADMINISTRATOR: Actor = { ...personWith('Ana Admin'), administrator: true }

onEachEngine(
  'the trail',
  (bed: Bed) => {
    const scene = async () => confidentialScene(bed.store, await bed.partnership())
    const listOf = async (actor: Actor, p: string, filter = ALL) =>
      (await bed.store.as(actor).trail.list(p, filter, 1))?.entries.rows ?? null
    const acts = async (actor: Actor, p: string) =>
      (await listOf(actor, p))?.map(({ act }) => act).sort() ?? null

    test('tells who did what in which capacity, with what was before and after', async () => {
      const { p, rui, record } = await scene()
      const decision = sampleDecision('confirm', { reason: 'As we agreed.' })
      givenBy(await bed.store.as(rui).decisions.take(p, record, 2, decision))
      const [entry] = (await listOf(rui, p, { ...ALL, act: 'confirm' }))!
      assert.ok(entry)
      const { name, post, role, side, objectKind, objectId, content } = entry
      assert.deepEqual(
        [name, post, role, side, objectKind, objectId],
        ['Rui Sande', 'Desk officer', 'side editor', 'coast', 'statement', `${record}/2`],
      )
      assert.deepEqual([content?.before?.state, content?.after?.state], ['proposed', 'confirmed'])
      assert.equal(content?.reason, 'As we agreed.')
      const history = (await bed.store.as(rui).statements.get(p, record, 2))!.trail
      assert.deepEqual(
        history?.rows.map(({ act }) => act),
        ['confirm'],
      )
      assert.deepEqual((await verifyRegister(bed.store.db)).wrongs, [])
    })

    test('keeps a draft from the other side: no entry, no number, no count of it', async () => {
      const p = await bed.partnership()
      const [noor, rui] = [editorOf(p, 'hill', 'Noor Hadley'), editorOf(p, 'coast', 'Rui Sande')]
      const before = await bed.store.as(rui).trail.heads(p)
      const proposal = await putAside(bed.store, noor, p)
      assert.deepEqual(await acts(noor, p), ['import', 'propose'])
      assert.deepEqual(await acts(rui, p), ['import'])
      assert.deepEqual(await bed.store.as(rui).trail.heads(p), before)
      assert.equal(await bed.store.as(noor).proposals.discard(p, proposal), true)
      assert.deepEqual(await acts(rui, p), ['import'])
      assert.deepEqual(await bed.store.as(rui).trail.heads(p), before)
      const hidden = { partnership: p, chain: 'side/hill', number: 2, hash: '' }
      assert.deepEqual(await bed.store.as(rui).trail.part(hidden, 0), [])
    })

    test('shows what was done on a record once the record is shared, and never the numbers of the other side’s own', async () => {
      const { p, rui, noor, record } = await scene()
      const seen = (await listOf(rui, p, { ...ALL, object: 'record', id: String(record) }))!
      assert.deepEqual(
        seen.map(({ act, number }) => [act, number]),
        [
          ['move', 2],
          ['keep-plan', null],
          ['attach', null],
          ['keep', null],
        ],
      )
      const own = (await listOf(noor, p, { ...ALL, object: 'record', id: String(record) }))!
      assert.ok(own.every(({ number }) => number !== null))
      assert.equal((await listOf(rui, p, { ...ALL, object: 'proposal' }))!.length, 0)
    })

    test('names who read a CONFIDENTIAL record to its own side, and to the other only what they read themselves', async () => {
      const { p, rui, noor, record } = await scene()
      await bed.store.as(rui).records.get(p, record)
      await bed.store.as(noor).records.get(p, record)
      const other = editorOf(p, 'coast', 'Another of the Council')
      const reads = async (actor: Actor) =>
        (await listOf(actor, p, { ...ALL, act: 'read' }))!.map(({ name }) => name)
      assert.deepEqual((await reads(noor)).sort(), ['Noor Hadley', 'Rui Sande'])
      assert.deepEqual(await reads(rui), ['Rui Sande'])
      assert.deepEqual(await reads(other), [])
      const { trail } = (await bed.store.as(noor).records.get(p, record))!
      assert.deepEqual([trail?.reads.total, trail?.reads.last.at(-1)?.name], [2, 'Rui Sande'])
    })

    test('is not there for those without a post, nor for a reader without an account', async () => {
      const { p, record } = await scene()
      const elsewhere = editorOf(await bed.partnership(), 'hill')
      for (const actor of [PUBLIC, elsewhere]) {
        assert.equal(await listOf(actor, p), null)
        assert.equal(await bed.store.as(actor).trail.heads(p), null)
        assert.equal(await bed.store.as(actor).trail.list(null, ALL, 1), null)
      }
      await bed.store.recordStandings.move(p, record, { from: 'shared', to: 'joint' }, AT)
      await bed.store.recordStandings.mark(p, record, 'UNCLASSIFIED')
      await bed.store.recordStandings.move(p, record, { from: 'joint', to: 'public' }, AT)
      assert.equal((await bed.store.as(PUBLIC).records.get(p, record))!.trail, null)
    })

    test('shows an administrator every entry, and what was before and after only where they have a post', async () => {
      const { p } = await scene()
      const rows = (await listOf(ADMINISTRATOR, p))!
      const machine = (await listOf({ kind: 'machine', name: 'Mufakat' }, p))!
      assert.equal(rows.length, machine.length)
      assert.ok(
        rows.every(({ content, withheld, record }) => content === null && withheld && record === null),
      )
      const heads = (await bed.store.as(ADMINISTRATOR).trail.heads(p))!
      assert.deepEqual(
        heads.map(({ chain }) => chain),
        ['joint', 'side/hill'],
      )
      const both: Actor = { ...personWith('Ana Both', postOf(p, 'reader', 'coast')), administrator: true }
      const shown = (await listOf(both, p))!
      assert.ok(shown.every(({ content, objectKind }) => (content !== null) === (objectKind !== 'proposal')))
    })

    test('keeps files that wait from those of the side who don’t edit', async () => {
      const { p } = await scene()
      const reader = personWith('Rea Reader', postOf(p, 'reader', 'hill'))
      const rows = (await listOf(reader, p, { ...ALL, act: 'propose' }))!
      assert.ok(rows.length > 0 && rows.every(({ content }) => content === null))
    })

    test('is one chain however many act at once', async () => {
      const p = await bed.partnership()
      const reading = sampleReading(
        Array.from({ length: 24 }, (_, at) => `The leagues agreed to build ferry ${at}.`),
      )
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      const actors = ['hill', 'coast'].map((side) => editorOf(p, side, `Editor of ${side}`))
      const outcomes = await Promise.all(
        Array.from({ length: 48 }, (_, at) =>
          bed.store
            .as(actors[at % 2]!)
            .decisions.take(p, record, Math.floor(at / 2) + 1, sampleDecision(at % 2 ? 'confirm' : 'reject')),
        ),
      )
      assert.equal(outcomes.filter(({ ok }) => ok).length, 24)
      const heads = (await bed.store.trail.heads(p))!
      // The import, the record, 24 decisions, and 24 that came too late.
      assert.deepEqual(
        heads.map(({ chain, number }) => [chain, number]),
        [['joint', 50]],
      )
      const late = (await listOf(actors[0]!, p, { ...ALL, act: 'refused' }))!
      assert.equal(late.length, 24)
      assert.ok(late.every(({ content }) => ['confirm', 'reject'].includes(String(content?.after?.wanted))))
      const verified = await verifyRegister(bed.store.db, [heads[0]!.hash])
      assert.deepEqual(verified.wrongs, [])
    })

    test('can be added to and read by the application’s role, and nothing else', async () => {
      const { p, noor } = await scene()
      for (const table of ['trail', 'trail_content', 'trail_head'])
        for (const command of [
          `delete from ${table}`,
          `truncate ${table}`,
          `update ${table} set chain = 'x'`,
        ])
          await assert.rejects(
            withActor(bed.store.db, noor, async ({ db }) => sql.raw(command).execute(db)),
            /permission denied/,
            command,
          )
      // An entry can't be signed with somebody else's account, nor a chain's end be moved to what was never written.
      const forged = sql`insert into trail (partnership_id, chain, number, at, account, name, act, object_kind, object_id, previous, hash)
      values (${p}, 'joint', 99, 'now', 'rui-sande', 'Rui', 'confirm', 'record', '1', '', '')`
      await assert.rejects(
        withActor(bed.store.db, noor, ({ db }) => forged.execute(db)),
        /row-level security/,
      )
      const moved = sql`update trail_head set number = 1, hash = 'x' where partnership_id = ${p} and chain = 'joint'`
      await assert.rejects(
        withActor(bed.store.db, noor, ({ db }) => moved.execute(db)),
        /row-level security/,
      )
    })

    test('takes an act back with it that leaves no entry, however the act writes', async () => {
      const { p, noor, record } = await scene()
      const title = async () => (await bed.store.records.ref(p, record))!.title
      const before = await title()
      const byHand = sql`with old as (select 1) update record set title = 'x' where partnership_id = ${p} and id = ${record}`
      await assert.rejects(
        withActor(bed.store.db, noor, async ({ db }) => byHand.execute(db)),
        /left no entry/,
      )
      await assert.rejects(
        withActor(bed.store.db, noor, async ({ db }) =>
          db
            .updateTable('record')
            .set({ title: 'x' })
            .where('partnership_id', '=', p)
            .where('id', '=', record)
            .execute(),
        ),
        /left no entry/,
      )
      assert.equal(await title(), before)
    })

    test('keeps letters that the database can’t hold, and is whole all the same', async () => {
      const p = await bed.partnership()
      const reading = sampleReading(['The leagues agreed to go on.'], {}, { title: 'A \0 title \ud800' })
      await putAside(bed.store, editorOf(p, 'hill', 'Noor \0 Hadley \udc00'), p, reading)
      assert.deepEqual((await verifyRegister(bed.store.db)).wrongs, [])
    })

    test('what was read in one call is told by title, whichever record the call came to first', async () => {
      const { p, rui } = await scene()
      const standing = { owner: 'hill', marking: 'CONFIDENTIAL' as const, stage: 'joint' as const }
      const add = (title: string) =>
        bed.store.records.add(
          p,
          sampleRecord(sampleReading(['They agreed to meet.', title]), { title, standing }),
          AT,
        )
      const [late, early] = [await add('B'), await add('A')]
      await withActor(bed.store.db, rui, async ({ db }) => {
        for (const id of [late, early]) sawWords(db, p, { id, standing })
      })
      const read = await bed.store.db
        .selectFrom('trail')
        .select('object_id')
        .where('partnership_id', '=', p)
        .where('act', '=', 'read')
        .orderBy('number')
        .execute()
      assert.deepEqual(
        read.map(({ object_id: id }) => Number(id)),
        [early, late],
      )
    })
  },
  { alone: true },
)
