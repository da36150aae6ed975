import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import { disagreementFindings } from '../register/disagreements.ts'
import type { Attaching, Keeping, KeepingRefusal } from '../register/keeping.ts'
import type { AddingView, ProposalView, RepeatView } from '../register/views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { addMeeting } from './add-meeting.ts'
import { addProposal, type NewProposal } from './add-proposal.ts'
import { attachCopy } from './copies.ts'
import { type Context, type Database, holdPartnership } from './database.ts'
import { isMeeting } from './is-meeting.ts'
import { meetingOf } from './meeting-of.ts'
import { getPartnership } from './partnerships.ts'
import { keepRecord } from './records.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { repeatAt, repeatOf } from './repeat-of.ts'
import type { Schema } from './schema.ts'

/** How many that wait are listed. */
const WAITING = 20

/** The record that what was read repeats, with how and what differs; null where it is new. */
const repeatView = async (db: Database, p: string, reading: Reading): Promise<RepeatView | null> => {
  const { source, document } = reading
  const found = await repeatOf(db, p, { sha256: source.sha256, text: document.text })
  const row = found && (await selectRecords(db, p).where('record.id', '=', found.record).executeTakeFirst())
  const [record] = row ? await recordRefs(db, p, [row]) : []
  return found && record ? { record, how: found.how, likened: found.likened } : null
}

/** What of a proposal is compared; null where it was kept or discarded. */
const waitingText = async (db: Database, p: string, id: number) => {
  const row = await db
    .selectFrom('proposal')
    .select(['sha256', 'reading'])
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { sha256: row.sha256, text: (JSON.parse(row.reading) as Reading).document.text }
}

/** Takes a proposal out of those that wait; null where it was kept or discarded. */
const taken = async (tx: Transaction<Schema>, p: string, id: number) => {
  const row = await tx
    .deleteFrom('proposal')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .returning(['reading', 'bytes'])
    .executeTakeFirst()
  return row ? { reading: JSON.parse(row.reading) as Reading, bytes: new Uint8Array(row.bytes) } : null
}

export const proposals = ({ db }: Context) => ({
  /** Puts a reading aside until a person has looked at it; answers its number. */
  add: (p: string, proposal: NewProposal): Promise<number> =>
    db.transaction().execute((tx) => addProposal(tx, p, proposal)),

  get: async (p: string, id: number): Promise<ProposalView | null> => {
    const partnership = await getPartnership(db, p)
    const row =
      partnership &&
      (await db
        .selectFrom('proposal')
        .select(['made_at', 'sha256', 'reading'])
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) return null
    const reading = JSON.parse(row.reading) as Reading
    const { proposed, nearest } = await meetingOf(db, p, reading)
    return {
      partnership,
      id,
      made: row.made_at,
      reading,
      repeats: await repeatView(db, p, reading),
      proposed: proposed?.id ?? null,
      meetings: nearest,
      findings: disagreementFindings(proposed, reading.meeting),
    }
  },

  /** What waits to be kept or discarded, newest first; null where there is no such partnership. */
  waiting: async (p: string): Promise<AddingView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const rows = await db
      .selectFrom('proposal')
      .select(['id', 'made_at', 'title'])
      .where('partnership_id', '=', p)
      .orderBy('id', 'desc')
      .limit(WAITING)
      .execute()
    return { partnership, waiting: rows.map(({ id, made_at: made, title: name }) => ({ id, name, made })) }
  },

  /** Drops what was read; answers whether it was there. */
  discard: async (p: string, id: number): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom('proposal')
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .executeTakeFirst()
    return numDeletedRows > 0n
  },

  /** Makes a record of what was read, as one act: the record is there and the proposal gone, or nothing changed. */
  keep: (p: string, id: number, keeping: Keeping, at: string): Promise<Outcome<number, KeepingRefusal>> =>
    db.transaction().execute(async (tx) => {
      await holdPartnership(tx, p)
      const { meeting } = keeping
      if (typeof meeting === 'number' && !(await isMeeting(tx, p, meeting)))
        return refused({ reason: 'unknown-meeting' })
      const proposal = await taken(tx, p, id)
      if (!proposal) return refused({ reason: 'proposal-gone' })
      const record = await keepRecord(
        tx,
        p,
        {
          ...keeping,
          ...proposal,
          meeting: meeting === 'new' ? await addMeeting(tx, p, proposal.reading.meeting) : meeting,
          illustrative: false,
        },
        at,
      )
      return granted(record)
    }),

  /**
   * Attaches what was read to a record whose text it repeats, as one act; answers the copy's number there. Refused where
   * the record is gone or its text is another.
   */
  attach: (
    p: string,
    id: number,
    { record, source, published }: Attaching,
    at: string,
  ): Promise<Outcome<number, KeepingRefusal>> =>
    db.transaction().execute(async (tx) => {
      await holdPartnership(tx, p)
      const waiting = await waitingText(tx, p, id)
      if (!waiting) return refused({ reason: 'proposal-gone' })
      const found = await repeatAt(tx, p, waiting, record)
      if (!found) return refused({ reason: 'repeats-no-record' })
      const proposal = await taken(tx, p, id)
      if (!proposal) return refused({ reason: 'proposal-gone' })
      return granted(await attachCopy(tx, p, found, { ...proposal, source, published }, at))
    }),

  /** Drops what was read before an instant and never kept. */
  dropOlderThan: async (instant: string): Promise<void> => {
    await db.deleteFrom('proposal').where('made_at', '<', instant).execute()
  },
})
