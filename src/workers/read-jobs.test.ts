import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { openReader } from '../sandbox/open-reader.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { readWaiting } from './read-waiting.ts'
import { startWorker } from './start-worker.ts'

const AT = '2026-01-02T03:04:05.000Z'
const reader = openReader()
after(() => reader.close())

const text = (n: number) =>
  new TextEncoder().encode(
    `BRESCOTE, ${n} May 2019 – The League agreed to lend boat ${n} to the ferry of mile ${n * 7}. The Council noted that lock ${n * 3} is worn.`,
  )
const file = (n: number) => ({ name: `${n}.txt`, mediaType: 'text/plain', bytes: text(n), published: null })
const KEEP = { title: null, kind: null, source: null, stage: 'joint' } as const

const editor = (p: string): Actor => ({
  kind: 'person',
  account: '00000000-0000-4000-8000-000000000001',
  name: 'Noor Hadley',
  administrator: false,
  capacities: [{ partnership: p, role: 'side-editor', side: 'hill', body: null, post: 'Desk officer' }],
})

const told: string[] = []
const workOff = (bed: Bed, read = reader.read) =>
  readWaiting({ store: bed.store, read, now: () => AT, log: (line) => told.push(line) })()

onEachEngine(
  'files that wait to be read',
  (bed) => {
    test('a file that a person sent waits under the number by which it is put aside once it was read, in their name', async () => {
      const p = await bed.partnership()
      const noor = bed.store.as(editor(p))
      const sent = await noor.uploads.add(p, file(1), AT)
      assert.ok(sent.ok)
      assert.equal((await noor.uploads.get(p, sent.value))?.state, 'waiting')
      assert.deepEqual(
        (await noor.proposals.waiting(p))?.waiting.map(({ id, unread }) => [id, unread]),
        [[sent.value, 'waiting']],
      )
      assert.equal(await workOff(bed), 1)
      assert.equal(await noor.uploads.get(p, sent.value), null)
      assert.equal((await noor.proposals.get(p, sent.value))?.reading.statements.length, 2)
      const entries = await bed.store.db
        .selectFrom('trail')
        .select(['act', 'name', 'post'])
        .where('partnership_id', '=', p)
        .where('object_kind', '=', 'proposal')
        .orderBy('number')
        .execute()
      assert.deepEqual(
        entries.map((entry) => [entry.act, entry.name, entry.post]),
        [
          ['upload', 'Noor Hadley', 'Desk officer'],
          ['propose', 'Noor Hadley', 'Desk officer'],
        ],
      )
    })

    test('files that the machine brings in are kept as records, each once, also where it is sent twice', async () => {
      const p = await bed.partnership()
      const files = [1, 2, 3, 2].map((n) => ({ ...file(n), keepAs: KEEP }))
      assert.equal(await bed.store.uploads.bringIn(p, files, AT), 4)
      assert.equal(await workOff(bed), 4)
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 3)
      assert.deepEqual(await bed.store.uploads.counts(), [])
    })

    test('what is settled twice is kept once: the second finds that it waits no more', async () => {
      const p = await bed.partnership()
      await bed.store.uploads.bringIn(p, [{ ...file(1), keepAs: KEEP }], AT)
      const { id } = await bed.store.db
        .selectFrom('upload')
        .select('id')
        .where('partnership_id', '=', p)
        .executeTakeFirstOrThrow()
      const [waiting] = await bed.store.uploads.toRead(p, [id])
      const bytes = (await bed.store.uploads.bytesToRead(p, [id])).get(id)!
      const outcome = await reader.read(
        { name: '1.txt', mediaType: null, bytes },
        { published: null, language: null, names: await bed.store.names(p) },
      )
      const read = [{ id, job: waiting!.job, bytes, outcome }]
      await Promise.all([1, 2].map(() => bed.store.uploads.settle(p, read, AT)))
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 1)
      assert.equal(await workOff(bed), 0)
    })

    test('a file that is refused stays with its reason, and is read again when asked', async () => {
      const p = await bed.partnership()
      const noor = bed.store.as(editor(p))
      const sent = await noor.uploads.add(
        p,
        { ...file(1), name: 'a.pdf', mediaType: null, bytes: new TextEncoder().encode('%PDF-1.7 broken') },
        AT,
      )
      assert.ok(sent.ok)
      await workOff(bed)
      const view = await noor.uploads.get(p, sent.value)
      assert.deepEqual([view?.state, view?.refusal?.reason], ['refused', 'damaged-file'])
      assert.ok((await noor.uploads.again(p, sent.value, AT)).ok)
      assert.equal(await workOff(bed), 1)
      assert.ok(await noor.uploads.discard(p, sent.value))
      assert.equal(await noor.uploads.get(p, sent.value), null)
    })

    test('a fault in reading one file leaves the others, and is retried when asked', async () => {
      const p = await bed.partnership()
      await bed.store.uploads.bringIn(
        p,
        [1, 2, 3].map((n) => ({ ...file(n), keepAs: KEEP })),
        AT,
      )
      const failing: typeof reader.read = (each, options) =>
        each.name === '2.txt' ? Promise.reject(new Error('lost')) : reader.read(each, options)
      assert.equal(await workOff(bed, failing), 3)
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 2)
      assert.deepEqual(
        (await bed.store.uploads.counts()).map(({ state, files }) => [state, files]),
        [['failed', 1]],
      )
      assert.match(told.join('\n'), /failed: Error: lost/)
      assert.equal(await bed.store.uploads.retry(AT), 1)
      await workOff(bed)
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 3)
    })

    test('a worker that stands by reads what is sent as soon as it is told', async () => {
      const p = await bed.partnership()
      const deps = { store: bed.store, now: () => AT, log: (line: string) => told.push(line) }
      const worker = await startWorker(deps, [reader.read])
      try {
        const noor = bed.store.as(editor(p))
        const sent = await noor.uploads.add(p, file(7), AT)
        assert.ok(sent.ok)
        const begun = performance.now()
        worker.hasten()
        while ((await noor.uploads.get(p, sent.value)) && performance.now() - begun < 5000)
          await new Promise((done) => setTimeout(done, 20))
        assert.ok(await noor.proposals.get(p, sent.value))
        assert.ok(performance.now() - begun < 3000, `${performance.now() - begun} ms`)
      } finally {
        await worker.stop()
      }
    })

    test('jobs that waited when the register was closed are done after it is opened again', async () => {
      const p = await bed.partnership()
      await bed.store.uploads.bringIn(p, [{ ...file(9), keepAs: KEEP }], AT)
      await bed.reopen()
      assert.equal(await workOff(bed), 1)
      assert.equal((await bed.store.records.list(p, 1))?.records.total, 1)
    })

    test('an upload that is undone leaves no job', async () => {
      const p = await bed.partnership()
      const jobs = async () =>
        (
          await sql<{ n: number }>`select count(*)::int as n from pgboss.job where state = 'created'`.execute(
            bed.store.db,
          )
        ).rows[0]!.n
      const nobody = bed.store.as({ kind: 'public' })
      assert.equal((await nobody.uploads.add(p, file(1), AT)).ok, false)
      assert.equal(await jobs(), 0)
    })

    test('the role under which everybody asks has no right on the queue, neither to read nor to call', async () => {
      const rights = await sql<{ schema: boolean; tables: number }>`
      select has_schema_privilege('mufakat_app', 'pgboss', 'usage') or has_schema_privilege('mufakat_app', 'pgboss', 'create') as schema,
        (select count(*)::int from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')
            and has_table_privilege('mufakat_app', oid, 'select, insert, update, delete, truncate')) as tables`.execute(
        bed.store.db,
      )
      assert.deepEqual(rights.rows, [{ schema: false, tables: 0 }])
      const data = await sql<{ data: object }>`select data from pgboss.job limit 5`.execute(bed.store.db)
      for (const row of data.rows) assert.deepEqual(Object.keys(row.data).sort(), ['partnership', 'upload'])
      assert.ok(data.rows.length > 0)
    })
  },
  { alone: true },
)
