import { type RawBuilder, sql } from 'kysely'
import type { Context } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { PRIORITY, QUEUE_SCHEMA, READING, UNREAD } from './queue/reading-queue.ts'

const JOBS = sql.table(`${QUEUE_SCHEMA}.job`)

/** Whether a file's job is still to be done, or is told as given up in a moment. */
const HAS_JOB = sql<boolean>`exists (
  select from ${JOBS} as job
   where job.state in ('created', 'retry', 'active')
     and ((job.name = ${READING} and job.id = upload.job) or (job.name = ${UNREAD} and job.source_id = upload.job)))`

const FAILED = sql<boolean>`state = 'failed'`
/** A job is lost where it was given up and that could not be told, or where a copy was restored without the queue. */
const LOST = sql<boolean>`state = 'waiting' and not ${HAS_JOB}`

/** What is asked of the files that wait, and of those that could not be read, to keep the machine going; as the machine. */
export const filesKept = ({ db, actor, notes }: Context) => {
  const machine = actor.kind === 'machine'

  const putAnew = async (which: RawBuilder<boolean>, at: string): Promise<number> => {
    if (!machine) return 0
    const rows = await db
      .updateTable('upload')
      .set({ state: 'waiting', state_since: at, refusal: null, job: sql<string>`gen_random_uuid()` })
      .where(which)
      .returning(['partnership_id', 'id', 'keep_as', 'job'])
      .execute()
    for (const { partnership_id: partnership, id: upload, keep_as, job } of rows) {
      const priority = keep_as === null ? PRIORITY.person : PRIORITY.import
      notes.jobs.put.push({ id: job, priority, partnership, upload })
    }
    for (const partnership of new Set(rows.map((row) => row.partnership_id))) {
      const files = rows.filter((row) => row.partnership_id === partnership).length
      leaveEntry(
        { notes },
        { partnership, act: 'upload', object: { kind: 'files', id: '' }, after: { files } },
      )
    }
    return rows.length
  }

  return {
    /** Drops what was found before an instant not to be readable. */
    dropUnread: async (instant: string): Promise<void> => {
      if (!machine) return
      const gone = await db
        .deleteFrom('upload')
        .where('state_since', '<', instant)
        .where('state', '<>', 'waiting')
        .returning(['partnership_id', 'id', 'file_name', 'owner_side'])
        .execute()
      for (const { partnership_id: partnership, id, file_name: title, owner_side: owner } of gone)
        leaveEntry(
          { notes },
          {
            partnership,
            act: 'expire',
            object: { kind: 'proposal', id },
            standing: { owner, stage: 'draft' },
            before: { title },
          },
        )
    },

    /** How many files wait, and how many could not be read, by partnership. */
    counts: async () => {
      if (!machine) return []
      return db
        .selectFrom('upload')
        .select(['partnership_id as partnership', 'state'])
        .select((eb) => eb.fn.countAll<number>().as('files'))
        .groupBy(['partnership_id', 'state'])
        .orderBy('partnership_id')
        .orderBy('state')
        .execute()
    },

    /** How many jobs a worker has taken. */
    jobs: async () => {
      if (!machine) return { running: 0 }
      const { rows } = await sql<{ running: number }>`
        select count(*)::int as running from ${JOBS} where name = ${READING} and state = 'active'`.execute(db)
      return { running: rows[0]?.running ?? 0 }
    },

    /** Has files read again whose reading failed by a fault of ours; answers how many. */
    retry: (at: string): Promise<number> => putAnew(FAILED, at),

    /** Gives files that wait and have no job any more a fresh one; answers how many. */
    requeue: (at: string): Promise<number> => putAnew(LOST, at),
  }
}
