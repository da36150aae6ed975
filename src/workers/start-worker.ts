import type { Job, JobWithMetadata } from 'pg-boss'
import { giveBack, holdUnbegun, markBegun } from '../storage/queue/give-back.ts'
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
const BATCH = 40

/** How often it is looked for new jobs, in seconds. Into the embedded database nobody else puts any: its own process says so. */
const LOOKS = { pglite: 10, postgres: 1, distributed: 1 } as const

/** How often it is looked whether the worker of a job is still alive, in seconds. */
const LOOKS_AFTER = 5

/** How long the file that is being read when the worker is to stop may still take, in ms. */
const GRACE = 40_000

/** Says of files whose jobs were given up that reading them failed; one that waits by another job since is left to that. */
const tellUnread = async (
  { store, now }: Omit<WorkerDeps, 'read'>,
  jobs: readonly JobWithMetadata<ReadingJob>[],
) => {
  for (const { data, sourceId } of jobs)
    if (sourceId !== null)
      await store.uploads.settle(data.partnership, [{ id: data.upload, job: sourceId, outcome: null }], now())
}

/**
 * Has those of some jobs that were taken before, by a worker that ended over them, count as a try only once each is begun: one of them
 * may be what ended it, and would have the others given up with it. The rest count from when they are taken, which costs nothing.
 */
const withCare = async (pool: Store['pool'], jobs: readonly Job<ReadingJob>[]) => {
  const again = new Map(jobs.filter(({ retryCount }) => retryCount > 0).map((job) => [job.id, job]))
  await holdUnbegun(pool, [...again.values()])
  return {
    alone: (id: string) => again.has(id),
    beginning: async (id: string) => {
      const job = again.get(id)
      if (job) await markBegun(pool, job)
    },
  }
}

/** Does jobs and says of each what is to become of it. What was not begun is given back as if it had not been taken. */
const doJobs = async (
  deps: WorkerDeps & { readonly store: Pick<Store, 'pool'> },
  jobs: readonly Job<ReadingJob>[],
  stopping: () => boolean,
) => {
  const care = await withCare(deps.store.pool, jobs)
  const { done, unbegun } = await readJobs(deps, jobs, stopping, care)
  // The queue counts how often a job was taken and gives it up in the end: only what was begun may count.
  const back = jobs.filter(({ id }) => unbegun.has(id))
  await giveBack(deps.store.pool, back)
  return jobs.map(({ id }) => ({
    id,
    status: done.has(id) ? ('completed' as const) : ('failed' as const),
  }))
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
  const fresh = await store.uploads.requeue(deps.now())
  if (fresh > 0) log(`files that waited without a job and were given one: ${fresh}`)
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
      boss.work<ReadingJob, unknown, typeof options>(READING, options, (jobs: Job<ReadingJob>[]) =>
        doJobs({ ...deps, read }, jobs, () => stopping),
      ),
    ),
  )
  const unread = { pollingIntervalSeconds: LOOKS_AFTER, includeMetadata: true } as const
  await boss.work<ReadingJob, unknown, typeof unread>(UNREAD, unread, (jobs: JobWithMetadata<ReadingJob>[]) =>
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
