import type { PgBoss } from 'pg-boss'
import { giveBack } from '../storage/queue/give-back.ts'
import { executorOn } from '../storage/queue/queue-executor.ts'
import { queueOver, READING, type ReadingJob } from '../storage/queue/reading-queue.ts'
import type { Store } from '../storage/store.ts'
import { readJobs, type WorkerDeps } from './read-jobs.ts'

const BATCH = 20

/**
 * Reads what waits on the queue until nothing does, without a worker that stands by: for an application that has none. Answers
 * how many jobs were done.
 */
export const readWaiting = (
  deps: WorkerDeps & { readonly store: Pick<Store, 'uploads' | 'names' | 'pool'> },
): (() => Promise<number>) => {
  const boss: PgBoss = queueOver(executorOn(deps.store.pool))
  return async () => {
    for (let done = 0; ; ) {
      const jobs = await boss.fetch<ReadingJob>(READING, { batchSize: BATCH })
      if (jobs.length === 0) return done
      const read = await readJobs(deps, jobs)
      if (read.done.size > 0) await boss.complete(READING, [...read.done])
      // Nobody looks after jobs that were taken here.
      const undone = jobs.filter(({ id }) => !read.done.has(id))
      await giveBack(deps.store.pool, undone)
      done += read.done.size
      if (undone.length > 0) return done
    }
  }
}
