import { sql } from 'kysely'
import type { FollowedAway } from '../plans/links/link-views.ts'
import type { Period } from '../plans/outline.ts'
import type { PlanRef } from '../plans/plan-views.ts'
import type { StatementRow } from '../register/views.ts'
import type { Context, Database } from './database.ts'
import { followingOf } from './line-facts.ts'
import { latestFirst } from './plan-of.ts'
import { statementRows } from './statements.ts'
import { awayOf } from './successions-of.ts'

/** Statements that are looked through for what they may be the ground of; the latest where there are more. */
export const LOOKED_THROUGH = 2000

/** What somebody is held to: of other kinds lines are not proposed, though a person can link them. */
const PROPOSED_KINDS = ['commitment', 'request', 'affirmation'] as const

/** A statement by its words alone, to be likened. */
export type Words = {
  readonly record: number
  readonly number: number
  readonly kind: string
  readonly state: string
  readonly day: string | null
  readonly words: string
}

export const statementKey = ({ record, number }: Pick<Words, 'record' | 'number'>): string =>
  `${record} ${number}`

/** What is said of a plan's lines and statements, the latest first. Only that on statements which stand. */
export const linkRows = (db: Database, p: string) =>
  db
    .selectFrom('plan_link')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.partnership_id', '=', 'plan_link.partnership_id')
        .onRef('statement.record_id', '=', 'plan_link.of_record')
        .onRef('statement.number', '=', 'plan_link.statement'),
    )
    .selectAll('plan_link')
    .where('plan_link.partnership_id', '=', p)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
    .orderBy('plan_link.at', 'desc')
    .orderBy('plan_link.of_record')
    .orderBy('plan_link.statement')
    .orderBy('plan_link.line')

/** The statements of meetings that a plan's lines may follow from: none of plans, none that was rejected; the latest first. */
export const wordsOfMeetings = async (db: Database, p: string, plan: number): Promise<readonly Words[]> => {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'record.partnership_id')
        .onRef('meeting.id', '=', 'record.meeting_id'),
    )
    .select(['statement.record_id', 'statement.number', 'statement.kind', 'statement.state'])
    .select((eb) => eb.fn.coalesce('meeting.start_date', 'record.published').as('said_on'))
    .select(sql<string>`statement.content -> 'quote' ->> 'exact'`.as('words'))
    .where('statement.partnership_id', '=', p)
    .where('statement.record_id', '!=', plan)
    .where('record.kind', '!=', 'plan-of-action')
    .where('statement.kind', 'in', PROPOSED_KINDS)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan')
            .select('plan.record_id')
            .whereRef('plan.partnership_id', '=', 'statement.partnership_id')
            .whereRef('plan.record_id', '=', 'statement.record_id'),
        ),
      ),
    )
    .orderBy(sql`said_on desc nulls last`)
    .orderBy('record.title')
    .orderBy('statement.record_id', 'desc')
    .orderBy('statement.start_at')
    .orderBy('statement.number')
    .limit(LOOKED_THROUGH)
    .execute()
  return rows.map(({ record_id: record, number, kind, state, said_on: day, words }) => ({
    ...{ record, number, kind, state, day, words },
  }))
}

/** So many statements are asked for at once. */
const AT_ONCE = 500

const selectStatements = (db: Database, p: string, asked: readonly Pick<Words, 'record' | 'number'>[]) =>
  db
    .selectFrom('statement')
    .select(['statement.record_id', 'statement.number', 'statement.state', 'statement.revision'])
    .select(['content', 'read'])
    .where('statement.partnership_id', '=', p)
    .where((eb) =>
      eb.or(
        [...Map.groupBy(asked, ({ record }) => record)].map(([record, each]) =>
          eb.and([
            eb('statement.record_id', '=', record),
            eb(
              'statement.number',
              'in',
              each.map(({ number }) => number),
            ),
          ]),
        ),
      ),
    )

