import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import { JOINT } from '../register/standing.ts'
import type { Outcome } from '../text/outcome.ts'
import { addProposal, titleOfProposal } from './add-proposal.ts'
import { analyseGrown } from './analyse-grown.ts'
import { type Context, holdPartnership, insertAll, numberFor } from './database.ts'
import { importWithin } from './imports.ts'
import { leaveEntry } from './leave-entry.ts'
import { PRIORITY, QUEUE_SCHEMA, READING } from './queue/reading-queue.ts'
import type { KeepAs } from './schema-of-uploads.ts'
import { json } from './storable-text.ts'
import type { NewUpload } from './uploads.ts'

/** A file that is brought in by the machine, and how it is to be kept. */
export type NewImported = NewUpload & { readonly keepAs: KeepAs }

/** What came of a file: what was read, why it was refused, or null where reading it failed by a fault of ours. */
export type ReadUpload = {
  readonly id: number
  readonly job: string
  readonly bytes: Uint8Array
  readonly outcome: Outcome<Reading, ReadingRefusal> | null
}

/** After so many records it is seen whether tables have grown much. */
const ANALYSED = 50

/** What workers ask of the files that wait, as the machine. */
export const filesToRead = (context: Context) => {
  const { db, actor, notes } = context
  // Whoever else asks is answered that there is nothing, whatever their policies would show.
  const machine = actor.kind === 'machine'

  const waiting = (p: string, ids: readonly number[]) =>
    db
      .selectFrom('upload')
      .where('partnership_id', '=', p)
      .where('id', 'in', [...ids])
      .where('state', '=', 'waiting')

  type Waiting = {
    readonly id: number
    readonly owner_side: string | null
    readonly by: { readonly account: string; readonly name: string; readonly capacity: unknown } | null
    readonly file_name: string
    readonly published: string | null
    readonly keep_as: KeepAs | null
  }

  const leaveUnread = async (p: string, row: Waiting, refusal: ReadingRefusal | null) => {
    await db
      .updateTable('upload')
      .set({ state: refusal ? 'refused' : 'failed', refusal: refusal && json(refusal) })
      .where('partnership_id', '=', p)
      .where('id', '=', row.id)
      .execute()
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'not-read',
        object: { kind: 'proposal', id: row.id },
        standing: { owner: row.owner_side, stage: 'draft' },
        after: { file: row.file_name, why: refusal?.reason ?? 'fault' },
      },
    )
  }

  const putAside = async (p: string, row: Waiting, reading: Reading, bytes: Uint8Array, at: string) => {
    await addProposal(db, p, { reading, bytes, at }, row.owner_side, row.id)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'propose',
        object: { kind: 'proposal', id: row.id },
        standing: { owner: row.owner_side, stage: 'draft' },
        capacity: (row.by?.capacity ?? null) as never,
        ...(row.by ? { by: row.by } : {}),
        after: { title: titleOfProposal(reading), file: reading.source.name },
      },
    )
  }

  /** Answers the number of the file, which waits no more; null where it stays, since it could not be read. */
  const settleOne = async (p: string, row: Waiting, { bytes, outcome }: ReadUpload, at: string) => {
    if (!outcome?.ok) {
      await leaveUnread(p, row, outcome?.refusal ?? null)
      return null
    }
    const reading = outcome.value
    if (row.keep_as === null) await putAside(p, row, reading, bytes, at)
    else {
      const { stage, ...said } = row.keep_as
      const entry = { ...said, published: row.published, reading, bytes }
      const { as, record } = await importWithin(context, p, entry, at, { ...JOINT, stage })
      if (as === 'record' && record.id % ANALYSED === 0) await analyseGrown(db)
    }
    return row.id
  }

  return {
    /** Keeps files until they are read, each with a job, to be kept as records without a person looking at them first. */
    bringIn: async (p: string, files: readonly NewImported[], at: string): Promise<number> => {
      if (!machine) return 0
      const rows = []
      for (const { name, mediaType, bytes, published, keepAs } of files) {
        const [id, job] = [await numberFor(db, p, 'proposal', 'draft'), randomUUID()]
        notes.jobs.put.push({ id: job, priority: PRIORITY.import, partnership: p, upload: id })
        rows.push({
          ...{ partnership_id: p, id, owner_side: null, by: null, made_at: at, file_name: name },
          ...{ media_type: mediaType, published, bytes, keep_as: json(keepAs) },
          ...{ state: 'waiting' as const, refusal: null, job },
        })
      }
      await insertAll(db, 'upload', rows)
      leaveEntry(
        { notes },
        {
          partnership: p,
          act: 'upload',
          object: { kind: 'files', id: '' },
          after: { files: files.length },
        },
      )
      return rows.length
    },

    /** The files of these numbers that still wait. */
    toRead: async (p: string, ids: readonly number[]) => {
      if (!machine) return []
      const rows = await waiting(p, ids)
        .select(['id', 'file_name', 'media_type', 'published', 'bytes', 'keep_as', 'job'])
        .execute()
      return rows.map((row) => ({
        id: row.id,
        job: row.job,
        name: row.file_name,
        mediaType: row.media_type,
        published: row.published,
        bytes: new Uint8Array(row.bytes),
        awaited: row.keep_as === null,
      }))
    },

    /**
     * Keeps what was read of files, with their jobs done, as one act: all of it or nothing. A file that another worker settled
     * meanwhile is left alone, so that no reading is kept twice.
     */
    settle: async (p: string, read: readonly ReadUpload[], at: string): Promise<void> => {
      if (!machine) return
      await holdPartnership(db, p)
      const rows = await waiting(
        p,
        read.map(({ id }) => id),
      )
        .select(['id', 'owner_side', 'by', 'file_name', 'published', 'keep_as', 'job'])
        .forUpdate()
        .execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      const kept: number[] = []
      for (const each of read) {
        const row = byId.get(each.id)
        notes.jobs.done.push(each.job)
        // Sent anew under another job, it is that job's to settle.
        const id = row && row.job === each.job ? await settleOne(p, row, each, at) : null
        if (id !== null) kept.push(id)
      }
      if (kept.length > 0)
        await db.deleteFrom('upload').where('partnership_id', '=', p).where('id', 'in', kept).execute()
    },

    /** Drops what could not be read and was sent before an instant. */
    dropUnread: async (instant: string): Promise<void> => {
      if (!machine) return
      const gone = await db
        .deleteFrom('upload')
        .where('made_at', '<', instant)
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
        select count(*)::int as running from ${sql.table(`${QUEUE_SCHEMA}.job`)}
         where name = ${READING} and state = 'active'`.execute(db)
      return { running: rows[0]?.running ?? 0 }
    },

    /** Has files read again whose reading failed by a fault of ours; answers how many. */
    retry: async (): Promise<number> => {
      if (!machine) return 0
      const rows = await db
        .selectFrom('upload')
        .select(['partnership_id', 'id', 'keep_as'])
        .where('state', '=', 'failed')
        .forUpdate()
        .execute()
      for (const { partnership_id: p, id, keep_as } of rows) {
        const job = randomUUID()
        await db
          .updateTable('upload')
          .set({ state: 'waiting', refusal: null, job })
          .where('partnership_id', '=', p)
          .where('id', '=', id)
          .execute()
        const priority = keep_as === null ? PRIORITY.person : PRIORITY.import
        notes.jobs.put.push({ id: job, priority, partnership: p, upload: id })
      }
      for (const p of new Set(rows.map((row) => row.partnership_id)))
        leaveEntry(
          { notes },
          {
            partnership: p,
            act: 'upload',
            object: { kind: 'files', id: '' },
            after: { files: rows.filter((row) => row.partnership_id === p).length },
          },
        )
      return rows.length
    },
  }
}
