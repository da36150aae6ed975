import { randomUUID } from 'node:crypto'
import { mayAddRecord, seesProposal } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { UploadView } from '../register/upload-view.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, numberFor } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { PRIORITY } from './queue/reading-queue.ts'
import { json } from './storable-text.ts'
import { filesBrought } from './uploads-brought.ts'
import { filesToRead } from './uploads-read.ts'
import { filesKept } from './uploads-upkeep.ts'

/** A file as it was sent, and what was said of it. */
export type NewUpload = {
  readonly name: string
  readonly mediaType: string | null
  readonly bytes: Uint8Array
  readonly published: string | null
}

/** Files that were sent and wait to be read, each with its job on the queue. */
export const uploads = (context: Context) => {
  const { db, actor, notes } = context

  const seen = async (p: string, id: number) => {
    const row = await db
      .selectFrom('upload')
      .select(['id', 'owner_side', 'file_name', 'made_at', 'state', 'state_since', 'refusal', 'job'])
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .executeTakeFirst()
    return row && seesProposal(actor, p, row.owner_side) ? row : null
  }

  const tell = (p: string, id: number, owner: string | null, act: 'upload' | 'discard', file: string) => {
    const may = mayAddRecord(actor, p)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act,
        object: { kind: 'proposal', id },
        standing: { owner, stage: 'draft' },
        capacity: may.ok ? may.value : null,
        ...(act === 'upload' ? { after: { file } } : { before: { title: file } }),
      },
    )
  }

  return {
    /** Keeps a file until it is read, with a job for it; answers the number under which it is put aside when it was. */
    add: async (p: string, file: NewUpload, at: string): Promise<Outcome<number, AccessRefusal>> => {
      const may = mayAddRecord(actor, p)
      if (!may.ok) return may
      const owner = may.value?.side ?? null
      const [id, job] = [await numberFor(db, p, 'proposal', 'draft'), randomUUID()]
      const by =
        actor.kind === 'person' ? { account: actor.account, name: actor.name, capacity: may.value } : null
      await db
        .insertInto('upload')
        .values({
          partnership_id: p,
          id,
          owner_side: owner,
          by: by && json(by),
          made_at: at,
          file_name: file.name,
          media_type: file.mediaType,
          published: file.published,
          bytes: file.bytes,
          keep_as: null,
          state: 'waiting',
          state_since: at,
          refusal: null,
          job,
        })
        .execute()
      notes.jobs.put.push({ id: job, priority: PRIORITY.person, partnership: p, upload: id })
      tell(p, id, owner, 'upload', file.name)
      return granted(id)
    },

    /** How it stands with a file; null where it was read, or was never there. */
    get: async (p: string, id: number): Promise<UploadView | null> => {
      const row = await seen(p, id)
      const partnership = row && (await getPartnership(db, p))
      if (!row || !partnership) return null
      const before = await db
        .selectFrom('upload')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('partnership_id', '=', p)
        .where('keep_as', 'is', null)
        .where('state', '=', 'waiting')
        .where('state_since', '<', row.state_since)
        // Somebody in the posts of two sides sees the files of both.
        .where('owner_side', 'is not distinct from', row.owner_side)
        .executeTakeFirstOrThrow()
      const { state, refusal } = row
      return { partnership, id, name: row.file_name, made: row.made_at, before: before.n, state, refusal }
    },

    /** Has a file read again that could not be; answers whether it was there. */
    again: async (
      p: string,
      id: number,
      at: string,
    ): Promise<Outcome<number, AccessRefusal | { reason: 'not-found' }>> => {
      const may = mayAddRecord(actor, p)
      if (!may.ok) return may
      const row = await seen(p, id)
      if (!row || row.state === 'waiting') return refused({ reason: 'not-found' })
      const job = randomUUID()
      const put = await db
        .updateTable('upload')
        .set({ state: 'waiting', state_since: at, refusal: null, job })
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .where('state', '<>', 'waiting')
        .returning('id')
        .executeTakeFirst()
      if (!put) return refused({ reason: 'not-found' })
      notes.jobs.put.push({ id: job, priority: PRIORITY.person, partnership: p, upload: id })
      tell(p, id, row.owner_side, 'upload', row.file_name)
      return granted(id)
    },

    /** Drops a file that was not read yet or could not be; answers whether it was there. */
    discard: async (p: string, id: number): Promise<boolean> => {
      const row = await seen(p, id)
      if (!row) return false
      const gone = await db
        .deleteFrom('upload')
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
      // A worker settled it since it was seen: it is a record or a proposal now.
      if (!gone) return false
      notes.jobs.done.push(row.job)
      tell(p, id, row.owner_side, 'discard', row.file_name)
      return true
    },

    ...filesBrought(context),
    ...filesToRead(context),
    ...filesKept(context),
  }
}
