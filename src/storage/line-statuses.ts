import { sql } from 'kysely'
import type { ActivityState } from '../plans/following/activity.ts'
import { assess, type LineFacts } from '../plans/following/assess.ts'
import type { Status } from '../plans/following/status.ts'
import type { Day } from '../plans/following/written-date.ts'
import { type Query, valuesOf } from '../search/query.ts'
import type { Database } from './database.ts'
import { claimFrom, dayOf, overridesFrom } from './line-facts.ts'
import type { LinePlace } from './line-standing.ts'
import type { HitRow } from './search-row.ts'

const keyOf = ({ record, line }: LinePlace): string => `${record} ${line}`

/** Rows of a table that hang on some lines, of any plans, in the order of their happening. */
const rowsOn = async <Row extends LinePlace>(
  db: Database,
  p: string,
  lines: readonly LinePlace[],
  table: 'plan_activity' | 'plan_override' | 'plan_claim',
  columns: string,
  order: string,
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const { rows } = await sql<Row>`
    select x.record_id as record, x.line, ${sql.raw(columns)}
      from unnest(${lines.map(({ record }) => record)}::integer[], ${lines.map(({ line }) => line)}::integer[]) as asked (record, line)
      join ${sql.table(table)} x on x.partnership_id = ${p} and x.record_id = asked.record and x.line = asked.line
     order by x.record_id, x.line, ${sql.raw(order)}`.execute(db)
  return Map.groupBy(rows, keyOf)
}

type ActivityRow = LinePlace & {
  readonly id: string
  readonly at: string
  readonly state: ActivityState | 'withdrawn'
  readonly written: string | null
}
type SetRow = LinePlace & { readonly number: number; readonly at: string; readonly status: string | null }
type ClaimRow = LinePlace & { readonly report_id: string; readonly at: string; readonly status: string }

/**
 * How some lines, of any plans, stand on a day, by the rule of their plans' own pages and by what whoever asks may see of them. Three
 * questions for all; the cost grows with the lines and what hangs on them.
 */
export const statusesOf = async (
  db: Database,
  p: string,
  lines: readonly LinePlace[],
  on: Day,
): Promise<ReadonlyMap<string, Status>> => {
  if (lines.length === 0) return new Map()
  const activities = await rowsOn<ActivityRow>(
    ...([db, p, lines, 'plan_activity', 'x.id, x.at, x.state, x.written', 'x.at, x.version'] as const),
  )
  const sets = await rowsOn<SetRow>(
    ...([db, p, lines, 'plan_override', 'x.number, x.at, x.status', 'x.number'] as const),
  )
  const claims = await rowsOn<ClaimRow>(
    ...([db, p, lines, 'plan_claim', 'x.report_id, x.at, x.status', 'x.at, x.report_id'] as const),
  )
  const factsOf = (key: string): LineFacts => ({
    activities: (activities.get(key) ?? []).map(({ id, at, state, written: date }) => ({
      ...{ id, knownOn: dayOf(at), state, date },
    })),
    reports: (claims.get(key) ?? []).map(claimFrom),
    overrides: overridesFrom(sets.get(key) ?? []),
  })
  return new Map(lines.map((line) => [keyOf(line), assess(factsOf(keyOf(line)), on).status]))
}

/** What was found, each action line with how it stands on a day; of lines those alone whose standing a query asks for. */
export const withStandings = async <Row extends HitRow>(
  db: Database,
  p: string,
  rows: readonly Row[],
  query: Query,
  on: Day,
): Promise<readonly Row[]> => {
  const lineOf = ({ place, record, number }: HitRow): LinePlace | null =>
    place === 'lines' && record !== null && number !== null ? { record, line: number } : null
  const statuses = await statusesOf(
    db,
    p,
    rows.flatMap((row) => lineOf(row) ?? []),
    on,
  )
  const [wanted, unwanted] = [valuesOf(query, 'status'), valuesOf(query, 'status', true)]
  const holds = (status: string) =>
    (wanted.length === 0 || wanted.includes(status)) && !unwanted.includes(status)
  return rows.flatMap((row) => {
    const line = lineOf(row)
    if (!line) return [row]
    const status = statuses.get(keyOf(line))!
    return holds(status) ? [{ ...row, status }] : []
  })
}
