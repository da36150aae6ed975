import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { seedPeople } from '../../test/seed-people.ts'
import { type Actor, PUBLIC } from '../access/actor.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { sampleRecord } from '../storage/testing/sample-record.ts'
import { tellSearches } from './tell-searches.ts'

/** An instant of a day on which something happens, and one on which it is looked. */
const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 4, day, hour)).toISOString()

onEachEngine('saved searches', (bed: Bed) => {
  let p: string
  let [hill, coast]: readonly Actor[] = []

  const as = (actor: Actor) => bed.store.as(actor)
  const keep = (actor: Actor, query: string, day: number, alert = true) =>
    as(actor).savedSearches.save(p, { name: `Of ${query}`, query, alert }, at(day))
  const reasonOf = async (outcome: ReturnType<typeof keep>) => {
    const done = await outcome
    return done.ok ? null : done.refusal.reason
  }
  const add = (words: string, day: number, over: Parameters<typeof sampleRecord>[1] = {}) =>
    bed.store.records.add(p, sampleRecord(sampleReading([words]), { title: words, ...over }), at(day))
  const look = (day: number) => tellSearches(bed.store, at(day, 9))
  const told = async (actor: Actor) =>
    (await as(actor).notifications.list(1)).rows
      .filter(({ p: of, detail }) => of === p && detail.sort === 'found')
      .map(({ about }) => about.name)

  before(async () => {
    p = await bed.partnership()
    hill = personWith(`Hilda Marsh ${p}`, postOf(p, 'side-editor', 'hill'))
    coast = personWith(`Cole Tarn ${p}`, postOf(p, 'reader', 'coast'))
    await seedPeople(bed.store, [hill, coast])
  })

  test('what is new is told once, to those who keep the search and asked for it', async () => {
    await add('The sides agreed on lanterns before.', 1)
    assert.equal(await reasonOf(keep(hill!, 'lanterns', 2)), null)
    assert.equal(await reasonOf(keep(coast!, 'lanterns', 2, false)), null)
    await look(2)
    assert.deepEqual(await told(hill!), [])
    await add('The sides agreed on new lanterns.', 3)
    await add('The sides agreed on oars.', 3)
    await Promise.all([look(3), look(3)])
    await look(3)
    await look(4)
    assert.deepEqual(await told(hill!), ['The sides agreed on new lanterns.'])
    assert.deepEqual(await told(coast!), [])
  })

  test('a draft of one side is new to the other once it is shared, and not before', async () => {
    assert.equal(await reasonOf(keep(coast!, 'kettles', 5)), null)
    assert.equal(await reasonOf(keep(hill!, 'kettles', 7)), null)
    const standing = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } as const
    const record = await add('Hill agreed to lend kettles.', 6, { standing })
    await look(7)
    assert.deepEqual(await told(coast!), [])
    const move = { from: 'draft', to: 'shared' } as const
    assert.ok((await as(editorOf(p, 'hill')).recordStandings.move(p, record, move, at(8))).ok)
    await look(8)
    assert.deepEqual(await told(coast!), ['Hill agreed to lend kettles.'])
    // The side whose it is saw it before, and before this search of theirs was kept.
    assert.ok(!(await told(hill!)).includes('Hill agreed to lend kettles.'))
  })

  test('of what is CONFIDENTIAL nobody is told, and nothing of it is noted as read', async () => {
    assert.equal(await reasonOf(keep(hill!, 'quillon OR -quillon', 9)), null)
    assert.equal(await reasonOf(keep(hill!, '-sextants', 9)), null)
    const standing = { owner: null, marking: 'CONFIDENTIAL', stage: 'joint' } as const
    const record = await add('The sides agreed on quillon.', 10, { standing })
    await look(10)
    assert.ok(!(await told(hill!)).includes('The sides agreed on quillon.'))
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from trail where partnership_id = ${p} and act = 'read' and record_id = ${record}`.execute(
      bed.store.db,
    )
    assert.equal(rows[0]!.n, 0)
  })

  test('what became CONFIDENTIAL after it was told is named no more', async () => {
    const record = await add('The sides agreed on astrolabes.', 11)
    await look(11)
    assert.ok((await told(hill!)).includes('The sides agreed on astrolabes.'))
    await bed.store.db
      .updateTable('record')
      .set({ marking: 'CONFIDENTIAL' })
      .where('partnership_id', '=', p)
      .where('id', '=', record)
      .execute()
    const rows = (await as(hill!).notifications.list(1)).rows
    assert.ok(rows.some(({ about }) => about.confidential))
  })

  test('they are one’s own: nobody else reads, removes or is told by them', async () => {
    const of = async (actor: Actor) => (await as(actor).savedSearches.list(p))?.searches ?? null
    const [first] = (await of(hill!))!
    assert.ok(first)
    assert.ok((await of(coast!))!.every(({ id }) => id !== first.id))
    assert.equal(await of(PUBLIC), null)
    const theirs = await as(coast!).savedSearches.remove(p, first.id)
    assert.ok(!theirs.ok && theirs.refusal.reason === 'no-such-search')
    assert.ok((await as(hill!).savedSearches.remove(p, first.id)).ok)
    assert.ok((await of(hill!))!.every(({ id }) => id !== first.id))
  })

  test('the same twice, too many, for nothing and without a post are refused', async () => {
    assert.equal(await reasonOf(keep(hill!, 'KETTLES', 12)), 'search-kept-already')
    assert.equal(await reasonOf(keep(hill!, ' ', 12)), 'search-for-nothing')
    assert.equal(await reasonOf(keep(PUBLIC, 'oars', 12)), 'sign-in-first')
    assert.equal(await reasonOf(keep(personWith('Nobody'), 'oars', 12)), 'no-post-here')
    const had = (await as(hill!).savedSearches.list(p))!.searches.length
    for (let n = had; n < 50; n++) assert.equal(await reasonOf(keep(hill!, `oar${n}`, 12)), null)
    assert.equal(await reasonOf(keep(hill!, 'one more', 12)), 'too-many-searches')
  })

  test('of very much that came at once, twenty records are told, and each search is looked at', async () => {
    for (let n = 0; n < 25; n++) await add(`The sides agreed on windlass ${n}.`, 13)
    assert.equal(await reasonOf(keep(coast!, 'windlass', 12)), null)
    await look(13)
    assert.equal((await told(coast!)).filter((name) => /windlass/.test(name)).length, 20)
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from saved_search where partnership_id = ${p} and alert and told_until < ${at(13)}`.execute(
      bed.store.db,
    )
    assert.equal(rows[0]!.n, 0)
  })
})
