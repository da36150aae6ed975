import { sql } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import { JOINT } from '../register/standing.ts'
import type { Outcome } from '../text/outcome.ts'
import { addProposal, titleOfProposal } from './add-proposal.ts'
import { type Context, holdPartnership } from './database.ts'
import { importWithin } from './imports.ts'
import { leaveEntry } from './leave-entry.ts'
import type { KeepAs } from './schema-of-uploads.ts'
import { json } from './storable-text.ts'

/** What came of a file: what was read, why it was refused, or null where reading it failed by a fault of ours. */
export type ReadUpload = { readonly id: number; readonly job: string } & (
  | { readonly bytes: Uint8Array; readonly outcome: Outcome<Reading, ReadingRefusal> }
  | { readonly outcome: null }
)

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

  const leaveUnread = async (p: string, row: Waiting, refusal: ReadingRefusal | null, at: string) => {
    await db
      .updateTable('upload')
      .set({ state: refusal ? 'refused' : 'failed', state_since: at, refusal: refusal && json(refusal) })
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

  type Settled = { readonly row: Waiting; readonly read: ReadUpload }

  /** A file whose very bytes are kept is dropped: that is an act as well, and may be all that is done. */
  const dropKnown = (p: string, row: Waiting) =>
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'discard',
        object: { kind: 'proposal', id: row.id },
        standing: { owner: row.owner_side, stage: 'draft' },
        before: { title: row.file_name },
      },
    )

  /** Keeps what was read of files that nobody looks at first; those of one stage together. */
  const keepRead = async (p: string, settled: readonly Settled[], at: string) => {
    const imports = settled.flatMap(({ row, read }) => {
      if (!read.outcome?.ok || row.keep_as === null) return []
      const { stage, ...said } = row.keep_as
      const entry = { ...said, published: row.published, reading: read.outcome.value, bytes: read.bytes }
      return [{ row, stage, entry }]
    })
    for (const [stage, own] of Map.groupBy(imports, (each) => each.stage)) {
      const imported = await importWithin(
        context,
        p,
        own.map(({ entry }) => entry),
        // Nobody is told which record a file is alike: they are kept by the thousand.
        { at, standing: { ...JOINT, stage }, alike: false },
      )
      for (const [n, { as }] of imported.entries()) if (as === 'known') dropKnown(p, own[n]!.row)
    }
  }

  return {
    /** The files of these numbers that still wait, without what is in them: together that may be more than a process should hold. */
    toRead: async (p: string, ids: readonly number[]) => {
      if (!machine) return []
      const rows = await waiting(p, ids)
        .select(['id', 'file_name', 'media_type', 'published', 'keep_as', 'job'])
        .select(sql<number>`octet_length(bytes)`.as('size'))
        .execute()
      return rows.map((row) => ({
        id: row.id,
        job: row.job,
        name: row.file_name,
        mediaType: row.media_type,
        published: row.published,
        size: row.size,
        awaited: row.keep_as === null,
      }))
    },

    /** What is in those of them that still wait, by their numbers. */
    bytesToRead: async (p: string, ids: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> => {
      if (!machine) return new Map()
      const rows = await waiting(p, ids).select(['id', 'bytes']).execute()
      return new Map(rows.map(({ id, bytes }) => [id, new Uint8Array(bytes)]))
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
      const settled = read.flatMap((each) => {
        const row = byId.get(each.id)
        // Sent anew under another job, it is that job's to settle.
        return row && row.job === each.job ? [{ row, read: each }] : []
      })
      notes.jobs.done.push(...read.map(({ job }) => job))
      for (const { row, read } of settled)
        if (!read.outcome?.ok) await leaveUnread(p, row, read.outcome?.refusal ?? null, at)
        else if (row.keep_as === null) await putAside(p, row, read.outcome.value, read.bytes, at)
      await keepRead(p, settled, at)
      const kept = settled.filter(({ read }) => read.outcome?.ok).map(({ row }) => row.id)
      if (kept.length > 0)
        await db.deleteFrom('upload').where('partnership_id', '=', p).where('id', 'in', kept).execute()
    },
  }
}
