import { sql } from 'kysely'
import { NAMES_ALIKE } from '../register/may-be-one.ts'
import type { AssignmentView } from '../register/review-views.ts'
import {
  REVIEW_SORTS,
  type ReviewItem,
  type ReviewQuery,
  type ReviewSort,
  type ReviewView,
} from '../register/review-views.ts'
import type { PartnershipRef, StatementRow } from '../register/views.ts'
import { assignmentView } from './assignments.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { type Looking, lookingOf, numbers, WAITING } from './review-rows.ts'
import { secondingsOn } from './seconding-views.ts'
import { statementRows } from './statements.ts'
import { aboutIn } from './subjects.ts'

const PAGE = 50

/** How many records a queue offers to be narrowed by. */
const RECORDS = 12

type Row = {
  subject: string
  record_id: number | null
  number: number | null
  place: number
  by: string | null
  at: string | null
}

/** Whom of one's side each is assigned to, where it is. */
const withAssignment = (p: string) => sql`
  base left join lateral (
    select id, account, body_id, due from assignment
     where assignment.partnership_id = ${p} and assignment.subject = base.subject and assignment.ended is null
     order by side limit 1) given on true`

const week = (today: string) => new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10)

const narrowed = (
  { account, bodies }: Looking,
  sort: ReviewSort,
  { record, kind, assigned, due }: ReviewQuery,
  today: string,
) => {
  const mine = sql`(given.account = ${account} or given.body_id = any (${numbers(bodies)}))`
  // What is assigned is shown to whom it is assigned, unless somebody asks for the rest.
  const to = assigned ?? (sort === 'assigned' ? 'me' : null)
  const conditions = [
    ...(record === null ? [] : [sql`base.record_id = ${record}`]),
    ...(kind === null ? [] : [sql`base.kind = ${kind}`]),
    ...(to === 'me' ? [mine] : []),
    ...(to === 'nobody' ? [sql`given.id is null`] : []),
    ...(to === 'others' ? [sql`given.id is not null and not coalesce(${mine}, false)`] : []),
    ...(due === 'over' ? [sql`given.due < ${today}`] : []),
    ...(due === 'week' ? [sql`given.due <= ${week(today)}`] : []),
    ...(due === 'none' ? [sql`given.due is null`] : []),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

const NOTHING = Object.fromEntries(REVIEW_SORTS.map((sort) => [sort, 0])) as Readonly<
  Record<ReviewSort, number>
>

const NOT_NARROWED = { record: null, kind: null, assigned: null, due: null, page: 1 } as const

const countOf = async (
  db: Database,
  p: string,
  looking: Looking,
  sort: ReviewSort,
  query: ReviewQuery,
  today: string,
) => {
  const { rows } = await sql<{ n: number }>`${WAITING[sort](p, looking)}
    select count(*)::integer as n from ${withAssignment(p)}
     where ${narrowed(looking, sort, query, today)}`.execute(db)
  return rows[0]?.n ?? 0
}

const recordsOf = async (db: Database, p: string, looking: Looking, sort: ReviewSort) => {
  if (sort === 'names' || sort === 'agreement') return []
  const { rows } = await sql<{ id: number; title: string; count: number }>`${WAITING[sort](p, looking)}
    select record.id, record.title, count(*)::integer as count
      from base join record on record.partnership_id = ${p} and record.id = base.record_id
     group by record.id, record.title order by 3 desc, 2, 1 limit ${RECORDS}`.execute(db)
  return rows
}

const openAssignments = async (db: Database, p: string, subjects: readonly string[]) => {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('subject', 'in', subjects)
    .where('ended', 'is', null)
    .orderBy('side', 'desc')
    .execute()
  return new Map<string, AssignmentView>(rows.map((row) => [row.subject, assignmentView(row)]))
}

const statementsOf = async (db: Database, p: string, rows: readonly Row[]) => {
  const wanted = rows.filter(({ number }) => number !== null)
  if (wanted.length === 0) return new Map<string, StatementRow>()
  const found = await db
    .selectFrom('statement')
    .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where((eb) =>
      eb.or(
        wanted.map((row) => eb.and([eb('record_id', '=', row.record_id), eb('number', '=', row.number)])),
      ),
    )
    .execute()
  // In the order of the queue, in which reading what is CONFIDENTIAL leaves its entries too.
  const place = new Map(wanted.map((row, at) => [`${row.record_id}-${row.number}`, at]))
  const at = (row: (typeof found)[number]) => place.get(`${row.record_id}-${row.number}`) ?? 0
  const views = await statementRows(
    db,
    p,
    found.toSorted((a, b) => at(a) - at(b)),
  )
  return new Map(views.map((row) => [`statement-${row.record.id}-${row.statement.number}`, row]))
}

const namesOf = async (db: Database, p: string, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, string>()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('partnership_id', '=', p)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What the lines that reports are on are called: by their numbers, or by their first words. */
const lineNames = async (db: Database, p: string, rows: readonly Row[]) => {
  const found = await db
    .selectFrom('plan_part')
    .select(['record_id', 'number', 'label', 'title'])
    .where('partnership_id', '=', p)
    .where((eb) =>
      eb.or(rows.map((row) => eb.and([eb('record_id', '=', row.record_id), eb('number', '=', row.place)]))),
    )
    .execute()
  return new Map(
    found.map(({ record_id: record, number, label, title }) => [
      `${record} ${number}`,
      label ?? title.slice(0, 60),
    ]),
  )
}

/** Rows with all that a queue shows of each. */
const itemsOf = async (
  db: Database,
  { id: p, sides }: PartnershipRef,
  sort: ReviewSort,
  rows: readonly Row[],
): Promise<readonly ReviewItem[]> => {
  if (rows.length === 0) return []
  const subjects = rows.map(({ subject }) => subject)
  const secondings = await secondingsOn(db, p, subjects, sides)
  const assignments = await openAssignments(db, p, subjects)
  const statements = await statementsOf(db, p, rows)
  const ids = [...new Set(rows.flatMap(({ record_id: id }) => id ?? []))]
  const refs =
    ids.length === 0
      ? []
      : await recordRefs(db, p, await selectRecords(db, p).where('record.id', 'in', ids).execute())
  const records = new Map(refs.map((ref) => [ref.id, ref]))
  // A note with which something was assigned tells what the record says, as its own words do.
  for (const { subject, record_id: id } of rows) {
    const record = id !== null && assignments.get(subject)?.note ? records.get(id) : undefined
    if (record) sawWords(db, p, record)
  }
  const pairs = rows
    .map(aboutIn)
    .flatMap((subject) => (subject.of === 'names' ? [subject.low, subject.high] : []))
  const names = await namesOf(db, p, pairs)
  const lines = sort === 'reports' ? await lineNames(db, p, rows) : new Map<string, string>()
  return rows.map((row) => {
    const subject = aboutIn(row)
    const how = sort === 'names' ? (NAMES_ALIKE[row.place - 1] ?? null) : null
    return {
      subject,
      record: row.record_id === null ? null : (records.get(row.record_id) ?? null),
      statement: statements.get(row.subject) ?? null,
      names:
        subject.of === 'names'
          ? { one: names.get(subject.low) ?? '', other: names.get(subject.high) ?? '', how }
          : null,
      seconding: secondings.get(row.subject) ?? null,
      assignment: assignments.get(row.subject) ?? null,
      report:
        sort === 'reports' && row.by && row.at
          ? {
              ...{ line: row.place, by: row.by, at: row.at },
              name: lines.get(`${row.record_id} ${row.place}`) ?? '',
            }
          : null,
      mention: sort === 'mentioned' && row.by && row.at ? { by: row.by, at: row.at } : null,
    }
  })
}

/** How much waits for whoever asks, by sort; null for those who read without an account. */
export const waitingOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  today: string,
): Promise<Readonly<Record<ReviewSort, number>> | null> => {
  if (actor.kind !== 'person') return null
  const looking = lookingOf(actor, p)
  const counts: Partial<Record<ReviewSort, number>> = {}
  for (const each of REVIEW_SORTS)
    counts[each] = await countOf(db, p, looking, each, { ...NOT_NARROWED, sort: each }, today)
  return counts as Readonly<Record<ReviewSort, number>>
}

/** What waits for whoever asks. */
export const review = ({ db, actor }: Context) => ({
  /** A page of the queue: of the sort that is asked for, else of the first of which something waits. */
  queue: async (p: string, query: ReviewQuery, today: string): Promise<ReviewView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const looking = lookingOf(actor, p)
    const counts = await waitingOf({ db, actor }, p, today)
    const sort = query.sort ?? REVIEW_SORTS.find((each) => counts?.[each]) ?? 'statements'
    const total = actor.kind === 'person' ? await countOf(db, p, looking, sort, query, today) : 0
    // Who decides on the last of the last page comes back to the page before it.
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / PAGE)))
    const { offset, limit } = paging(page, PAGE)
    const { rows } =
      total === 0
        ? { rows: [] }
        : await sql<Row>`${WAITING[sort](p, looking)}
            select base.subject, base.record_id, base.number, base.place, base.by, base.at
              from ${withAssignment(p)}
             where ${narrowed(looking, sort, query, today)}
             order by given.due nulls last, base.first desc, base.record_id desc, base.place, base.number, base.subject
             offset ${offset} limit ${limit}`.execute(db)
    return {
      partnership,
      query: { ...query, sort, page },
      counts: counts ?? NOTHING,
      items: listed(await itemsOf(db, partnership, sort, rows), total, page, PAGE),
      records: actor.kind === 'person' ? await recordsOf(db, p, looking, sort) : [],
    }
  },
})
