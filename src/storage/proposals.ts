import { sql } from 'kysely'
import { mayAddRecord, mayEditRecord, seesProposal } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Reading } from '../reading/reading.ts'
import type { Attaching, Keeping, KeepingRefusal } from '../register/keeping.ts'
import type { Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { addMeeting } from './add-meeting.ts'
import { addProposal, type NewProposal, titleOfProposal } from './add-proposal.ts'
import { attachCopy, copyFacts } from './copies.ts'
import { type Context, holdPartnership } from './database.ts'
import { isMeeting } from './is-meeting.ts'
import { keepRecord, leaveKept } from './keep-records.ts'
import { leaveEntry } from './leave-entry.ts'
import { proposalView } from './proposal-view.ts'
import { waitingProposals } from './proposals-waiting.ts'
import { repeatAt } from './repeat-of.ts'
import { standingOf } from './standing.ts'

/** What of a proposal is compared; null where it was kept or discarded. */
const waitingText = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, p: string, id: number) => {
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
const taken = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, p: string, id: number) => {
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

/** Whose what was read is: seen by the editors of its side alone, as a draft. */
const draftOf = (owner: string | null) => ({ owner, stage: 'draft' }) as const

export const proposals = ({ db, actor, notes }: Context) => ({
  /** Puts a reading aside until a person has looked at it; answers its number. */
  add: async (p: string, proposal: NewProposal): Promise<Outcome<number, AccessRefusal>> => {
    const may = mayAddRecord(actor, p)
    if (!may.ok) return may
    const owner = may.value?.side ?? null
    const id = await addProposal(db, p, proposal, owner)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'propose',
        object: { kind: 'proposal', id },
        standing: draftOf(owner),
        capacity: may.value,
        after: { title: titleOfProposal(proposal.reading), file: proposal.reading.source.name },
      },
    )
    return granted(id)
  },

  /** What was read of a file, with what it repeats and where it belongs; null where it was kept or discarded. */
  get: (p: string, id: number) => proposalView({ db, actor }, p, id),

  /** What waits to be kept or discarded, newest first; null where there is no such partnership. */
  waiting: (p: string) => waitingProposals({ db, actor }, p),

  /** Drops what was read; answers whether it was there. */
  discard: async (p: string, id: number): Promise<boolean> => {
    const gone = await taken({ db, actor }, p, id)
    if (!gone) return false
    const may = mayAddRecord(actor, p)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'discard',
        object: { kind: 'proposal', id },
        standing: draftOf(gone.owner),
        capacity: may.ok ? may.value : null,
        before: { title: titleOfProposal(gone.reading) },
      },
    )
    return true
  },

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
    const entry = {
      ...said,
      ...read,
      meeting: meeting === 'new' ? await addMeeting(db, p, read.reading.meeting, standing) : meeting,
      illustrative: false,
      standing,
    }
    const record = await keepRecord(db, p, entry, at)
    leaveKept(notes, p, record, entry, { capacity: may.value })
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
    const number = await attachCopy(db, p, found, { ...proposal, source, published }, at)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'attach',
        object: { kind: 'record', id: record },
        record,
        standing,
        capacity: may.value,
        after: copyFacts(number, { ...proposal, source, published }),
      },
    )
    return granted(number)
  },

  /** Drops what was read before an instant and never kept, and files that nothing is kept from any more; for the machine. */
  dropOlderThan: async (instant: string): Promise<void> => {
    const gone = await db
      .deleteFrom('proposal')
      .where('made_at', '<', instant)
      .returning(['partnership_id', 'id', 'title', 'owner_side'])
      .execute()
    for (const { partnership_id: partnership, id, title, owner_side: owner } of gone)
      leaveEntry(
        { notes },
        {
          partnership,
          act: 'expire',
          object: { kind: 'proposal', id },
          standing: draftOf(owner),
          before: { title },
        },
      )
    const { rows } = await sql`
      delete from source_file as file
       where not exists (select from record where partnership_id = file.partnership_id and sha256 = file.sha256)
         and not exists (select from copy where partnership_id = file.partnership_id and sha256 = file.sha256)
         and not exists (select from plan_evidence where partnership_id = file.partnership_id and sha256 = file.sha256)
         and not exists (select from report_template where partnership_id = file.partnership_id and sha256 = file.sha256)
       returning sha256`.execute(db)
    if (rows.length > 0)
      leaveEntry(
        { notes },
        { partnership: null, act: 'tidy', object: { kind: 'files', id: '' }, before: { files: rows.length } },
      )
  },
})