/** Statements by their numbers, whole and with their records, each once; those that are not there to see are left out. */
export const statementsBy = async (
  db: Database,
  p: string,
  asked: readonly Pick<Words, 'record' | 'number'>[],
): Promise<ReadonlyMap<string, StatementRow>> => {
  const refs = [...new Map(asked.map((each) => [statementKey(each), each])).values()]
  const rows: Parameters<typeof statementRows>[2][number][] = []
  for (let at = 0; at < refs.length; at += AT_ONCE)
    rows.push(...(await selectStatements(db, p, refs.slice(at, at + AT_ONCE)).execute()))
  const whole = await statementRows(db, p, rows)
  return new Map(
    whole.map((row) => [statementKey({ record: row.record.id, number: row.statement.number }), row]),
  )
}

/** The day of a statement, for what was agreed first: that of its meeting, else that of its record. */
const dayOf = ({
  record,
}: {
  readonly record: { readonly meeting: { start: string | null } | null; published: string | null }
}) => record.meeting?.start ?? record.published ?? '9999'

/** Statements oldest first; of one day by title, then by number, which may be drawn by lot. */
export const byDay = (a: StatementRow, b: StatementRow): number => {
  const keys = (row: StatementRow) => [dayOf(row), row.record.title] as const
  const [[day, title], [otherDay, other]] = [keys(a), keys(b)]
  if (day !== otherDay) return day < otherDay ? -1 : 1
  if (title !== other) return title < other ? -1 : 1
  return a.record.id - b.record.id || a.statement.number - b.statement.number
}

/** The statements that a line follows from, as people said, oldest first. */
export const groundsOf = async (db: Database, p: string, plan: number, line: number) => {
  const rows = await linkRows(db, p)
    .where('plan_link.record_id', '=', plan)
    .where('plan_link.line', '=', line)
    .where('plan_link.state', '=', 'confirmed')
    .execute()
  const whole = await statementsBy(
    db,
    p,
    rows.map((row) => ({ record: row.of_record, number: row.statement })),
  )
  return [...whole.values()].sort(byDay)
}

/** How many statements each line of a plan follows from, as people said. */
export const groundsCounted = async (
  db: Database,
  p: string,
  plan: number,
): Promise<ReadonlyMap<number, number>> => {
  const rows = await linkRows(db, p)
    .where('plan_link.record_id', '=', plan)
    .where('plan_link.state', '=', 'confirmed')
    .execute()
  return new Map([...Map.groupBy(rows, ({ line }) => line)].map(([line, each]) => [line, each.length]))
}

/** Commitments that somebody confirmed, said since the plan began, that none of its lines follows from. */
export const withoutLine = (
  all: readonly Words[],
  linked: ReadonlySet<string>,
  period: Period | null,
): readonly Words[] =>
  all.filter(
    (each) =>
      each.kind === 'commitment' &&
      (each.state === 'confirmed' || each.state === 'amended') &&
      (period === null || each.day === null || each.day >= String(period.start)) &&
      !linked.has(statementKey(each)),
  )

/** The same of a plan, whole and the latest first, as far as a page tells them; and how many there are in all. */
export const withoutIn = async (
  db: Database,
  p: string,
  { id, period }: Pick<PlanRef, 'id' | 'period'>,
  most = 50,
) => {
  const rows = await linkRows(db, p)
    .where('plan_link.record_id', '=', id)
    .where('plan_link.state', '=', 'confirmed')
    .execute()
  const linked = new Set(rows.map((row) => statementKey({ record: row.of_record, number: row.statement })))
  const all = withoutLine(await wordsOfMeetings(db, p, id), linked, period)
  const shown = all.slice(0, most)
  const whole = await statementsBy(db, p, shown)
  return {
    without: shown.flatMap((each) => whole.get(statementKey(each)) ?? []),
    withoutInAll: all.length,
  }
}

/** The lines that people said follow from a statement, with what is known of each. */
export const linesFrom = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  { record, number }: Pick<Words, 'record' | 'number'>,
): Promise<readonly FollowedAway[]> => {
  const rows = await linkRows(db, p)
    .where('plan_link.of_record', '=', record)
    .where('plan_link.statement', '=', number)
    .where('plan_link.state', '=', 'confirmed')
    .execute()
  const found: FollowedAway[] = []
  for (const { record_id: plan, line } of rows)
    for (const away of await awayOf({ db, actor }, p, plan, line)) {
      const { facts, activities } = await followingOf(db, p, plan, line)
      found.push({ ...away, facts, activities })
    }
  return found.sort((a, b) => latestFirst(a.plan, b.plan) || a.line.number - b.line.number)
}
