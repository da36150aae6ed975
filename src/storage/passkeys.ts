import type { PasskeyView } from '../access/access-views.ts'
import type { OwnContext } from './database.ts'
import { holderOf, keepAct, onAccount } from './keep-act.ts'
import { json } from './storable-text.ts'

/** A passkey with what its signature is checked by. `publicKey` is base64url. */
export type Passkey = {
  readonly id: string
  readonly account: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** Passkeys, and the challenges that they sign. */
export const passkeys = ({ db }: OwnContext) => ({
  of: async (account: string): Promise<readonly PasskeyView[]> => {
    const rows = await db
      .selectFrom('sign_in.passkey')
      .select(['id', 'name', 'made_at', 'used_at'])
      .where('account_id', '=', account)
      .orderBy('made_at')
      .orderBy('id')
      .execute()
    return rows.map(({ id, name, made_at: made, used_at: used }) => ({ id, name, made, used }))
  },

  get: async (id: string): Promise<Passkey | null> => {
    const row = await db.selectFrom('sign_in.passkey').selectAll().where('id', '=', id).executeTakeFirst()
    return row
      ? {
          id: row.id,
          account: row.account_id,
          publicKey: row.public_key,
          counter: row.counter,
          transports: row.transports,
        }
      : null
  },

  /** Keeps a passkey; false where its id is kept already. */
  add: (passkey: Passkey, name: string, now: string): Promise<boolean> =>
    keepAct(db, async (tx, tell) => {
      const row = await tx
        .insertInto('sign_in.passkey')
        .values({
          id: passkey.id,
          account_id: passkey.account,
          name,
          public_key: passkey.publicKey,
          counter: passkey.counter,
          transports: json(passkey.transports),
          made_at: now,
          used_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!row) return false
      const by = await holderOf(tx, passkey.account)
      tell(onAccount('add-passkey', passkey.account, { by, after: { passkey: name } }))
      return true
    }),

  used: async (id: string, counter: number, now: string): Promise<void> => {
    await db.updateTable('sign_in.passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
  },

  /** Removes a passkey of an account; false where that account has none such. */
  remove: (account: string, id: string): Promise<boolean> =>
    keepAct(db, async (tx, tell) => {
      const row = await tx
        .deleteFrom('sign_in.passkey')
        .where('account_id', '=', account)
        .where('id', '=', id)
        .returning('name')
        .executeTakeFirst()
      if (!row) return false
      const by = await holderOf(tx, account)
      tell(onAccount('remove-passkey', account, { by, before: { passkey: row.name } }))
      return true
    }),

  /** Keeps what a passkey is asked to sign; `account` is whose passkey is being made, null at signing in. */
  ask: async (challenge: string, account: string | null, expires: string): Promise<void> => {
    await db
      .insertInto('sign_in.challenge')
      .values({ challenge, account_id: account, expires_at: expires })
      .execute()
  },

  /** Spends a challenge: true once, for the one it was made for, until it expires. */
  spend: async (challenge: string, account: string | null, now: string): Promise<boolean> => {
    const row = await db
      .deleteFrom('sign_in.challenge')
      .where('challenge', '=', challenge)
      .returning(['account_id', 'expires_at'])
      .executeTakeFirst()
    return row !== undefined && row.account_id === account && row.expires_at > now
  },
})
