import type { Selectable } from 'kysely'
import { inReadingOrder, type PlanPart } from '../plans/plan-parts.ts'
import type { PlanRef } from '../plans/plan-views.ts'
import type { Quote } from '../text/quote.ts'
import type { Database } from './database.ts'
import type { PlanPartTable, PlanTable } from './schema.ts'

export const selectPlans = (db: Database, p: string) =>
  db.selectFrom('plan').selectAll().where('partnership_id', '=', p)

export type Counts = { readonly lines: number; readonly sections: number }

export const planFrom = (row: Selectable<PlanTable>, counts: Counts): PlanRef => ({
  id: row.record_id,
  title: row.title,
  period:
    row.start_year === null || row.end_year === null ? null : { start: row.start_year, end: row.end_year },
  ...counts,
})

type Ordered = Pick<PlanRef, 'id' | 'title' | 'period'>

/** Plans with the latest first; of one year by title before the number, which may be drawn by lot. */
export const latestFirst = (a: Ordered, b: Ordered): number => {
  const years = (b.period?.start ?? 0) - (a.period?.start ?? 0)
  if (years !== 0) return years
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id
}

/** The plan that is kept of a record; null where there is none. */
export const planOf = async (db: Database, p: string, record: number): Promise<PlanRef | null> => {
  const row = await selectPlans(db, p).where('record_id', '=', record).executeTakeFirst()
  if (!row) return null
  const counts = await db
    .selectFrom('plan_part')
    .select('kind')
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('gone', '=', false)
    .execute()
  const lines = counts.filter(({ kind }) => kind === 'line').length
  return planFrom(row, { lines, sections: counts.length - lines })
}

/** What is read of a part; what it is searched by stays where it is. */
export const PART_COLUMNS = [
  'number',
  'parent',
  'kind',
  'label',
  'title',
  'items',
  'quote',
  'intake',
] as const

type PartRow = Pick<PlanPartTable, 'number' | 'parent' | 'kind' | 'label' | 'title'> & {
  readonly items: unknown
  readonly quote: unknown
  readonly intake: string | null
}

export const partFrom = (row: PartRow): PlanPart => ({
  number: row.number,
  parent: row.parent,
  kind: row.kind as PlanPart['kind'],
  label: row.label,
  text: row.title,
  items: row.items as PlanPart['items'],
  quote: row.quote as Quote | null,
  added: row.intake !== null,
})

/** The parts of a plan in the order of its document; none where there is no plan to see. */
export const partsOf = async (db: Database, p: string, record: number): Promise<readonly PlanPart[]> => {
  const rows = await db
    .selectFrom('plan_part')
    .select(PART_COLUMNS)
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('gone', '=', false)
    .orderBy('number')
    .execute()
  return inReadingOrder(rows.map(partFrom))
}
