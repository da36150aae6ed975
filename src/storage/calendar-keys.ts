import type { OwnContext } from './database.ts'
import { holderOf, keepAct, onAccount } from './keep-act.ts'

/** Keys of people's own calendars, each the digest of what its address carries. One an account: a new one ends the one before. */
export const calendarKeys = ({ db }: OwnContext) => ({
  /** Whose key it is; null where it is nobody's, or of an account that is blocked. */
  holder: async (token: string): Promise<{ readonly account: string; readonly name: string } | null> => {
    const row = await db
      .selectFrom('sign_in.calendar_key as key')
      .innerJoin('sign_in.account as account', 'account.id', 'key.account_id')
      .select(['account.id', 'account.name'])
      .where('key.token', '=', token)
      .where('account.blocked_at', 'is', null)
      .executeTakeFirst()
    return row ? { account: row.id, name: row.name } : null
  },

  /** Since when an account has one; null where it has none. */
  since: async (account: string): Promise<string | null> => {
    const row = await db
      .selectFrom('sign_in.calendar_key')
      .select('made_at')
      .where('account_id', '=', account)
      .executeTakeFirst()
    return row?.made_at ?? null
  },

  /** Gives an account a key, in place of the one it has. */
  make: (account: string, token: string, now: string): Promise<void> =>
    keepAct(db, async (tx, tell) => {
      const by = await holderOf(tx, account)
      await tx
        .insertInto('sign_in.calendar_key')
        .values({ account_id: account, token, made_at: now })
        .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ token, made_at: now }))
        .execute()
      tell(onAccount('make-calendar-key', account, { by }))
    }),

  /** Ends the key of an account. False where it has none. */
  revoke: (account: string): Promise<boolean> =>
    keepAct(db, async (tx, tell) => {
      const gone = await tx
        .deleteFrom('sign_in.calendar_key')
        .where('account_id', '=', account)
        .returning('made_at')
        .executeTakeFirst()
      if (!gone) return false
      tell(onAccount('revoke-calendar-key', account, { by: await holderOf(tx, account) }))
      return true
    }),
})
