import { nearness } from '../register/notification.ts'
import type { Context } from './database.ts'
import { json } from './storable-text.ts'

/** Assignments that come due, of which whom they were assigned to is told: once for each step nearer. */
export const dues = ({ db }: Context) => ({
  /** Tells of what is due tomorrow, today and before, whatever server asks; answers how many were told. */
  tell: async (now: string): Promise<number> => {
    const today = now.slice(0, 10)
    const until = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
    const rows = await db
      .selectFrom('assignment')
      .selectAll()
      .where('ended', 'is', null)
      .where('account', 'is not', null)
      .where('due', '<=', until)
      .execute()
    let told = 0
    for (const row of rows) {
      const near = nearness(row.due ?? '', today)
      if (!near) continue
      const { subject, record_id, number, low_id, high_id, partnership_id, account } = row
      // The id says what is told, so that of two servers that ask at once one tells.
      const { numInsertedOrUpdatedRows } = await db
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
    return told
  },
})
