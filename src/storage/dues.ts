import { nearness, REMIND_DAYS, USUAL_SETTINGS } from '../register/notification.ts'
import type { Context } from './database.ts'
import { tellRounds } from './round-dues.ts'
import { json } from './storable-text.ts'

const LONGEST = Math.max(...REMIND_DAYS)

/** Assignments that come due within the longest time before which anybody is reminded, with what their holder chose. */
const assigned = (db: Context['db'], today: string) =>
  db
    .selectFrom('assignment')
    .leftJoin('notification_setting as chosen', (join) =>
      join
        .onRef('chosen.partnership_id', '=', 'assignment.partnership_id')
        .onRef('chosen.account', '=', 'assignment.account'),
    )
    .selectAll('assignment')
    .select('chosen.remind')
    .where('assignment.ended', 'is', null)
    .where('assignment.account', 'is not', null)
    .where(
      'assignment.due',
      '<=',
      new Date(Date.parse(today) + LONGEST * 86_400_000).toISOString().slice(0, 10),
    )
    .execute()

/** What comes due, of which those are told whose it is: once for each step nearer. */
export const dues = (context: Context) => ({
  /**
   * Tells of assignments and reports that are due soon, tomorrow, today and before, whatever server asks; answers how many
   * were told.
   */
  tell: async (now: string): Promise<number> => {
    const today = now.slice(0, 10)
    let told = 0
    for (const row of await assigned(context.db, today)) {
      const near = nearness(row.due ?? '', today, row.remind ?? USUAL_SETTINGS.remind)
      if (!near) continue
      const { subject, record_id, number, low_id, high_id, partnership_id, account } = row
      // The id says what is told, so that of two servers that ask at once one tells.
      const { numInsertedOrUpdatedRows } = await context.db
        .insertInto('notification')
        .values({
          partnership_id,
          id: `due-${row.id}-${row.due}-${near}`,
          ...{ subject, record_id, number, low_id, high_id },
          sort: 'due',
          audience: 'account',
          account,
          side: null,
          by: null,
          by_account: null,
          at: now,
          detail: json({ sort: 'due', due: row.due, near }),
        })
        .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doNothing())
        .executeTakeFirst()
      told += Number(numInsertedOrUpdatedRows ?? 0)
    }
    return told + (await tellRounds(context, now))
  },
})
