import type { Reading } from '../reading/reading.ts'
import type { Keeping, KeepingRefusal } from '../register/keeping.ts'
import type { AddingView, ProposalView } from '../register/views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { addMeeting } from './add-meeting.ts'
import { type Context, type Database, holdPartnership, nextNumber } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { keepRecord } from './records.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { json } from './storable-text.ts'

/** How many that wait are listed. */
const WAITING = 20

/** How many meetings are offered for a record. */
const OFFERED = 40

/** A partial date in the middle of what it leaves open. */
const whole = (date: string): string =>
  date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date

const daysApart = (a: string, b: string): number => {
  const days = Math.abs(Date.parse(whole(a)) - Date.parse(whole(b))) / 86_400_000
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days
}

/** The meetings nearest in time to the one a text reports, or the newest where it gives no date. */
const candidates = async (db: Database, p: string, reading: Reading) => {
  const mechanisms = await mechanismsById(db, p)
  const rows = await selectMeetings(db, p).orderBy('start_date', 'desc').orderBy('meeting.id').execute()
  const meetings = rows.map((row) => meetingRef(row, mechanisms))
  const day = reading.meeting?.start?.value ?? reading.published?.value ?? null
  const ordered = day
    ? [...meetings].sort((a, b) => daysApart(a.start ?? '', day) - daysApart(b.start ?? '', day))
    : meetings
  return ordered.slice(0, OFFERED)
}

const isMeeting = async (db: Database, p: string, id: number): Promise<boolean> => {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export const proposals = ({ db }: Context) => ({
  /** Puts a reading aside until a person has looked at it; answers its number. */
  add: (
    p: string,
    { reading, bytes, at }: { readonly reading: Reading; readonly bytes: Uint8Array; readonly at: string },
  ): Promise<number> =>
    db.transaction().execute(async (tx) => {
      const id = await nextNumber(tx, p, 'proposal')
      await tx
        .insertInto('proposal')
        .values({
          partnership_id: p,
          id,
          made_at: at,
          title: reading.title ?? reading.source.name,
          sha256: reading.source.sha256,
          reading: json(reading),
          bytes,
        })
        .execute()
      return id
    }),

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
    const same = await selectRecords(db, p)
      .where('record.sha256', '=', row.sha256)
      .orderBy('record.id')
      .executeTakeFirst()
    return {
      partnership,
      id,
      made: row.made_at,
      reading,
      sameAs: same ? ((await recordRefs(db, p, [same]))[0] ?? null) : null,
      meetings: await candidates(db, p, reading),
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
      const row = await tx
        .deleteFrom('proposal')
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .returning(['reading', 'bytes'])
        .executeTakeFirst()
      if (!row) return refused({ reason: 'proposal-gone' })
      const reading = JSON.parse(row.reading) as Reading
      const record = await keepRecord(
        tx,
        p,
        {
          ...keeping,
          meeting: meeting === 'new' ? await addMeeting(tx, p, reading) : meeting,
          illustrative: false,
          source: null,
          reading,
          bytes: new Uint8Array(row.bytes),
        },
        at,
      )
      return granted(record)
    }),

  /** Drops what was read before an instant and never kept. */
  dropOlderThan: async (instant: string): Promise<void> => {
    await db.deleteFrom('proposal').where('made_at', '<', instant).execute()
  },
})
