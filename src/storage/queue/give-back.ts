import type pg from 'pg'
import { executorOn } from './queue-executor.ts'
import { QUEUE_SCHEMA, READING } from './reading-queue.ts'

type Taken = { readonly id: string; readonly retryCount: number }

/**
 * Gives jobs back to the queue as if they had not been taken: pg-boss itself counts each taking, and gives a job up in the end.
 * One that was given to somebody else meanwhile is left with them.
 */
export const giveBack = async (pool: pg.Pool, jobs: readonly Taken[]): Promise<void> => {
  if (jobs.length === 0) return
  await executorOn(pool).executeSql(
    `update ${QUEUE_SCHEMA}.job set state = 'created', started_on = null, heartbeat_on = null
      where name = $1 and state = 'active' and id::text || ':' || retry_count = any($2::text[]) and id = any($3::uuid[])`,
    [READING, jobs.map(({ id, retryCount }) => `${id}:${retryCount}`), jobs.map(({ id }) => id)],
  )
}
