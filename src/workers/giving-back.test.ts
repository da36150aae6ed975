import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openReader } from '../sandbox/open-reader.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { readWaiting } from './read-waiting.ts'
import { startWorker } from './start-worker.ts'

const AT = '2026-01-02T03:04:05.000Z'
const KEEP = { title: null, kind: null, source: null, stage: 'joint' } as const
const reader = openReader()
after(() => reader.close())

const file = (n: number) => ({
  name: `${n}.txt`,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(
    `BRESCOTE, ${n} May 2019 – The League agreed to lend boat ${n} to the ferry of mile ${n}.`,
  ),
  published: null,
  keepAs: KEEP,
})

const bringIn = async (bed: Bed, count: number) => {
  const p = await bed.partnership()
  const files = Array.from({ length: count }, (_, at) => file(at + 1))
  await bed.store.uploads.bringIn(p, files, AT)
  return p
}

const told: string[] = []
const depsOn = (bed: Bed) => ({ store: bed.store, now: () => AT, log: (line: string) => told.push(line) })

/** A register whose first keeping of what was read fails, as a database tells it by a code. */
const failingOnce = ({ store }: Bed, code: string) => {
  let left = 1
  const settle: typeof store.uploads.settle = async (...words) => {
    if (left-- > 0) throw Object.assign(new Error('the database said no'), { code })
    return store.uploads.settle(...words)
  }
  return { ...store, uploads: { ...store.uploads, settle } }
}

const jobsOf = async ({ store }: Bed, p: string) => {
  const { rows } = await sql<{ state: string; counts: boolean; tries: number }>`
    select state::text, started_on is not null as counts, retry_count as tries from pgboss.job
     where name = 'reading' and data ->> 'partnership' = ${p} and state <> 'completed'`.execute(store.db)
  return rows
}

const states = async ({ store }: Bed, p: string) =>
  (await store.uploads.counts())
    .filter(({ partnership }) => partnership === p)
    .map(({ state, files }) => [state, files])

const until = async (holds: () => boolean | Promise<boolean>) => {
  const begun = performance.now()
  while (!(await holds())) {
    assert.ok(performance.now() - begun < 10_000, 'it took too long')
    await new Promise((done) => setTimeout(done, 20))
  }
}

onEachEngine('jobs that are given back', (bed) => {
  test('a worker that ends gives back what it had not begun, and that does not count as a try', async () => {
    const p = await bringIn(bed, 5)
    let begun = 0
    let goOn = () => {}
    const held = new Promise<void>((done) => {
      goOn = done
    })
    const read: typeof reader.read = async (...words) => {
      begun++
      await held
      return reader.read(...words)
    }
    const worker = await startWorker(depsOn(bed), [read])
    worker.hasten()
    await until(() => begun === 1)
    const stopped = worker.stop()
    goOn()
    await stopped
    assert.equal(begun, 1)
    assert.deepEqual(await states(bed, p), [['waiting', 4]])
    assert.deepEqual(await jobsOf(bed, p), Array(4).fill({ state: 'created', counts: false, tries: 0 }))
    assert.equal(await readWaiting({ ...depsOn(bed), read: reader.read })(), 4)
  })

  test('of files that a killed worker had taken, only the one that is begun again counts another try', async () => {
    const p = await bringIn(bed, 4)
    // As pg-boss leaves the jobs of a worker that is silent: taken once, and to be taken again.
    await sql`update pgboss.job set state = 'retry', started_on = now() where data ->> 'partnership' = ${p}`.execute(
      bed.store.db,
    )
    let begun = 0
    let goOn = () => {}
    const held = new Promise<void>((done) => {
      goOn = done
    })
    const read: typeof reader.read = async (...words) => {
      if (++begun === 2) await held
      return reader.read(...words)
    }
    const worker = await startWorker(depsOn(bed), [read])
    worker.hasten()
    await until(() => begun === 2)
    // The first is kept already, by itself: were the worker killed over the second, it would not be read again.
    assert.deepEqual(await states(bed, p), [['waiting', 3]])
    const jobs = await jobsOf(bed, p)
    assert.deepEqual(
      jobs.map(({ state, tries }) => [state, tries]),
      Array(3).fill(['active', 1]),
    )
    assert.equal(jobs.filter(({ counts }) => counts).length, 1)
    goOn()
    await until(async () => (await states(bed, p)).length === 0)
    await worker.stop()
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 4)
  })

  test('a file whose reader is gone when its worker ends waits on: that is no fault of its reading', async () => {
    const p = await bringIn(bed, 2)
    let begun = false
    let endIt = () => {}
    const gone = new Promise<never>((_, reject) => {
      endIt = () => reject(new Error('the reader is closed'))
    })
    const read: typeof reader.read = () => {
      begun = true
      return gone
    }
    const worker = await startWorker(depsOn(bed), [read])
    worker.hasten()
    await until(() => begun)
    const stopped = worker.stop()
    endIt()
    await stopped
    assert.deepEqual(await states(bed, p), [['waiting', 2]])
    assert.equal(await readWaiting({ ...depsOn(bed), read: reader.read })(), 2)
  })

  test('what could not be kept because two acts were in each other’s way is read again, and is not said to have failed', async () => {
    const p = await bringIn(bed, 2)
    const failing = { ...depsOn(bed), store: failingOnce(bed, '40P01') }
    assert.equal(await readWaiting({ ...failing, read: reader.read })(), 0)
    assert.deepEqual(await states(bed, p), [['waiting', 2]])
    assert.equal(await readWaiting({ ...failing, read: reader.read })(), 2)
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 2)
  })

  test('of files that are kept together, one that the database will never take fails alone', async () => {
    const p = await bringIn(bed, 5)
    const { id: poison } = await bed.store.db
      .selectFrom('upload')
      .select('id')
      .where('partnership_id', '=', p)
      .where('file_name', '=', '3.txt')
      .executeTakeFirstOrThrow()
    const { store } = bed
    const undone: typeof store.uploads.settle = async (own, read, at) => {
      // What fails is undone as a whole, as the door undoes it: nothing of it is asked of the database.
      if (read.some(({ id, outcome }) => id === poison && outcome !== null))
        throw Object.assign(new Error('the database said no'), { code: '22021' })
      return store.uploads.settle(own, read, at)
    }
    const failing = { ...depsOn(bed), store: { ...store, uploads: { ...store.uploads, settle: undone } } }
    assert.equal(await readWaiting({ ...failing, read: reader.read })(), 5)
    assert.deepEqual(await states(bed, p), [['failed', 1]])
    assert.equal((await store.records.list(p, 1))?.records.total, 4)
  })

  test('what the database will never take stands as failed at once', async () => {
    const p = await bringIn(bed, 1)
    const failing = { ...depsOn(bed), store: failingOnce(bed, '22021') }
    assert.equal(await readWaiting({ ...failing, read: reader.read })(), 1)
    assert.deepEqual(await states(bed, p), [['failed', 1]])
  })

  test('a worker that starts finds files whose jobs are lost, and reads them', async () => {
    const p = await bringIn(bed, 3)
    await sql`delete from pgboss.job where data ->> 'partnership' = ${p}`.execute(bed.store.db)
    assert.equal(await readWaiting({ ...depsOn(bed), read: reader.read })(), 0)
    const worker = await startWorker(depsOn(bed), [reader.read])
    try {
      worker.hasten()
      await until(async () => (await states(bed, p)).length === 0)
    } finally {
      await worker.stop()
    }
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 3)
  })
})
