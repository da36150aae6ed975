import { type Kysely, sql } from 'kysely'
import type { Notes } from '../leave-entry.ts'
import type { Schema } from '../schema.ts'
import { executorWithin } from './queue-executor.ts'
import { queueOver, READING } from './reading-queue.ts'

/**
 * Puts the jobs of a transaction on the queue and takes off those that it did, in the transaction: a job is there when the file
 * is, and gone when what was read is kept. Nobody whose rights the transaction took has one on the queue; it is written last,
 * by the owner of the tables.
 */
export const settleJobs = async (tx: Kysely<Schema>, { jobs }: Notes): Promise<void> => {
  if (jobs.put.length === 0 && jobs.done.length === 0) return
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const boss = queueOver(executorWithin(tx))
  if (jobs.put.length > 0)
    await boss.insert(
      READING,
      jobs.put.map(({ id, priority, ...data }) => ({ id, priority, data })),
    )
  if (jobs.done.length > 0) await boss.complete(READING, [...jobs.done], null, { includeQueued: true })
}
