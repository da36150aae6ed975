import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate } from './migrations/migrate.ts'
import type { Schema } from './schema.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const OF_THE_FILE = [
  'side',
  'body',
  'post',
  'person',
  'membership',
  'mechanism',
  'meeting',
  'co_chair',
  'instrument',
  'topic',
  'name',
  'figure',
  'counter',
] as const satisfies readonly (keyof Schema)[]

onEachEngine('partnerships', (bed: Bed) => {
  /** Every row of a partnership that a file can bring, in an order that tells nothing. */
  const rowsOf = async (p: string) => {
    const found: Record<string, readonly string[]> = {}
    for (const table of OF_THE_FILE) {
      const rows = await bed.store.db.selectFrom(table).selectAll().where('partnership_id', '=', p).execute()
      found[table] = rows.map((row) => JSON.stringify(row)).sort()
    }
    return found
  }

  test('migrating a database that has the newest tables changes nothing', async () => {
    const p = await bed.partnership()
    await migrate(bed.store.db)
    assert.ok(await bed.store.partnerships.get(p))
  })

  test('importing a file again changes nothing', async () => {
    const p = await bed.partnership()
    const before = await rowsOf(p)
    assert.ok(before.meeting?.length === 3 && before.name?.length === 8)
    await bed.store.partnerships.import(samplePartnership(p))
    assert.deepEqual(await rowsOf(p), before)
  })

  test('importing a changed file changes what differs and keeps numbers, records and decisions', async () => {
    const p = await bed.partnership()
    const meeting = (await bed.store.meetings.byKey(p, 'summit-2'))!
    const reading = sampleReading(['The leagues agreed to meet.'])
    const id = await bed.store.records.add(p, sampleRecord(reading, { meeting }), AT)
    await bed.store.decisions.take(p, id, 1, sampleDecision('confirm'))
    const file = samplePartnership(p)
    const [one, two, three] = file.meetings
    await bed.store.partnerships.import({
      ...file,
      name: 'A new name',
      meetings: [{ ...two!, place: 'Low Bank', coChairs: [] }, three!, { ...one!, key: 'summit-0' }],
    })
    assert.equal((await bed.store.partnerships.get(p))?.name, 'A new name')
    assert.equal(await bed.store.meetings.byKey(p, 'summit-2'), meeting)
    const view = await bed.store.meetings.get(p, meeting, 1)
    assert.equal(view?.meeting.place, 'Low Bank')
    assert.deepEqual(view?.coChairs, [])
    assert.deepEqual(
      view?.records.map((record) => record.id),
      [id],
    )
    assert.equal((await bed.store.records.get(p, id))?.statements[0]?.state, 'confirmed')
  })

  test('a file that fails half way leaves nothing of itself', async () => {
    const file = samplePartnership('half')
    const broken = {
      ...file,
      figures: [{ ...file.figures[0]!, instrument: 'no-such-plan' }],
    }
    await assert.rejects(bed.store.partnerships.import(broken), /no-such-plan/)
    assert.equal(await bed.store.partnerships.get('half'), null)
  })

  test('a person and an instrument that a record brought are adopted when a file enters them', async () => {
    const p = await bed.partnership()
    const reading = sampleReading(['Lena Marsh welcomed the Lamp Accord and the Quay Accord.'], {
      people: ['Lena Marsh'],
      instruments: [
        { name: 'Lamp Accord', year: '2011' },
        { name: 'Quay Accord', year: '2012' },
      ],
    })
    const id = await bed.store.records.add(p, sampleRecord(reading), AT)
    const file = samplePartnership(p)
    const [ada] = file.people
    const [plan] = file.instruments
    await bed.store.partnerships.import({
      ...file,
      people: [...file.people, { ...ada!, key: 'lena', name: 'Léna Marsh', alsoKnownAs: [] }],
      instruments: [
        ...file.instruments,
        { ...plan!, key: 'lamp', name: 'Lamp Accord', aliases: [], year: '2011' },
        { ...plan!, key: 'quay', name: 'Quay Accord', aliases: [], year: '2020' },
      ],
    })
    const people = (await bed.store.people.list(p, 1))?.people.rows ?? []
    assert.deepEqual(people.map(({ name, records }) => [name, records]).sort(), [
      ['Ada Brook', 0],
      ['Ivo Sören', 0],
      ['Léna Marsh', 1],
    ])
    const cited = (await bed.store.instruments.list(p, 1))?.instruments.rows ?? []
    assert.deepEqual(cited.map(({ name, year, citedBy }) => [name, year, citedBy]).sort(), [
      ['Lamp Accord', '2011', 1],
      ['Quay Accord', '2012', 1],
      ['Quay Accord', '2020', 0],
      ['River Plan', '2018', 0],
    ])
    const [mention] = (await bed.store.records.get(p, id))?.mentions ?? []
    assert.equal(mention?.kind === 'person' && mention.person?.name, 'Léna Marsh')
  })

  test('an alias that a file no longer gives leads nowhere any more', async () => {
    const p = await bed.partnership()
    const file = samplePartnership(p)
    await bed.store.partnerships.import({
      ...file,
      people: file.people.map((person) => ({ ...person, alsoKnownAs: [] })),
    })
    const reading = sampleReading(['A. Brook noted it.'], { people: ['A. Brook'] })
    const id = await bed.store.records.add(p, sampleRecord(reading), AT)
    const [mention] = (await bed.store.records.get(p, id))?.mentions ?? []
    assert.equal(mention?.kind === 'person' && mention.person?.name, 'A. Brook')
  })

  test('imports and records at the same time wait for one another', async () => {
    const p = await bed.partnership()
    const add = (n: number) =>
      bed.store.records.add(
        p,
        sampleRecord(sampleReading([`Ola Reed noted stone ${n}.`], { people: ['Ola Reed'] })),
        AT,
      )
    await Promise.all([
      ...[1, 2, 3].map(() => bed.store.partnerships.import(samplePartnership(p))),
      ...[1, 2, 3].map(add),
    ])
    const people = (await bed.store.people.list(p, 1))?.people.rows ?? []
    assert.deepEqual(people.map(({ name }) => name).sort(), ['Ada Brook', 'Ivo Sören', 'Ola Reed'])
  })
})
