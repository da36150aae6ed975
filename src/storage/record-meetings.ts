import type { Transaction } from 'kysely'
import { mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Choosing, ChoosingRefusal } from '../register/choosing.ts'
import type { Keeping } from '../register/keeping.ts'
import type { Standing } from '../register/standing.ts'
import type { RecordMeetingView } from '../register/views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { addMeeting } from './add-meeting.ts'
import { type Context, type Database, holdPartnership } from './database.ts'
import type { KeptFacts } from './insert-readings.ts'
import { isMeeting } from './is-meeting.ts'
import { leaveEntry, sawWords } from './leave-entry.ts'
import { lastMeetingChange, meetingNames, noteMeetingChange } from './meeting-changes.ts'
import { meetingOf } from './meeting-of.ts'
import { getPartnership } from './partnerships.ts'
import { getRecordRef } from './records.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'
import type { Schema } from './schema.ts'
import { settleNames } from './settle-names.ts'
import { isSeen, standingOf } from './standing.ts'
import { standingReading } from './standing-reading.ts'
import { toMeeting } from './to-meeting.ts'

type Refusal = ChoosingRefusal | AccessRefusal | { readonly reason: 'not-found' }

const factsOf = async (db: Database, p: string, record: number): Promise<KeptFacts | null> => {
  const row = await standingReading(db, p, record).select('reading.facts').executeTakeFirst()
  return row ? (row.facts as KeptFacts) : null
}

/** The meeting's number as it is kept: one that is there, a new one from the text's own facts, or none. */
const resolved = async (
  tx: Transaction<Schema>,
  p: string,
  meeting: Keeping['meeting'],
  facts: KeptFacts,
  standing: Standing,
): Promise<Outcome<number | null, Refusal>> => {
  if (meeting === 'new') return granted(await addMeeting(tx, p, facts.meeting, standing))
  if (meeting !== null && !(await isMeeting(tx, p, meeting))) return refused({ reason: 'unknown-meeting' })
  return granted(meeting)
}

/** The record's own meeting, where it is not among those that are offered. */
const own = async (db: Database, p: string, id: number) => {
  const row = await selectMeetings(db, p).where('meeting.id', '=', id).executeTakeFirst()
  return row ? [meetingRef(row, await mechanismsById(db, p))] : []
}

/** Writes another meeting of a record with its entry; answers the one before, undefined where it is the same. */
const change = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  meeting: number | null,
  { by, at }: Choosing,
): Promise<number | null | undefined> => {
  const { meeting_id: before } = await tx
    .selectFrom('record')
    .select('meeting_id')
    .where('partnership_id', '=', p)
    .where('id', '=', record)
    .executeTakeFirstOrThrow()
  if (before === meeting) return undefined
  await tx
    .updateTable('record')
    .set(toMeeting(p, meeting))
    .where('partnership_id', '=', p)
    .where('id', '=', record)
    .execute()
  await noteMeetingChange(tx, {
    partnership_id: p,
    record_id: record,
    by,
    at,
    before_id: before,
    after_id: meeting,
  })
  await settleNames(tx, p, record)
  return before
}

/** What the trail tells of a record's meeting. */
const meetingFacts = async (db: Database, p: string, id: number | null) => ({
  meeting: id === null ? null : ((await meetingNames(db, p, [id])).get(id) ?? null),
  'meeting number': id,
})

/** Whether one of some meetings is still a side's own draft: then it is told to that side alone. */
const otherDrafts = async (db: Database, p: string, ids: readonly (number | null)[]): Promise<boolean> => {
  const numbers = ids.flatMap((id) => id ?? [])
  if (numbers.length === 0) return false
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', 'in', numbers)
    .where('stage', '=', 'draft')
    .executeTakeFirst()
  return row !== undefined
}

export const recordMeetings = ({ db, actor, notes }: Context) => ({
  /** The meeting of a record and those it may be of; null where there is no such record. */
  get: async (p: string, id: number): Promise<RecordMeetingView | null> => {
    if (!(await isSeen({ db, actor }, p, id))) return null
    const partnership = await getPartnership(db, p)
    const record = partnership && (await getRecordRef(db, p, id))
    const facts = record && (await factsOf(db, p, id))
    if (!facts) return null
    if (facts.meeting) sawWords(db, p, record)
    const { proposed, nearest } = await meetingOf(db, p, facts)
    const chosen = record.meeting?.id
    const missing = chosen !== undefined && nearest.every((each) => each.id !== chosen)
    return {
      partnership,
      record,
      facts: facts.meeting,
      proposed: proposed?.id ?? null,
      meetings: missing ? [...(await own(db, p, chosen)), ...nearest] : nearest,
      seen: await lastMeetingChange(db, p, id),
    }
  },

  /**
   * Gives a record another meeting, the one that its text reports, or none, and notes the change; answers once it is kept,
   * with whether anything changed. Of two people who choose on what they both saw, one is told that it changed meanwhile.
   */
  choose: async (
    p: string,
    id: number,
    choosing: Choosing,
  ): Promise<Outcome<{ changed: boolean }, Refusal>> => {
    await holdPartnership(db, p)
    const facts = await factsOf(db, p, id)
    const standing = await standingOf(db, p, id)
    if (!facts || !standing) return refused({ reason: 'not-found' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    if (choosing.seen !== null && choosing.seen !== (await lastMeetingChange(db, p, id)))
      return refused({ reason: 'meeting-changed-meanwhile' })
    const outcome = await resolved(db, p, choosing.meeting, facts, standing)
    if (!outcome.ok) return outcome
    const before = await change(db, p, id, outcome.value, choosing)
    if (before === undefined) return granted({ changed: false })
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'choose-meeting',
        object: { kind: 'record', id },
        // What is told of a draft is shown with its record: a meeting that another draft alone brought is not told with this one.
        record: (await otherDrafts(db, p, [before, outcome.value])) ? null : id,
        standing,
        capacity: may.value,
        before: await meetingFacts(db, p, before),
        after: await meetingFacts(db, p, outcome.value),
      },
    )
    return granted({ changed: true })
  },
})
