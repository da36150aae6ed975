import type { Actor } from '../access/actor.ts'
import { seesProposal } from '../access/record.ts'
import type { AddingView, ProposalRef } from '../register/views.ts'
import type { Database } from './database.ts'
import { getPartnership } from './partnerships.ts'

/** How many that wait are listed. */
const WAITING = 20

type Asking = { readonly db: Database; readonly actor: Actor }

/** What was sent and is not read, newest first. */
const unread = async ({ db, actor }: Asking, p: string): Promise<readonly ProposalRef[]> => {
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'made_at', 'file_name', 'state', 'owner_side'])
    .where('partnership_id', '=', p)
    .where('keep_as', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(WAITING)
    .execute()
  return rows
    .filter((row) => seesProposal(actor, p, row.owner_side))
    .map(({ id, made_at: made, file_name: name, state }) => ({ id, name, made, unread: state }))
}

/** What was read and is neither kept nor discarded, newest first. */
const read = async ({ db, actor }: Asking, p: string): Promise<readonly ProposalRef[]> => {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'made_at', 'title', 'owner_side'])
    .where('partnership_id', '=', p)
    .orderBy('made_at', 'desc')
    // Their numbers are drawn by lot: they only settle what came at the same instant.
    .orderBy('id')
    .limit(WAITING)
    .execute()
  return rows
    .filter((row) => seesProposal(actor, p, row.owner_side))
    .map(({ id, made_at: made, title: name }) => ({ id, name, made }))
}

/** What waits to be kept or discarded, newest first; null where there is no such partnership. */
export const waitingProposals = async (asking: Asking, p: string): Promise<AddingView | null> => {
  const partnership = await getPartnership(asking.db, p)
  if (!partnership) return null
  return {
    partnership,
    waiting: [...(await unread(asking, p)), ...(await read(asking, p))].slice(0, WAITING),
  }
}
