import type pg from 'pg'
import { executorOn } from '../queue/queue-executor.ts'
import { queueOver, READING, READING_OPTIONS, UNREAD } from '../queue/reading-queue.ts'

/** Brings the queue's own tables up to date, in the schema that is theirs. Several processes may do so at once. */
export const makeQueue = async (pool: pg.Pool): Promise<void> => {
  const boss = queueOver(executorOn(pool), { migrate: true, createSchema: true })
  await boss.start()
  try {
    if (!(await boss.getQueue(UNREAD))) await boss.createQueue(UNREAD)
    if (await boss.getQueue(READING)) await boss.updateQueue(READING, READING_OPTIONS)
    else await boss.createQueue(READING, READING_OPTIONS)
  } finally {
    await boss.stop({ close: false, graceful: false })
  }
}
