import type { Job } from 'pg-boss'
import { executorOn } from '../storage/queue/queue-executor.ts'
import { queueOver, READING, type ReadingJob, UNREAD } from '../storage/queue/reading-queue.ts'
import type { Store } from '../storage/store.ts'
import { readJobs, type WorkerDeps } from './read-jobs.ts'

/** A worker that takes files from the queue until it is stopped. */
export type Worker = {
  /** Looks into the queue now, rather than at its next look. */
  readonly hasten: () => void
  /** Takes no more, ends the file that is being read, keeps what was read and gives the rest back. */
  readonly stop: () => Promise<void>
}

/** How many jobs are taken at once: what is asked of the queue costs the same for one and for many. */
const BATCH = 20

/** How often it is looked for new jobs, in seconds. Into the embedded database nobody else puts any: its own process says so. */
const LOOKS = { pglite: 10, postgres: 1, distributed: 1 } as const

/** How often it is looked whether the worker of a job is still alive, in seconds. */
const LOOKS_AFTER = 5

/** How long the file that is being read when the worker is to stop may still take, in ms. */
const GRACE = 40_000

/** Says of files whose jobs were given up that reading them failed. */
const tellUnread = async ({ store, now }: Omit<WorkerDeps, 'read'>, jobs: readonly Job<ReadingJob>[]) => {
  for (const { partnership: p, upload } of jobs.map(({ data }) => data))
    for (const file of await store.uploads.toRead(p, [upload]))
      await store.uploads.settle(p, [{ ...file, outcome: null }], now())
}

/**
 * Starts a worker on the queue of a register. `readers` are its readers, each in a process of its own: while what one read is being
 * kept, the next file is read. Killed, it loses nothing: within some twenty seconds its jobs are given to others.
 */
export const startWorker = async (
  deps: Omit<WorkerDeps, 'read'> & { readonly store: Pick<Store, 'uploads' | 'names' | 'pool' | 'engine'> },
  readers: readonly WorkerDeps['read'][],
): Promise<Worker> => {
  const { store, log } = deps
  const boss = queueOver(executorOn(store.pool), {
    supervise: true,
    superviseIntervalSeconds: LOOKS_AFTER,
    monitorIntervalSeconds: LOOKS_AFTER,
    ...(store.engine === 'pglite' ? { backend: 'pglite' as const } : {}),
  })
  boss.on('error', (fault: Error) => log(`the queue: ${fault.message}`))
  await boss.start()
  let stopping = false
  const options = {
    batchSize: BATCH,
    localConcurrency: 2,
    pollingIntervalSeconds: LOOKS[store.engine],
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  const works = await Promise.all(
    readers.map((read) =>
      boss.work<ReadingJob, unknown, typeof options>(READING, options, async (jobs: Job<ReadingJob>[]) => {
        const done = await readJobs({ ...deps, read }, jobs, () => stopping)
        return jobs.map(({ id }) => ({
          id,
          status: done.has(id) ? ('completed' as const) : ('failed' as const),
        }))
      }),
    ),
  )
  await boss.work<ReadingJob>(UNREAD, { pollingIntervalSeconds: LOOKS_AFTER }, (jobs) =>
    tellUnread(deps, jobs),
  )
  return {
    hasten: () => {
      for (const id of works) boss.notifyWorker(id)
    },
    stop: async () => {
      stopping = true
      await boss.stop({ close: false, graceful: true, timeout: GRACE })
    },
  }
}
