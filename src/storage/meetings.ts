import type { Side } from '../partnership/partnership.ts'
import type { Role } from '../reading/reading.ts'
import type { MechanismView, MeetingsView, MeetingView } from '../register/views.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { disagreementsOf } from './disagreements-of.ts'
import { leadsOf } from './leads-of.ts'
import { sawWords } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import {
  type MeetingRow,
  mechanismsById,
  meetingRef,
  recordRefs,
  selectMeetings,
  selectRecords,
} from './refs.ts'
import { standingIn } from './standing.ts'
import { PAGE_OF_STATEMENTS, statementRows } from './statements.ts'
import { historyOn } from './trail-shown.ts'

const PAGE = 40

type Sides = readonly Side[]

/** Who chaired a meeting, as the register has it. */
export const chairsOf = async (db: Database, p: string, meeting: number, sides: Sides) => {
  const rows = await db
    .selectFrom('co_chair')
    .select(['person_id', 'side_id', 'post'])
    .where('partnership_id', '=', p)
    .where('meeting_id', '=', meeting)
    .orderBy('seq')
    .execute()
  const leads = await leadsOf(
    db,
    p,
    rows.map((row) => row.person_id),
  )
  // Two names of one person may both have been entered as co-chairs.
  const once = new Map(rows.map((row) => [`${leads.get(row.person_id)!.id} ${row.side_id}`, row]))
  return [...once.values()].map((row) => ({
    person: leads.get(row.person_id)!,
    side: sides.find((side) => side.id === row.side_id) ?? null,
    post: row.post,
    source: 'register' as const,
  }))
}

type Said = {
  readonly role: Role
  readonly post: string | null
  readonly organisation: string | null
}

/** People that the meeting's records name, once for each thing that is said of them. */
export const peopleOf = async (db: Database, p: string, meeting: number) => {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'mention.partnership_id')
        .onRef('record.id', '=', 'mention.record_id'),
    )
    .select(['mention.ref_id', 'mention.detail', 'record.id as record'])
    .select(['record.owner_side', 'record.marking', 'record.stage'])
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', '=', 'person')
    .where('record.meeting_id', '=', meeting)
    .orderBy('record.id')
    .orderBy('mention.id')
    .execute()
  const leads = await leadsOf(
    db,
    p,
    rows.flatMap((row) => row.ref_id ?? []),
  )
  const named = rows.flatMap(({ ref_id: id, ...row }) => {
    const person = leads.get(id ?? 0)
    return person ? [{ ...row, person }] : []
  })
  // A record may name one person in two ways: the one that gives them a part, or a post, tells more.
  const tells = ({ detail }: (typeof named)[number]) =>
    (Number((detail as Said).role !== 'mentioned') << 1) + Number((detail as Said).post !== null)
  const once = new Map<string, (typeof named)[number]>()
  for (const row of named) {
    const key = `${row.person.id} ${row.record}`
    const before = once.get(key)
    if (!before || tells(row) > tells(before)) once.set(key, row)
  }
  const told = [...once.values()].map(({ person, detail, record, ...row }) => {
    const said = detail as Said
    if (said.post ?? said.organisation) sawWords(db, p, { id: record, standing: standingIn(row) })
    return { person, ...said, record }
  })
  // Records that say the same of a person say it once; what they say otherwise stands beside it.
  const words = new Map<string, (typeof told)[number]>()
  for (const each of told) {
    const key = JSON.stringify([each.person.id, each.role, each.post, each.organisation])
    if (!words.has(key)) words.set(key, each)
  }
  return [...words.values()]
}

const statementsOf = async (db: Database, p: string, meeting: number, page: number) => {
  const of = db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .where('statement.partnership_id', '=', p)
    .where('record.meeting_id', '=', meeting)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
  const { n } = await of.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
  const rows = await of
    .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
    .orderBy('record_id')
    .orderBy('start_at')
    .offset(offset)
    .limit(limit)
    .execute()
  return listed(await statementRows(db, p, rows), Number(n), page, PAGE_OF_STATEMENTS)
}

