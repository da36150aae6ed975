import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { QueueExecutor } from './queue-executor.ts'

/** The queue of files that wait to be read. */
export const READING = 'reading'

/** Jobs that were given up: what they were for is then said to have failed. */
export const UNREAD = 'unread'

/** Its tables lie in a schema of their own, on which nobody but the owner of the register's tables has a right. */
export const QUEUE_SCHEMA = 'pgboss'

/** What a job tells: which file waits, by number. The file and all words of it are in the register, behind its policies. */
export type ReadingJob = { readonly partnership: string; readonly upload: number }

/** A file that a person waits for is read before those that are brought in by the thousand. */
export const PRIORITY = { person: 1, import: 0 } as const

/**
 * A worker says every five seconds that it is alive; of one that has not for ten, the jobs are given to others. A job is given
 * up after it was begun six times: whatever stops a worker six times would stop every other.
 */
export const READING_OPTIONS = {
  heartbeatSeconds: 10,
  expireInSeconds: 900,
  retryLimit: 5,
  retryDelay: 0,
  retentionSeconds: 365 * 86_400,
  deleteAfterSeconds: 3600,
  deadLetter: UNREAD,
} as const

/** The queue as it is asked by the way; it looks after nothing by itself. */
export const queueOver = (db: QueueExecutor, more: Partial<ConstructorOptions> = {}): PgBoss =>
  new PgBoss({
    db,
    schema: QUEUE_SCHEMA,
    schedule: false,
    supervise: false,
    migrate: false,
    createSchema: false,
    ...more,
  })
