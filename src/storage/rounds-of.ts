import type { Round } from '../plans/following/round.ts'
import type { Database } from './database.ts'
import type { PlanRoundTable } from './schema.ts'

export const roundFrom = (row: PlanRoundTable): Round => ({
  ...{ id: row.id, record: row.record_id, period: row.period, due: row.due },
  ...{ state: row.state as Round['state'], version: row.version, openedAt: row.at, by: row.by },
})

/** The rounds of every plan, or of one, that whoever asks may see, the latest first. */
export const roundsOf = async (
  db: Database,
  p: string,
  record: number | null = null,
): Promise<readonly Round[]> => {
  const rows = await db
    .selectFrom('plan_round')
    .selectAll()
    .where('partnership_id', '=', p)
    .$if(record !== null, (query) => query.where('record_id', '=', record as number))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(roundFrom)
}
