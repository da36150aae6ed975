import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openReader } from '../../src/sandbox/open-reader.ts'
import type { Store, Where } from '../../src/storage/store.ts'
import { startWorker } from '../../src/workers/start-worker.ts'
import { inventedRecord, textOf } from './genre.ts'
import { processorOf } from './processor.ts'

const P = 'two-rivers'
const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')
const KEEP = { title: null, kind: null, source: null, stage: 'joint' } as const
const TOGETHER = 100
const LOOKS = 50

type Processor = Awaited<ReturnType<typeof processorOf>>

/** Records a second, and what one cost of the processor in ms, by whom; on the embedded database all is the workers'. */
export type Loaded = { readonly put: number; readonly read: number; readonly processor: Processor }

const waiting = async (store: Store) =>
  (await store.uploads.counts()).reduce((sum, { files }) => sum + files, 0)

const put = async (store: Store, from: number, count: number) => {
  for (let at = 0; at < count; at += TOGETHER) {
    const files = Array.from({ length: Math.min(TOGETHER, count - at) }, (_, more) => ({
      name: `${from + at + more}.txt`,
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(textOf(inventedRecord(from + at + more))),
      published: null,
      keepAs: KEEP,
    }))
    await store.uploads.bringIn(P, files, new Date().toISOString())
  }
}

/** A worker in a process of its own; resolves once it reads. */
const workerOn = async (url: string): Promise<ChildProcess> => {
  const env = { ...process.env, DATABASE_URL: url }
  const child = spawn(process.execPath, [CLI, 'work'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)))
  })
  return child
}

/** Two workers on a server, each a process with a sandbox; on the embedded database one, in this process. */
const startWorkers = async (store: Store, where: Where) => {
  if ('url' in where) {
    const workers = await Promise.all([workerOn(where.url), workerOn(where.url)])
    const stop = async () => {
      await Promise.all(
        workers.map((worker) => {
          const ended = new Promise((resolve) => worker.once('exit', resolve))
          worker.kill('SIGTERM')
          return ended
        }),
      )
    }
    return { stop, hasten: () => {}, pids: workers.map(({ pid }) => pid!) }
  }
  const reader = openReader()
  const log = (line: string) => console.error(line)
  const worker = await startWorker({ store, now: () => new Date().toISOString(), log }, [reader.read])
  const stop = async () => {
    await worker.stop()
    await reader.close()
  }
  // Nobody but its own process puts jobs into the embedded database, and tells the worker so.
  return { stop, hasten: worker.hasten, pids: [process.pid] }
}

/** Brings records in by the whole real path, and answers how many a second were put on the queue, and were read and kept. */
export const load = async (
  store: Store,
  where: Where,
  from: number,
  count: number,
  progress: (done: number) => void,
): Promise<Loaded> => {
  // The workers' code is compiled, and their plans are made, on some that aren't counted.
  const warm = Math.min(100, count)
  await put(store, from, warm)
  const { stop, hasten, pids } = await startWorkers(store, where)
  try {
    hasten()
    while ((await waiting(store)) > 0) await pause(LOOKS)
    const before = await processorOf(store, pids)
    const begun = performance.now()
    await put(store, from + warm, count)
    const between = performance.now()
    hasten()
    for (let left = count; left > 0; left = await waiting(store)) {
      progress(count - left)
      await pause(LOOKS)
    }
    const seconds = (performance.now() - begun) / 1000
    const after = await processorOf(store, pids)
    const each = (who: keyof Processor) => (after[who] - before[who]) / count
    const processor = { workers: each('workers'), sandboxes: each('sandboxes'), server: each('server') }
    return { processor, put: count / ((between - begun) / 1000), read: count / seconds }
  } finally {
    await stop()
  }
}
