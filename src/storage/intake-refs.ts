import type { IntakeRef } from '../plans/plan-views.ts'
import type { Database } from './database.ts'
import { recordRefs, selectRecords } from './refs.ts'

/** What was taken over into a plan, the latest first: all that is seen, or the one that is named. */
export const intakeRefs = async (
  db: Database,
  p: string,
  record: number,
  id: string | null = null,
): Promise<readonly IntakeRef[]> => {
  const rows = await db
    .selectFrom('plan_intake')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('plan_intake_step as step')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('step.partnership_id', '=', 'plan_intake.partnership_id')
        .whereRef('step.record_id', '=', 'plan_intake.record_id')
        .whereRef('step.intake_id', '=', 'plan_intake.id')
        .as('steps'),
    )
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .$if(id !== null, (query) => query.where('id', '=', id))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const found = await selectRecords(db, p)
    .where(
      'record.id',
      'in',
      rows.map(({ matrix_id: matrix }) => matrix),
    )
    .execute()
  const refs = new Map((await recordRefs(db, p, found)).map((ref) => [ref.id, ref]))
  return rows.flatMap((row) => {
    const matrix = refs.get(row.matrix_id)
    return matrix
      ? [
          {
            ...{ id: row.id, matrix, by: row.by, at: row.at, reason: row.reason, steps: Number(row.steps) },
            undone: row.undone_by && row.undone_at ? { by: row.undone_by, at: row.undone_at } : null,
          },
        ]
      : []
  })
}
