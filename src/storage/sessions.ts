import type { SessionView } from '../access/access-views.ts'
import type { OwnContext } from './database.ts'
import { holderOf, keepAct, onAccount } from './keep-act.ts'

/** A session that was found by the digest of its token, with its account. */
export type FoundSession = {
  readonly id: string
  readonly begun: string
  readonly used: string
  readonly account: {
    readonly id: string
    readonly name: string
    readonly administrator: boolean
    readonly blocked: boolean
  }
}

/** Sessions: begun by better-auth, read, touched and ended here. Tokens are given as digests. */
export const sessions = ({ db }: OwnContext) => ({
  find: async (token: string): Promise<FoundSession | null> => {
    const row = await db
      .selectFrom('sign_in.session as session')
      .innerJoin('sign_in.account as account', 'account.id', 'session.account_id')
      .select([
        'session.id',
        'session.created_at',
        'session.used_at',
        'account.id as account_id',
        'account.name',
        'account.administrator',
        'account.blocked_at',
      ])
      .where('session.token', '=', token)
      .executeTakeFirst()
    if (!row) return null
    const { id, created_at: begun, used_at: used, account_id, name, administrator, blocked_at } = row
    const account = { id: account_id, name, administrator, blocked: blocked_at !== null }
    return { id, begun, used: used ?? begun, account }
  },

  /** Notes that a session is used, unless it was noted since `before`. */
  touch: async (id: string, now: string): Promise<void> => {
    await db.updateTable('sign_in.session').set({ used_at: now }).where('id', '=', id).execute()
  },

  /** The sessions of an account, the last used first. */
  of: async (account: string): Promise<readonly SessionView[]> => {
    const rows = await db
      .selectFrom('sign_in.session')
      .select(['id', 'created_at', 'used_at', 'ip_address', 'user_agent'])
      .where('account_id', '=', account)
      .execute()
    return rows
      .map((row) => ({
        id: row.id,
        begun: row.created_at,
        used: row.used_at ?? row.created_at,
        address: row.ip_address || null,
        agent: row.user_agent || null,
      }))
      .sort((a, b) => (a.used < b.used ? 1 : -1))
  },

  /** Ends one session of an account; false where that account has none such. */
  end: (account: string, id: string): Promise<boolean> =>
    keepAct(db, async (tx, tell) => {
      const row = await tx
        .deleteFrom('sign_in.session')
        .where('account_id', '=', account)
        .where('id', '=', id)
        .returning('created_at')
        .executeTakeFirst()
      if (!row) return false
      const by = await holderOf(tx, account)
      tell(onAccount('end-session', account, { by, before: { begun: row.created_at } }))
      return true
    }),

  /** Ends the session of a token because its holder signs out; one that is not there is none to end. */
  signOut: (token: string): Promise<void> =>
    keepAct(db, async (tx, tell) => {
      const row = await tx
        .deleteFrom('sign_in.session')
        .where('token', '=', token)
        .returning('account_id')
        .executeTakeFirst()
      if (!row) return
      const by = await holderOf(tx, row.account_id)
      tell(onAccount('sign-out', by.account, { by }))
    }),

  /** Ends the session of a token, whosever it is, as a part of signing in or of setting a password, which are told. */
  endByToken: async (token: string): Promise<void> => {
    await db.deleteFrom('sign_in.session').where('token', '=', token).execute()
  },

  /** Ends all sessions of an account but the one given. */
  endOthers: (account: string, kept: string): Promise<void> =>
    keepAct(db, async (tx, tell) => {
      const { numDeletedRows } = await tx
        .deleteFrom('sign_in.session')
        .where('account_id', '=', account)
        .where('id', '!=', kept)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) return
      const by = await holderOf(tx, account)
      tell(onAccount('end-sessions', account, { by, before: { sessions: Number(numDeletedRows) } }))
    }),

  /** Drops what ended long ago: sessions begun before an instant, challenges and counts that are over. */
  dropOlderThan: async (before: string): Promise<void> => {
    await db.deleteFrom('sign_in.session').where('created_at', '<', before).execute()
    await db.deleteFrom('sign_in.challenge').where('expires_at', '<', before).execute()
    await db.deleteFrom('sign_in.attempt').where('since', '<', before).execute()
  },
})
