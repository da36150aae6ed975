import { sql } from 'kysely'
import { mayAddRecord, mayEditRecord, seesProposal } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Reading } from '../reading/reading.ts'
import { disagreementFindings } from '../register/disagreements.ts'
import type { Attaching, Keeping, KeepingRefusal } from '../register/keeping.ts'
import type { Standing } from '../register/standing.ts'
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
import { standingOf } from './standing.ts'

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
const waitingText = async ({ db, actor }: Context, p: string, id: number) => {
  const row = await db
    .selectFrom('proposal')
    .select(['sha256', 'reading', 'owner_side'])
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !seesProposal(actor, p, row.owner_side)) return null
  return { sha256: row.sha256, text: (JSON.parse(row.reading) as Reading).document.text }
}

/** Takes a proposal out of those that wait; null where it was kept or discarded, or is not for this actor to take. */
const taken = async ({ db, actor }: Context, p: string, id: number) => {
  const there = await db
    .selectFrom('proposal')
    .select('owner_side')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!there || !seesProposal(actor, p, there.owner_side)) return null
  const row = await db
    .deleteFrom('proposal')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .returning(['reading', 'bytes', 'owner_side'])
    .executeTakeFirst()
  return row
    ? { reading: JSON.parse(row.reading) as Reading, bytes: new Uint8Array(row.bytes), owner: row.owner_side }
    : null
}

export const proposals = ({ db, actor }: Context) => ({
  /** Puts a reading aside until a person has looked at it; answers its number. */
  add: async (p: string, proposal: NewProposal): Promise<Outcome<number, AccessRefusal>> => {
    const may = mayAddRecord(actor, p)
    return may.ok ? granted(await addProposal(db, p, proposal, may.value?.side ?? null)) : may
  },

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
      .orderBy('made_at', 'desc')
      // Their numbers are drawn by lot: they only settle what came at the same instant.
      .orderBy('id')
      .limit(WAITING)
      .execute()
    return { partnership, waiting: rows.map(({ id, made_at: made, title: name }) => ({ id, name, made })) }
  },

  /** Drops what was read; answers whether it was there. */
  discard: async (p: string, id: number): Promise<boolean> => (await taken({ db, actor }, p, id)) !== null,

  /** Makes a record of what was read, as one act: the record is there and the proposal gone, or nothing changed. */
  keep: async (
    p: string,
    id: number,
    keeping: Keeping,
    at: string,
  ): Promise<Outcome<number, KeepingRefusal | AccessRefusal>> => {
    const may = mayAddRecord(actor, p)
    if (!may.ok) return may
    await holdPartnership(db, p)
    const { meeting, marking, ...said } = keeping
    if (typeof meeting === 'number' && !(await isMeeting(db, p, meeting)))
      return refused({ reason: 'unknown-meeting' })
    const proposal = await taken({ db, actor }, p, id)
    if (!proposal) return refused({ reason: 'proposal-gone' })
    const { owner, ...read } = proposal
    const standing: Standing = { owner, marking, stage: actor.kind === 'machine' ? 'joint' : 'draft' }
    const record = await keepRecord(
      db,
      p,
      {
        ...said,
        ...read,
        meeting: meeting === 'new' ? await addMeeting(db, p, read.reading.meeting, standing) : meeting,
        illustrative: false,
        standing,
      },
      at,
    )
    return granted(record)
  },

  /**
   * Attaches what was read to a record whose text it repeats, as one act; answers the copy's number there. Refused where
   * the record is gone or its text is another.
   */
  attach: async (
    p: string,
    id: number,
    { record, source, published }: Attaching,
    at: string,
  ): Promise<Outcome<number, KeepingRefusal | AccessRefusal>> => {
    await holdPartnership(db, p)
    const standing = await standingOf(db, p, record)
    if (!standing) return refused({ reason: 'repeats-no-record' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    const waiting = await waitingText({ db, actor }, p, id)
    if (!waiting) return refused({ reason: 'proposal-gone' })
    const found = await repeatAt(db, p, waiting, record)
    if (!found) return refused({ reason: 'repeats-no-record' })
    const proposal = await taken({ db, actor }, p, id)
    if (!proposal) return refused({ reason: 'proposal-gone' })
    return granted(await attachCopy(db, p, found, { ...proposal, source, published }, at))
  },

  /** Drops what was read before an instant and never kept, and files that nothing is kept from any more; for the machine. */
  dropOlderThan: async (instant: string): Promise<void> => {
    await db.deleteFrom('proposal').where('made_at', '<', instant).execute()
    await sql`
      delete from source_file as file
       where not exists (select from record where partnership_id = file.partnership_id and sha256 = file.sha256)
         and not exists (select from copy where partnership_id = file.partnership_id and sha256 = file.sha256)`.execute(
      db,
    )
  },
})
