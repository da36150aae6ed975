import { KINDS } from '../reading/statement.ts'
import { STATES } from '../register/statement.ts'
import type { StatementCounts } from '../register/views.ts'
import type { Database } from './database.ts'

type Row = { readonly kind: string; readonly state: string; readonly count: number | string }

const standing = (state: string) => state !== 'rejected' && state !== 'withdrawn'

const sum = (rows: readonly Row[]) => rows.reduce((total, { count }) => total + Number(count), 0)

/** Counts by state and, of what stands, by kind; every state and kind is there, many as zero. */
export const countsOf = (rows: readonly Row[]): StatementCounts => ({
  byState: Object.fromEntries(
    STATES.map((state) => [state, sum(rows.filter((row) => row.state === state))]),
  ) as StatementCounts['byState'],
  byKind: Object.fromEntries(
    KINDS.map((kind) => [kind, sum(rows.filter((row) => row.kind === kind && standing(row.state)))]),
  ) as StatementCounts['byKind'],
})

/** The counts of all statements of a partnership. */
export const countAll = async (db: Database, p: string): Promise<StatementCounts> =>
  countsOf(
    await db
      .selectFrom('statement')
      .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('count')])
      .where('partnership_id', '=', p)
      .groupBy(['kind', 'state'])
      .execute(),
  )

/** The counts of some records, each for itself, in one question. */
export const countRecords = async (db: Database, p: string, records: readonly number[]) => {
  const rows =
    records.length === 0
      ? []
      : await db
          .selectFrom('statement')
          .select((eb) => ['record_id', 'kind', 'state', eb.fn.countAll<number>().as('count')])
          .where('partnership_id', '=', p)
          .where('record_id', 'in', records)
          .groupBy(['record_id', 'kind', 'state'])
          .execute()
  return (id: number): StatementCounts => countsOf(rows.filter((row) => row.record_id === id))
}
