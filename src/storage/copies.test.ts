import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { up } from './migrations/0002-copies.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { bytesOf, sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const BODY = [
  'Ada Brook met the ferry masters at Low Bank about the spring floods, and heard from those who had lost their boats.',
  'The leagues agreed to build a ferry at Low Bank under the River Plan, to be ready before the water rises again.',
  'They noted that the old landing is worn and that the crews have asked for a new one since the last high water.',
]
const reading = sampleReading(BODY)
const copied = sampleReading([...BODY, 'Share this page with a friend'])
const other = sampleReading([
  'The millers of the upper valley welcomed the new weir and thanked the masons for their work through the winter.',
])

const entry = (of: typeof reading) => ({
  reading: of,
  bytes: bytesOf(of),
  title: null,
  kind: null,
  published: null,
  source: null,
})

onEachEngine(
  'copies',
  (bed: Bed) => {
    const waiting = async (p: string, of = copied) =>
      givenBy(await bed.store.proposals.add(p, { reading: of, bytes: bytesOf(of), at: AT }))

    test('a text that a record has is found among others, with how and what differs', async () => {
      const p = await bed.partnership()
      await bed.store.records.add(p, sampleRecord(other), AT)
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      const { repeats } = (await bed.store.proposals.get(p, await waiting(p)))!
      assert.deepEqual([repeats?.record.id, repeats?.how], [record, 'nearly'])
      assert.deepEqual(repeats?.likened?.differences, [{ here: 'Share this page with a friend', there: '' }])
    })

    test('a copy is attached as one act, and the record lists it', async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      const proposal = await waiting(p)
      const attaching = { record, source: 'https://hill.example/news', published: '2018-05-04' }
      const attach = () => bed.store.proposals.attach(p, proposal, attaching, AT)
      const outcomes = await Promise.all([attach(), attach()])
      assert.deepEqual(
        outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.refusal.reason)).sort(),
        [1, 'proposal-gone'],
      )
      const { copies } = (await bed.store.records.get(p, record))!
      assert.deepEqual(
        copies.map(({ how, source, published, kept }) => [how, source, published, kept]),
        [['nearly', 'https://hill.example/news', '2018-05-04', AT]],
      )
      assert.equal((await bed.store.records.bySha(p, copied.source.sha256))?.id, record)
      assert.deepEqual((await bed.store.copies.original(p, record, 1))?.bytes, bytesOf(copied))
      assert.equal(await bed.store.records.addOnce(p, sampleRecord(copied), AT), null)
    })

    test('nothing is attached to a record of another text, or to none, and the proposal stays', async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(other), AT)
      const proposal = await waiting(p)
      for (const asked of [record, 99]) {
        const attaching = { record: asked, source: null, published: null }
        const outcome = await bed.store.proposals.attach(p, proposal, attaching, AT)
        assert.equal(!outcome.ok && outcome.refusal.reason, 'repeats-no-record')
      }
      assert.ok(await bed.store.proposals.get(p, proposal))
    })

    test('a copy that is taken off waits as a proposal, and its file goes when old ones are dropped', async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      await bed.store.imports.add(p, entry(copied), AT)
      const proposal = givenBy(await bed.store.copies.release(p, record, 1, copied, AT))
      assert.ok(proposal)
      assert.equal(await bed.store.copies.release(p, record, 1, copied, AT), null)
      assert.deepEqual((await bed.store.records.get(p, record))?.copies, [])
      await bed.store.proposals.dropOlderThan('2000-01-01T00:00:00.000Z')
      const left = await bed.store.db
        .selectFrom('source_file')
        .select('sha256')
        .where('partnership_id', '=', p)
        .execute()
      assert.deepEqual(left, [{ sha256: reading.source.sha256 }])
      const keeping = {
        title: 'Own',
        kind: 'other',
        published: null,
        meeting: null,
        source: null,
        marking: 'UNCLASSIFIED',
      } as const
      const kept = await bed.store.proposals.keep(p, proposal, keeping, AT)
      assert.ok(kept.ok)
      assert.deepEqual((await bed.store.records.original(p, kept.value))?.bytes, bytesOf(copied))
    })

    test('an import keeps a new text, attaches one it has, and knows its bytes the next time', async () => {
      const p = await bed.partnership()
      const add = (of: typeof reading) => bed.store.imports.add(p, entry(of), AT)
      const first = await add(reading)
      assert.equal(first.as, 'record')
      const second = await add(copied)
      assert.equal(second.as, 'copy')
      assert.deepEqual(second.record, first.record)
      assert.deepEqual([(await add(reading)).as, (await add(copied)).as], ['known', 'known'])
      const third = await add(other)
      assert.ok(third.as === 'record' && third.like === null)
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 2)
    })

    test('an import takes the meeting that the series and the days lead to, and enters one that is new', async () => {
      const p = await bed.partnership()
      const fact = <T>(value: T) => ({ value, span: null, rule: 'written' })
      const meeting = (start: string, place: string) => ({
        start: fact(start),
        end: null,
        place: fact(place),
        venue: null,
        virtual: null,
        mechanism: fact('the Summit of the River'),
        ordinal: null,
      })
      const reporting = async (of: typeof reading, start: string, place: string) => {
        const { record } = await bed.store.imports.add(
          p,
          entry({ ...of, meeting: meeting(start, place) }),
          AT,
        )
        return (await bed.store.records.get(p, record.id))!
      }
      const there = await bed.store.meetings.byKey(p, 'summit-1')
      const first = await reporting(reading, '2018-05-03', 'Mill Weir')
      assert.equal(first.record.meeting?.id, there)
      assert.deepEqual(
        first.findings.map(({ message }) => message),
        [
          'This text gives 3 May 2018, the register has 2 May 2018. Both are kept.',
          'This text gives Mill Weir, the register has Ferry Point. Both are kept.',
        ],
      )
      const { disagreements } = (await bed.store.meetings.get(p, there!, 1))!
      assert.deepEqual(
        disagreements.map(({ about, values }) => [about, values.map(({ by }) => by[0]?.record?.id ?? null)]),
        [
          ['days', [null, first.record.id]],
          ['place', [null, first.record.id]],
        ],
      )
      const second = await reporting(other, '2021-05-03', 'Mill Weir')
      assert.equal(second.record.meeting?.start, '2021-05-03')
      assert.notEqual(second.record.meeting?.id, there)
    })

    test('a newer reading of a record changes what repeats it', async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(other), AT)
      assert.ok((await bed.store.readings.add(p, record, reading, AT)).ok)
      const { repeats } = (await bed.store.proposals.get(p, await waiting(p)))!
      assert.deepEqual([repeats?.record.id, repeats?.how], [record, 'nearly'])
      assert.equal((await bed.store.proposals.get(p, await waiting(p, other)))?.repeats?.how, 'bytes')
    })

    test('records kept before there were sketches are found after the tables are brought up to date', async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      await sql`drop table copy cascade`.execute(bed.store.db)
      await sql`drop table shingle`.execute(bed.store.db)
      await up(bed.store.db as never)
      assert.equal((await bed.store.proposals.get(p, await waiting(p)))?.repeats?.record.id, record)
    })

    test('of two partnerships neither finds the text of the other', async () => {
      const [p, q] = [await bed.partnership(), await bed.partnership()]
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      await bed.store.imports.add(p, entry(copied), AT)
      assert.equal((await bed.store.proposals.get(q, await waiting(q)))?.repeats, null)
      assert.equal((await bed.store.copies.original(q, record, 1)) ?? null, null)
      assert.equal(await bed.store.copies.release(q, record, 1, copied, AT), null)
      assert.equal((await bed.store.imports.add(q, entry(copied), AT)).as, 'record')
    })
  },
  { alone: true },
)
