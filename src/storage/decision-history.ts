import type { Act, KeptDecision } from '../register/decision.ts'
import type { Database } from './database.ts'

type Standing = KeptDecision['before']

/** The decisions on a statement, oldest first. */
export const historyOf = async (
  db: Database,
  p: string,
  record: number,
  number: number,
): Promise<readonly KeptDecision[]> => {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    id: row.revision,
    act: row.act as Act,
    by: row.by,
    at: row.at,
    reason: row.reason,
    ...(row.seconded_by !== null && { secondedBy: row.seconded_by }),
    before: row.before as Standing,
    after: row.after as Standing,
  }))
}
