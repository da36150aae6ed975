import type { Capacity } from '../access/actor.ts'
import { mayDecide } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import type { Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { type LinePlace, lineStanding } from './line-standing.ts'

export type Missing = { readonly reason: 'not-found' }

/** A line that is open to be written to: how far its record has come, and in which post whoever asks writes. */
export type OpenLine = { readonly standing: Standing; readonly may: Capacity | null }

/** A line that whoever asks may write to, held until the end of the transaction. */
export const openLine = async (
  { db, actor }: Context,
  p: string,
  place: LinePlace,
): Promise<Outcome<OpenLine, AccessRefusal | Missing>> => {
  const standing = await lineStanding(db, p, place)
  if (!standing) return refused({ reason: 'not-found' })
  const may = mayDecide(actor, p, standing)
  if (!may.ok) return may
  await holdPartnership(db, p)
  return granted({ standing, may: may.value })
}

/** Tells the trail of an act on an open line. */
export const tellOfLine = (
  { notes }: Pick<Context, 'notes'>,
  p: string,
  { record, line }: LinePlace,
  { standing, may }: OpenLine,
  act: TrailAct,
  told: Pick<NewEntry, 'before' | 'after' | 'reason'>,
): void =>
  leaveEntry(
    { notes },
    {
      ...{ partnership: p, act, object: { kind: 'line', id: `${record}/${line}` }, record, standing },
      ...{ capacity: may, ...told },
    },
  )
