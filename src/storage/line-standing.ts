import type { Standing } from '../register/standing.ts'
import type { Database } from './database.ts'
import { standingOf } from './standing.ts'

/** A line of a plan: the number of the plan's record, and its own within the plan. */
export type LinePlace = { readonly record: number; readonly line: number }

/** The columns by which a row hangs on a line. */
export const onLine = (p: string, { record, line }: LinePlace) =>
  ({ partnership_id: p, record_id: record, line }) as const

/** The standing of a line's record; null where there is no such line to see. */
export const lineStanding = async (
  db: Database,
  p: string,
  { record, line }: LinePlace,
): Promise<Standing | null> => {
  const standing = await standingOf(db, p, record)
  if (!standing) return null
  const part = await db
    .selectFrom('plan_part')
    .select('kind')
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', line)
    .where('gone', '=', false)
    .executeTakeFirst()
  return part?.kind === 'line' ? standing : null
}
