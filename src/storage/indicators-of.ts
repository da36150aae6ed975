import type { PeriodValue } from '../plans/following/indicator.ts'
import type { LineIndicator } from '../plans/following/measuring.ts'
import type { Database } from './database.ts'

/** Every version of the indicators of a plan, or of one of its lines, oldest first. */
const indicatorRows = (db: Database, p: string, record: number, line: number | null) =>
  db
    .selectFrom('plan_indicator')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .$if(line !== null, (query) => query.where('line', '=', line as number))
    .orderBy('line')
    .orderBy('id')
    .orderBy('version')

type IndicatorRow = Awaited<ReturnType<ReturnType<typeof indicatorRows>['execute']>>[number]

const indicatorFrom = (row: IndicatorRow): LineIndicator => ({
  ...{ id: row.id, version: row.version, at: row.at, title: row.title, unit: row.unit },
  baseline: row.baseline as PeriodValue | null,
  target: row.target as PeriodValue | null,
  values: row.measured as readonly PeriodValue[],
  withdrawn: row.withdrawn,
})

/** The indicators of a line as they stand now, those taken back too. */
export const indicatorsOf = async (
  db: Database,
  p: string,
  record: number,
  line: number,
): Promise<readonly LineIndicator[]> => {
  const rows = await indicatorRows(db, p, record, line).execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(indicatorFrom)
}

/** The indicators of every line of a plan as they stood on a day, without those taken back by then. */
export const indicatorsOn = async (
  db: Database,
  p: string,
  record: number,
  on: string,
): Promise<ReadonlyMap<number, readonly LineIndicator[]>> => {
  const rows = (await indicatorRows(db, p, record, null).execute()).filter(({ at }) => at.slice(0, 10) <= on)
  const latest = [...new Map(rows.map((row) => [`${row.line} ${row.id}`, row])).values()]
  const lines = Map.groupBy(
    latest.filter(({ withdrawn }) => !withdrawn),
    ({ line }) => line,
  )
  return new Map([...lines].map(([line, found]) => [line, found.map(indicatorFrom)]))
}
