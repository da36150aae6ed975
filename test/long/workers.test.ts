import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Store, Where } from '../../src/storage/store.ts'
import { newFolder } from '../../src/storage/testing/new-folder.ts'
import { opened } from '../../src/storage/testing/on-each-engine.ts'
import { onServer } from '../../src/storage/testing/on-server.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')
const url = process.env.TEST_DATABASE_URL
const P = 'rivers'
const AT = '2026-01-02T03:04:05.000Z'
const FILES = 400
const KILLS = 6
const KEEP = { title: null, kind: null, source: null, stage: 'joint' } as const

/** A text of its own for each number, with three statements. */
const text = (n: number) =>
  new TextEncoder().encode(
    `BRESCOTE, ${(n % 28) + 1} May 2019 – The League agreed to lend boat ${n} to the ferry of mile ${n * 7}. ` +
      `The Council noted that lock ${n * 3} is worn and thanked crew ${n * 11} for its report on weir ${n * 13}.`,
  )

const bringIn = async (store: Store, from: number, count: number) => {
  const files = Array.from({ length: count }, (_, at) => ({
    ...{
      name: `${from + at}.txt`,
      mediaType: 'text/plain',
      bytes: text(from + at),
      published: null,
      keepAs: KEEP,
    },
  }))
  await store.uploads.bringIn(P, files, AT)
}

const workers = new Set<ChildProcess>()

/** A worker in a process of its own; resolves once it reads. */
const startWorker = async (where: Where): Promise<ChildProcess> => {
  const env = {
    ...process.env,
    DATABASE_URL: 'url' in where ? where.url : '',
    MUFAKAT_FOLDER: 'folder' in where ? where.folder : '',
  }
  const child = spawn(process.execPath, [CLI, 'work'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  workers.add(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
  return child
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', (code) => resolve(code))
  })

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  child.kill(signal)
  const code = await ended(child)
  workers.delete(child)
  return code
}

const waiting = async (store: Store) =>
  (await store.uploads.counts()).reduce((sum, { files }) => sum + files, 0)

const workedOff = async (store: Store, seconds: number) => {
  const until = Date.now() + seconds * 1000
  while ((await waiting(store)) > 0) {
    assert.ok(Date.now() < until, `${await waiting(store)} files still wait after ${seconds} seconds`)
    await pause(200)
  }
}

/** Every record has one reading and its three statements once, and every file became one record. */
const keptOnce = async (store: Store, files: number) => {
  const { rows } = await sql<{
    records: number
    readings: number
    statements: number
    files: number
    entries: number
  }>`
    select (select count(*)::int from record) as records, (select count(*)::int from reading) as readings,
           (select count(*)::int from statement) as statements,
           (select count(distinct sha256)::int from record) as files,
           (select count(*)::int from trail where act = 'keep') as entries`.execute(store.db)
  assert.deepEqual(rows[0], { records: files, readings: files, statements: 3 * files, files, entries: files })
}

test('two workers of which one is killed again and again read every file once', { skip: !url }, async () => {
  const place = await onServer(url!)()
  const store = await opened(place.where)
  try {
    await store.partnerships.import(samplePartnership(P))
    await bringIn(store, 1, FILES)
    await startWorker(place.where)
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = await startWorker(place.where)
      const before = await waiting(store)
      // Somewhere within what it does: reading, keeping, or between.
      for (let look = 0; look < 100 && (await waiting(store)) === before; look++) await pause(10)
      await pause(37 * kill)
      await end(victim, 'SIGKILL')
      if (kill < KILLS - 1) await bringIn(store, FILES * 10 + kill * 40, 40)
    }
    const begun = Date.now()
    await workedOff(store, 120)
    console.log(`what was left was read ${((Date.now() - begun) / 1000).toFixed(1)} s after the last kill`)
    await keptOnce(store, FILES + (KILLS - 1) * 40)
  } finally {
    for (const child of workers) await end(child, 'SIGKILL')
    await store.close()
    await place.drop()
  }
})

test('a worker that is asked to end keeps what it read and leaves the rest to others', {
  skip: !url,
}, async () => {
  const place = await onServer(url!)()
  const store = await opened(place.where)
  try {
    await store.partnerships.import(samplePartnership(P))
    await bringIn(store, 1, 200)
    const first = await startWorker(place.where)
    while ((await waiting(store)) > 190) await pause(20)
    assert.equal(await end(first, 'SIGTERM'), 0)
    const left = await waiting(store)
    assert.ok(left > 0, 'it ended before all was read')
    assert.equal((await store.uploads.jobs()).running, 0)
    await startWorker(place.where)
    await workedOff(store, 60)
    await keptOnce(store, 200)
  } finally {
    for (const child of workers) await end(child, 'SIGKILL')
    await store.close()
    await place.drop()
  }
})

test('what waits on the embedded database when its process is killed is read after the next start', async () => {
  const place = await newFolder()
  try {
    const store = await opened({ folder: place.folder })
    await store.partnerships.import(samplePartnership(P))
    await bringIn(store, 1, 60)
    await store.close()
    const victim = await startWorker({ folder: place.folder })
    await pause(700)
    await end(victim, 'SIGKILL')
    const worker = await startWorker({ folder: place.folder })
    // What the killed one had taken is given back when it was silent for ten seconds.
    await pause(30_000)
    assert.equal(await end(worker, 'SIGTERM'), 0)
    const again = await opened({ folder: place.folder })
    assert.equal(await waiting(again), 0)
    await keptOnce(again, 60)
    await again.close()
  } finally {
    for (const child of workers) await end(child, 'SIGKILL')
    place.drop()
  }
})
