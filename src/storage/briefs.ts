import type { Block } from '../documents/document.ts'
import { placeIn } from '../documents/place-in.ts'
import type { Side } from '../partnership/partnership.ts'
import { lastDayOf } from '../plans/following/written-date.ts'
import type { PlansView } from '../plans/plan-views.ts'
import type { MeetingRef } from '../register/views.ts'
import type { AgreedStatement, BriefView, CitedStatement, PostHolders } from '../reports/brief-view.ts'
import { pointsOf } from './agenda-points.ts'
import type { Context, Database } from './database.ts'
import { leadsOf } from './leads-of.ts'
import { linesFrom } from './links-of.ts'
import { chairsOf, peopleOf } from './meetings.ts'
import { getPartnership } from './partnerships.ts'
import { selectPosts } from './person.ts'
import { listPlans, planMatrixOf } from './plan-views.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { waitingOf } from './review.ts'
import { standingReading } from './standing-reading.ts'
import { statementRows } from './statements.ts'

/** How many statements that nobody decided on are quoted, how many concerns, and how many later words beside each agreed one. */
const UNDECIDED = 12
const CONCERNS = 8
const SINCE = 2

/** The last day that a date as exact as it is known can mean; what can't be read is left as it is. */
const lastDay = (date: string): string => lastDayOf(date) ?? date

const COLUMNS = [
  ...(['statement.record_id', 'statement.number', 'statement.state', 'statement.revision'] as const),
  ...(['content', 'read'] as const),
] as const

/** Standing statements with their records, to be narrowed and put in order. */
const standing = (db: Database, p: string) =>
  db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .where('statement.partnership_id', '=', p)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])

type Row = Parameters<typeof statementRows>[2][number]

/** Statements with their records and where in those they stand, in the order in which they come. */
const cited = async (db: Database, p: string, rows: readonly Row[]): Promise<readonly CitedStatement[]> => {
  const found = await statementRows(db, p, rows)
  const blocks = new Map<number, readonly Block[]>()
  for (const { record } of found)
    if (!blocks.has(record.id)) {
      const row = await standingReading(db, p, record.id).select('reading.blocks').executeTakeFirstOrThrow()
      blocks.set(record.id, row.blocks as readonly Block[])
    }
  return found.map((row) => ({
    ...row,
    place: placeIn(blocks.get(row.record.id)!, row.statement.content.quote.span),
  }))
}

const keyOf = ({ record, statement }: CitedStatement): string => `${record.id}-${statement.number}`

/** The issues and areas that the words of statements name, by statement. */
const subjectsOf = async (db: Database, p: string, meeting: number) => {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.partnership_id', '=', 'mention.partnership_id')
        .onRef('statement.record_id', '=', 'mention.record_id')
        .onRef('statement.start_at', '<=', 'mention.start_at')
        .onRef('statement.end_at', '>=', 'mention.end_at'),
    )
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'mention.partnership_id')
        .onRef('record.id', '=', 'mention.record_id'),
    )
    .innerJoin('topic', (join) =>
      join
        .onRef('topic.partnership_id', '=', 'mention.partnership_id')
        .onRef('topic.id', '=', 'mention.ref_id'),
    )
    .select(['statement.record_id', 'statement.number', 'topic.id', 'topic.name'])
    .distinct()
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', 'in', ['issue', 'area'])
    .where('record.meeting_id', '=', meeting)
    .where('statement.kind', '=', 'commitment')
    .where('statement.state', 'in', ['confirmed', 'amended'])
    .orderBy('topic.name')
    .execute()
  return Map.groupBy(rows, (row) => `${row.record_id}-${row.number}`)
}

/** What was said on some subjects in records that came out after a day, newest first, with the subject that each row is for. */
const saidSince = async (db: Database, p: string, topics: readonly number[], day: string) => {
  if (topics.length === 0) return []
  return standing(db, p)
    .innerJoin('mention', (join) =>
      join
        .onRef('mention.partnership_id', '=', 'statement.partnership_id')
        .onRef('mention.record_id', '=', 'statement.record_id')
        .onRef('mention.start_at', '>=', 'statement.start_at')
        .onRef('mention.end_at', '<=', 'statement.end_at'),
    )
    .where('mention.kind', 'in', ['issue', 'area'])
    .where('mention.ref_id', 'in', topics)
    .where('record.published', '>', day)
    .select([...COLUMNS, 'mention.ref_id'])
    .orderBy('record.published', 'desc')
    .orderBy('record.title')
    .orderBy('record.id', 'desc')
    .orderBy('statement.start_at')
    .execute()
}

const agreedAt = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  meeting: MeetingRef,
): Promise<readonly AgreedStatement[]> => {
  const rows = await standing(db, p)
    .select(COLUMNS)
    .where('record.meeting_id', '=', meeting.id)
    .where('statement.kind', '=', 'commitment')
    .where('statement.state', 'in', ['confirmed', 'amended'])
    .orderBy('record.title')
    .orderBy('record.id')
    .orderBy('statement.start_at')
    .execute()
  const subjects = await subjectsOf(db, p, meeting.id)
  const topics = [...new Set([...subjects.values()].flat().map(({ id }) => id))]
  const day = lastDay(meeting.end ?? meeting.start ?? '')
  const later = await saidSince(db, p, topics, day)
  const chosen = new Map<string, readonly (typeof later)[number][]>()
  for (const [key, named] of subjects) {
    const ids = new Set(named.map(({ id }) => id))
    const about = later.filter(({ ref_id: topic }) => topic !== null && ids.has(topic))
    const once = new Map(about.map((row) => [`${row.record_id}-${row.number}`, row]))
    chosen.set(key, [...once.values()].slice(0, SINCE))
  }
  const needed = new Map([...chosen.values()].flat().map((row) => [`${row.record_id}-${row.number}`, row]))
  const words = new Map((await cited(db, p, [...needed.values()])).map((each) => [keyOf(each), each]))
  const lines = new Map<string, AgreedStatement['lines']>()
  for (const { record_id: record, number } of rows)
    lines.set(`${record}-${number}`, await linesFrom({ db, actor }, p, { record, number }))
  return (await cited(db, p, rows)).map((statement) => ({
    statement,
    lines: lines.get(keyOf(statement)) ?? [],
    subjects: (subjects.get(keyOf(statement)) ?? []).map(({ name }) => name),
    since: (chosen.get(keyOf(statement)) ?? []).flatMap(
      (row) => words.get(`${row.record_id}-${row.number}`) ?? [],
    ),
  }))
}

