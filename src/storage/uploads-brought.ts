import { randomUUID } from 'node:crypto'
import { type Context, insertAll, numberFor } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { PRIORITY } from './queue/reading-queue.ts'
import type { KeepAs } from './schema-of-uploads.ts'
import { json } from './storable-text.ts'
import type { NewUpload } from './uploads.ts'

/** A file that is brought in by the machine, and how it is to be kept. */
export type NewImported = NewUpload & { readonly keepAs: KeepAs }

/** What commands ask of the files that wait, as the machine. */
export const filesBrought = ({ db, actor, notes }: Context) => ({
  /** Keeps files until they are read, each with a job, to be kept as records without a person looking at them first. */
  bringIn: async (p: string, files: readonly NewImported[], at: string): Promise<number> => {
    if (actor.kind !== 'machine') return 0
    const rows = []
    for (const { name, mediaType, bytes, published, keepAs } of files) {
      const [id, job] = [await numberFor(db, p, 'proposal', 'draft'), randomUUID()]
      notes.jobs.put.push({ id: job, priority: PRIORITY.import, partnership: p, upload: id })
      rows.push({
        ...{ partnership_id: p, id, owner_side: null, by: null, made_at: at, file_name: name },
        ...{ media_type: mediaType, published, bytes, keep_as: json(keepAs) },
        ...{ state: 'waiting' as const, state_since: at, refusal: null, job },
      })
    }
    await insertAll(db, 'upload', rows)
    leaveEntry(
      { notes },
      { partnership: p, act: 'upload', object: { kind: 'files', id: '' }, after: { files: files.length } },
    )
    return rows.length
  },
})
