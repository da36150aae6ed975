import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Standing } from '../register/standing.ts'
import { withActor } from './door.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = ['Both leagues agreed to dredge the Quillon reach, said Orla Venn under the Heron Accord.']
const NAMES = {
  people: ['Orla Venn'],
  areas: ['the Quillon reach'],
  instruments: [{ name: 'Heron Accord', year: null }],
}
const reading = sampleReading(TEXT, NAMES)
const draft: Standing = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' }

onEachEngine('the door of the register', (bed: Bed) => {
  const withDraft = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading, { standing: draft }), AT)
    const hill = bed.store.as(editorOf(p, 'hill'))
    const coast = bed.store.as(editorOf(p, 'coast'))
    const joint = bed.store.as(personWith('Jo', postOf(p, 'joint-editor', null)))
    return { p, record, hill, coast, joint, open: bed.store.as(PUBLIC) }
  }

  test('a draft is there for its own side and for nobody else, nor are the names that only it has', async () => {
    const { p, record, hill, coast, joint, open } = await withDraft()
    assert.ok(await hill.records.get(p, record))
    assert.ok((await hill.people.list(p, 1))?.people.rows.some(({ name }) => name === 'Orla Venn'))
    for (const nouns of [coast, joint, open]) {
      assert.equal(await nouns.records.get(p, record), null)
      assert.equal(await nouns.statements.get(p, record, 1), null)
      assert.equal((await nouns.records.original(p, record)) ?? null, null)
      assert.equal((await nouns.records.list(p, 1))?.records.total, 0)
      assert.equal((await nouns.statements.list(p, { kind: null, state: null }, 1))?.statements.total, 0)
      assert.equal((await nouns.people.list(p, 1))?.people.rows.length, 2, 'those of the partnership file')
      assert.equal((await nouns.topics.list(p, 'area', 1))?.topics.total, 1)
      assert.equal((await nouns.instruments.list(p, 1))?.instruments.total, 1)
    }
  })

  test('a draft’s number does not tell how many there are', async () => {
    const p = await bed.partnership()
    const kept = []
    for (const words of ['agreed to meet.', 'noted the report.']) {
      const own = sampleReading([`Both leagues ${words}`])
      kept.push(await bed.store.records.add(p, sampleRecord(own, { standing: draft }), AT))
    }
    assert.ok(kept.every((number) => number >= 100_000_000))
    assert.notEqual(kept[1], kept[0]! + 1)
    const shared = sampleRecord(sampleReading(['Both leagues welcomed spring.']))
    assert.equal(await bed.store.records.add(p, shared, AT), 1)
  })

  test('what comes forward is seen stage by stage, with the names in it', async () => {
    const { p, record, hill, coast, joint, open } = await withDraft()
    const seen = async () => [
      (await coast.records.get(p, record)) !== null,
      (await joint.records.get(p, record)) !== null,
      (await open.records.get(p, record)) !== null,
      (await coast.people.list(p, 1))?.people.rows.length === 3,
      (await open.people.list(p, 1))?.people.rows.length === 3,
    ]
    assert.deepEqual(await seen(), [false, false, false, false, false])
    assert.ok((await hill.recordStandings.move(p, record, { from: 'draft', to: 'shared' }, AT)).ok)
    assert.deepEqual(await seen(), [true, true, false, true, false])
    assert.ok((await coast.recordStandings.move(p, record, { from: 'shared', to: 'joint' }, AT)).ok)
    assert.deepEqual(await seen(), [true, true, false, true, false])
    assert.ok((await joint.recordStandings.move(p, record, { from: 'joint', to: 'public' }, AT)).ok)
    assert.deepEqual(await seen(), [true, true, true, true, true])
    assert.ok((await joint.recordStandings.move(p, record, { from: 'public', to: 'joint' }, AT)).ok)
    assert.deepEqual(await seen(), [true, true, false, true, false])
  })

  test('the other side can neither decide on a draft nor tell it from one that is not there', async () => {
    const { p, record, coast, open } = await withDraft()
    const hidden = await coast.decisions.take(p, record, 1, sampleDecision('confirm'))
    assert.deepEqual(hidden, await coast.decisions.take(p, 77, 1, sampleDecision('confirm')))
    assert.deepEqual(await open.decisions.take(p, record, 1, sampleDecision('confirm')), hidden)
    assert.equal((await bed.store.statements.get(p, record, 1))?.statement.state, 'proposed')
  })

  test('a confidential record is never public, and a public one never confidential, in the tables either', async () => {
    const { p, record, hill } = await withDraft()
    assert.ok((await hill.recordStandings.mark(p, record, 'CONFIDENTIAL')).ok)
    await assert.rejects(
      bed.store.db.updateTable('record').set({ stage: 'public' }).where('id', '=', record).execute(),
      /record_check/,
    )
  })

  test('names of a draft are not joined to others before it is shared', async () => {
    const { p, hill } = await withDraft()
    const people = (await hill.people.list(p, 1))?.people.rows ?? []
    const of = (name: string) => people.find((each) => each.name === name)!.id
    const asked = { act: 'same', lead: of('Ada Brook'), other: of('Orla Venn') } as const
    const outcome = await hill.identities.take(p, asked, { by: 'Noor', at: AT })
    assert.deepEqual(outcome, { ok: false, refusal: { reason: 'names-in-draft' } })
  })

  test('a name that the other side’s draft has too is added once more, not found', async () => {
    const { p, record, coast } = await withDraft()
    const own = sampleReading([`Both leagues noted what Orla Venn had said.`], { people: ['Orla Venn'] })
    const added = await coast.proposals.add(p, { reading: own, bytes: new Uint8Array([1]), at: AT })
    assert.ok(added.ok)
    const keeping = { title: 'Ours', kind: 'report', published: null, meeting: null, source: null } as const
    const kept = await coast.proposals.keep(p, added.value, { ...keeping, marking: 'UNCLASSIFIED' }, AT)
    assert.ok(kept.ok)
    const seen = await coast.records.get(p, kept.value)
    const person = seen?.mentions.find((each) => each.kind === 'person')
    assert.ok(person?.kind === 'person' && person.person)
    const theirs = (await bed.store.records.get(p, record))?.mentions.find((each) => each.kind === 'person')
    assert.ok(theirs?.kind === 'person' && theirs.person?.id !== person.person?.id)
  })

  test('what drafts of both sides name is one once both are shared', async () => {
    const { p, record, hill, coast } = await withDraft()
    const own = sampleReading(['Both leagues noted that Orla Venn had seen the Quillon reach.'], {
      people: ['Orla Venn'],
      areas: ['the Quillon reach'],
    })
    const theirs: Standing = { ...draft, owner: 'coast' }
    const second = await bed.store.records.add(p, sampleRecord(own, { standing: theirs }), AT)
    assert.ok((await hill.recordStandings.move(p, record, { from: 'draft', to: 'shared' }, AT)).ok)
    const called = async () =>
      (await coast.people.list(p, 1))?.people.rows.filter(({ name }) => name === 'Orla Venn').length
    assert.equal(await called(), 2, 'their own draft’s and the one that was shared')
    assert.ok((await coast.recordStandings.move(p, second, { from: 'draft', to: 'shared' }, AT)).ok)
    assert.equal(await called(), 1)
    const refs = async (id: number) =>
      (await hill.records.get(p, id))?.mentions.flatMap((each) =>
        each.kind === 'person' ? (each.person?.id ?? []) : each.kind === 'area' ? (each.topic?.id ?? []) : [],
      )
    assert.deepEqual(new Set(await refs(second)), new Set(await refs(record)))
  })

  test('a partnership file that enters a name of a draft tells nobody of the draft', async () => {
    const { p, record, coast } = await withDraft()
    const file = samplePartnership(p)
    const entered = { key: 'orla', name: 'Orla Venn', alsoKnownAs: [], memberships: [] }
    await bed.store.partnerships.import({ ...file, people: [...file.people, entered] })
    const seen = (await coast.people.list(p, 1))?.people.rows.find(({ name }) => name === 'Orla Venn')
    assert.ok(seen && seen.id < 100_000_000)
    const own = (await bed.store.records.get(p, record))?.mentions.find((each) => each.kind === 'person')
    assert.ok(own?.kind === 'person' && own.person?.id !== seen.id)
  })

  test('the rights of one request are gone before the next, also on one connection', async () => {
    const p = await bed.partnership()
    const { db } = bed.store
    const role = async () =>
      (
        await sql<{ role: string; side: string }>`
          select current_user::text as role, coalesce(current_setting('mufakat.side', true), '') as side`.execute(
          db,
        )
      ).rows[0]!
    const before = await role()
    await withActor(db, editorOf(p, 'hill'), async (context) => {
      const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(context.db)
      assert.equal(rows[0]?.role, 'mufakat_app')
    })
    assert.deepEqual(await role(), before)
    assert.equal(before.side, '')
  })

  test('a refusal undoes the whole transaction', async () => {
    const p = await bed.partnership()
    const answer = await withActor(bed.store.db, { kind: 'machine', name: 'test' }, async ({ db }) => {
      await db.updateTable('partnership').set({ about: 'half done' }).where('id', '=', p).execute()
      return { ok: false as const, refusal: { reason: 'no' as const } }
    })
    assert.equal(answer.refusal.reason, 'no')
    assert.notEqual((await bed.store.partnerships.get(p))?.about, 'half done')
  })
})