const undecidedAt = async (db: Database, p: string, meeting: number) => {
  const of = standing(db, p)
    .where('record.meeting_id', '=', meeting)
    .where('statement.kind', '=', 'commitment')
    .where('statement.state', '=', 'proposed')
  const { n } = await of.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await of
    .select(COLUMNS)
    .orderBy('record.title')
    .orderBy('record.id')
    .orderBy('statement.start_at')
    .limit(UNDECIDED)
    .execute()
  return { first: await cited(db, p, rows), total: Number(n) }
}

const latestConcerns = async (db: Database, p: string) =>
  cited(
    db,
    p,
    await standing(db, p)
      .select(COLUMNS)
      .where('statement.kind', '=', 'concern')
      .orderBy((eb) => eb.fn.coalesce('record.published', eb.val('')), 'desc')
      .orderBy('record.title')
      .orderBy('record.id', 'desc')
      .orderBy('statement.start_at')
      .limit(CONCERNS)
      .execute(),
  )

/** The posts that the chairs of a meeting held then, with who holds each today. */
const postsOf = async (
  db: Database,
  p: string,
  meeting: MeetingRef,
  sides: readonly Side[],
  today: string,
): Promise<readonly PostHolders[]> => {
  const chairs = await chairsOf(db, p, meeting.id, sides)
  const rows = await selectPosts(db, p).execute()
  const leads = await leadsOf(
    db,
    p,
    rows.map((row) => row.person_id),
  )
  const on = (day: string) => (row: (typeof rows)[number]) =>
    (row.from_date ?? '') <= day && (row.until_date === null || lastDay(row.until_date) >= day)
  return chairs.flatMap(({ person, side, post }): readonly PostHolders[] => {
    const held = rows.filter(
      (row) =>
        leads.get(row.person_id)?.id === person.id &&
        row.side_id === side?.id &&
        on(lastDay(meeting.start ?? ''))(row),
    )
    if (held.length === 0) return [{ side, post: post ?? '', before: person, today: [] }]
    return held.map(({ title, body }) => {
      const now = rows.filter((row) => row.title === title && row.body === body && on(today)(row))
      const people = new Map(
        now.flatMap((row) => {
          const lead = leads.get(row.person_id)
          return lead ? [[lead.id, lead] as const] : []
        }),
      )
      return { side, post: `${title}, ${body}`, before: person, today: [...people.values()] }
    })
  })
}

/** The plan that a day falls into, else the latest that has begun by then. */
const planOn = ({ plans }: PlansView, today: string): number | null => {
  const year = Number(today.slice(0, 4))
  const begun = plans.filter(({ period }) => period === null || period.start <= year)
  return (begun.find(({ period }) => period !== null && period.end >= year) ?? begun[0])?.id ?? null
}

/** Briefs for the next meeting of a series: what its last records and the plan tell, as far as whoever asks may see it. */
export const briefs = ({ db, actor }: Context) => ({
  /** The brief of a series as it is on a day; null where there is no such series. */
  of: async (p: string, mechanism: number, today: string): Promise<BriefView | null> => {
    const partnership = await getPartnership(db, p)
    const mechanisms = await mechanismsById(db, p)
    const ref = partnership && mechanisms.get(mechanism)
    if (!ref) return null
    const rows = await selectMeetings(db, p)
      .where('mechanism_id', '=', mechanism)
      .orderBy('start_date')
      .orderBy('meeting.name')
      .orderBy('meeting.place')
      .orderBy('meeting.id')
      .execute()
    const meetings = rows.map((row) => meetingRef(row, mechanisms))
    const held = meetings.filter(({ start }) => start !== null && start <= today)
    const at = held.findLastIndex(({ records }) => records > 0)
    const last = held[at]
    const plans = await listPlans(db, p)
    const plan = plans && planOn(plans, today)
    return {
      ...{ partnership, mechanism: ref },
      last: last
        ? {
            meeting: last,
            records: await recordRefs(
              db,
              p,
              await selectRecords(db, p)
                .where('record.meeting_id', '=', last.id)
                .orderBy('record.published')
                .orderBy('record.title')
                .orderBy('record.id')
                .execute(),
            ),
            people: await peopleOf(db, p, last.id),
          }
        : null,
      unrecorded: held.slice(at + 1),
      next: meetings.find(({ start }) => start !== null && start > today) ?? null,
      agreed: last ? await agreedAt({ db, actor }, p, last) : [],
      undecided: last ? await undecidedAt(db, p, last.id) : { first: [], total: 0 },
      concerns: await latestConcerns(db, p),
      waiting: await waitingOf({ db, actor }, p, today),
      posts: last ? await postsOf(db, p, last, partnership.sides, today) : [],
      points: (await pointsOf({ db, actor }, p)).filter((each) => each.mechanism === mechanism),
      plan: plan === null ? null : await planMatrixOf({ db, actor }, p, plan, today),
    }
  },
})
