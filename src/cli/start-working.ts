import { openReader } from '../sandbox/open-reader.ts'
import type { Store } from '../storage/store.ts'
import { startWorker, type Worker } from '../workers/start-worker.ts'

/** A worker with readers of its own, which end with it. */
export const startWorking = async (store: Store, count: number): Promise<Worker> => {
  const readers = Array.from({ length: count }, () => openReader())
  const deps = {
    store,
    now: () => new Date().toISOString(),
    log: (line: string) => process.stderr.write(`${line}\n`),
  }
  const worker = await startWorker(
    deps,
    readers.map(({ read }) => read),
  )
  return {
    ...worker,
    stop: async () => {
      await worker.stop()
      await Promise.all(readers.map((reader) => reader.close()))
    },
  }
}
