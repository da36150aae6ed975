import type pg from 'pg'
import { executorOn } from './queue-executor.ts'
import { QUEUE_SCHEMA, READING } from './reading-queue.ts'

type Taken = { readonly id: string; readonly retryCount: number }

/** Changes jobs that were taken. One that was given to somebody else meanwhile is left with them. */
const change = async (pool: pg.Pool, jobs: readonly Taken[], columns: string): Promise<void> => {
  if (jobs.length === 0) return
  await executorOn(pool).executeSql(
    `update ${QUEUE_SCHEMA}.job set ${columns}
      where name = $1 and state = 'active' and id::text || ':' || retry_count = any($2::text[]) and id = any($3::uuid[])`,
    [READING, jobs.map(({ id, retryCount }) => `${id}:${retryCount}`), jobs.map(({ id }) => id)],
  )
}

/** Gives jobs back to the queue as if they had not been taken: pg-boss itself counts each taking, and gives a job up in the end. */
export const giveBack = (pool: pg.Pool, jobs: readonly Taken[]): Promise<void> =>
  change(pool, jobs, "state = 'created', started_on = null, heartbeat_on = null")

/** Has jobs that are held not count as begun: where their worker is killed, this taking of them is no try. */
export const holdUnbegun = (pool: pg.Pool, jobs: readonly Taken[]): Promise<void> =>
  change(pool, jobs, 'started_on = null')

/** Has a job that is held count as begun. */
export const markBegun = (pool: pg.Pool, job: Taken): Promise<void> =>
  change(pool, [job], 'started_on = now()')