/** The nearest meeting of the same series before or after one. */
const neighbour = async (db: Database, p: string, row: MeetingRow, after: boolean) => {
  if (row.mechanism_id === null) return null
  const mechanism = row.mechanism_id
  const found = await selectMeetings(db, p)
    .where('mechanism_id', '=', mechanism)
    .where('start_date', after ? '>' : '<', row.start_date)
    .orderBy('start_date', after ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ? meetingRef(found, await mechanismsById(db, p)) : null
}

/** What brought records to a meeting and took them away. */
const historyOf = ({ db, actor }: Context, p: string, meeting: number) =>
  historyOn({ db, actor }, p, (query) =>
    query.where('trail.act', 'in', ['keep', 'choose-meeting']).where((eb) =>
      eb.or([
        eb(
          'trail.record_id',
          'in',
          eb
            .selectFrom('record')
            .select('id')
            .where('partnership_id', '=', p)
            .where('meeting_id', '=', meeting),
        ),
        eb(
          'trail.record_id',
          'in',
          eb
            .selectFrom('meeting_change')
            .select('record_id')
            .where('partnership_id', '=', p)
            .where((inner) => inner.or([inner('before_id', '=', meeting), inner('after_id', '=', meeting)])),
        ),
      ]),
    ),
  )

export const meetings = (context: Context) => ({
  get: async (p: string, id: number, page: number): Promise<MeetingView | null> => {
    const partnership = await getPartnership(context.db, p)
    const row =
      partnership && (await selectMeetings(context.db, p).where('meeting.id', '=', id).executeTakeFirst())
    if (!row) return null
    const records = await selectRecords(context.db, p)
      .where('record.meeting_id', '=', id)
      .orderBy('record.published')
      .orderBy('record.id')
      .execute()
    return {
      partnership,
      trail: await historyOf(context, p, id),
      meeting: {
        ...meetingRef(row, await mechanismsById(context.db, p)),
        note: row.note,
        source: row.source,
      },
      coChairs: await chairsOf(context.db, p, id, partnership.sides),
      people: await peopleOf(context.db, p, id),
      records: await recordRefs(context.db, p, records),
      disagreements: await disagreementsOf(context.db, p, row, records),
      statements: await statementsOf(context.db, p, id, page),
      previous: await neighbour(context.db, p, row, false),
      next: await neighbour(context.db, p, row, true),
    }
  },

  /** A page of meetings, newest first. */
  list: async (p: string, page: number): Promise<MeetingsView | null> => {
    const partnership = await getPartnership(context.db, p)
    if (!partnership) return null
    const mechanisms = await mechanismsById(context.db, p)
    const { offset, limit } = paging(page, PAGE)
    const rows = await selectMeetings(context.db, p)
      .orderBy('start_date', 'desc')
      .orderBy('meeting.id')
      .offset(offset)
      .limit(limit)
      .execute()
    const { n } = await context.db
      .selectFrom('meeting')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .executeTakeFirstOrThrow()
    return {
      partnership,
      mechanisms: [...mechanisms.values()],
      meetings: listed(
        rows.map((row) => meetingRef(row, mechanisms)),
        Number(n),
        page,
        PAGE,
      ),
    }
  },

  /** The number of the meeting that a partnership file calls by a key. */
  byKey: async (p: string, key: string): Promise<number | null> => {
    const row = await context.db
      .selectFrom('meeting')
      .select('id')
      .where('partnership_id', '=', p)
      .where('key', '=', key)
      .executeTakeFirst()
    return row?.id ?? null
  },
})

export const mechanisms = ({ db }: Context) => ({
  /** A mechanism with all its meetings, oldest first. */
  get: async (p: string, id: number): Promise<MechanismView | null> => {
    const partnership = await getPartnership(db, p)
    const row =
      partnership &&
      (await db
        .selectFrom('mechanism')
        .selectAll()
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) return null
    const all = await mechanismsById(db, p)
    const rows = await selectMeetings(db, p).where('mechanism_id', '=', id).orderBy('start_date').execute()
    const ref = all.get(id)
    if (!ref) return null
    return {
      partnership,
      mechanism: { ...ref, note: row.note, source: row.source },
      meetings: rows.map((meeting) => meetingRef(meeting, all)),
    }
  },
})
