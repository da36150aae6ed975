import { sql } from 'kysely'
import type { AccountView } from '../access/access-views.ts'
import { type Actor, nameOf } from '../access/actor.ts'
import type { Database, OwnContext } from './database.ts'
import { holderOf, keepAct, onAccount } from './keep-act.ts'
import type { AccountTable } from './schema-of-sign-in.ts'

/**
 * An account to be made. `proven` says whether its holder has shown that the e-mail address is theirs, by a link that went
 * there alone: only then may a provider that names the address lead to it. `password` is an Argon2id string; null where
 * its holder comes by a provider or a passkey.
 */
export type NewAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly proven: boolean
  readonly administrator: boolean
  readonly password: string | null
}

type Row = Pick<AccountTable, 'id' | 'name' | 'email'> & {
  administrator: boolean
  blocked_at: string | null
  blocked_by: string | null
  created_at: string
}

const accountView = (row: Row): AccountView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  administrator: row.administrator,
  blocked: row.blocked_at === null ? null : { by: row.blocked_by ?? '', at: row.blocked_at },
  made: row.created_at,
})

const COLUMNS = ['id', 'name', 'email', 'administrator', 'blocked_at', 'blocked_by', 'created_at'] as const

/** Makes an account with its password. */
export const addAccount = async (db: Database, account: NewAccount, now: string): Promise<void> => {
  const times = { created_at: now, updated_at: now }
  const { id, name, email, proven, administrator, password } = account
  await db
    .insertInto('sign_in.account')
    .values({ id, name, email, email_verified: proven, image: null, administrator, ...times })
    .execute()
  if (password === null) return
  await db
    .insertInto('sign_in.credential')
    .values({ id: `password-${id}`, provider: 'credential', subject: id, account_id: id, password, ...times })
    .execute()
}

const setBlocked = (db: OwnContext['db'], id: string, by: Actor, now: string, blocked: boolean) =>
  keepAct(
    db,
    async (tx, tell) => {
      const [at, name] = blocked ? [now, nameOf(by)] : [null, null]
      const row = await tx
        .updateTable('sign_in.account')
        .set({ blocked_at: at, blocked_by: name, updated_at: now })
        .where('id', '=', id)
        .where('blocked_at', blocked ? 'is' : 'is not', null)
        .returning('name')
        .executeTakeFirst()
      if (!row) return false
      if (blocked) await tx.deleteFrom('sign_in.session').where('account_id', '=', id).execute()
      tell(onAccount(blocked ? 'block' : 'let-in', id, { after: { name: row.name } }))
      return true
    },
    by,
  )

/** Accounts of the instance. */
export const accounts = ({ db }: OwnContext) => ({
  get: async (id: string): Promise<AccountView | null> => {
    const row = await db.selectFrom('sign_in.account').select(COLUMNS).where('id', '=', id).executeTakeFirst()
    return row ? accountView(row) : null
  },

  byEmail: async (email: string): Promise<AccountView | null> => {
    const row = await db
      .selectFrom('sign_in.account')
      .select(COLUMNS)
      .where('email', '=', email)
      .executeTakeFirst()
    return row ? accountView(row) : null
  },

  /** All accounts by name. */
  list: async (): Promise<readonly AccountView[]> => {
    const rows = await db
      .selectFrom('sign_in.account')
      .select(COLUMNS)
      .orderBy('name')
      .orderBy('id')
      .execute()
    return rows.map(accountView)
  },

  hasPassword: async (id: string): Promise<boolean> => {
    const row = await db
      .selectFrom('sign_in.credential')
      .select('id')
      .where('account_id', '=', id)
      .where('password', 'is not', null)
      .executeTakeFirst()
    return row !== undefined
  },

  rename: (id: string, name: string, now: string): Promise<void> =>
    keepAct(db, async (tx, tell) => {
      const by = await holderOf(tx, id)
      await tx.updateTable('sign_in.account').set({ name, updated_at: now }).where('id', '=', id).execute()
      tell(onAccount('rename-account', id, { by, before: { name: by.name }, after: { name } }))
    }),

  /** Notes that the holder of an account has shown its e-mail address to be theirs. */
  prove: async (id: string): Promise<void> => {
    await db.updateTable('sign_in.account').set({ email_verified: true }).where('id', '=', id).execute()
  },

  /** Whether somebody runs the machine who may sign in. */
  anyAdministrator: async (): Promise<boolean> => {
    const row = await db
      .selectFrom('sign_in.account')
      .select('id')
      .where('administrator', '=', true)
      .where('blocked_at', 'is', null)
      .executeTakeFirst()
    return row !== undefined
  },

  /**
   * Makes the first administrator, by a link that is spent with it. False where the link is not the one that stands, or
   * somebody was first; then nothing is made.
   */
  addFirstAdministrator: (link: string, account: NewAccount, now: string): Promise<boolean> =>
    keepAct(db, async (tx, tell) => {
      const spent = await tx
        .deleteFrom('sign_in.kept')
        .where('name', '=', 'first-administrator')
        .where(sql<boolean>`split_part(value, ' ', 1) = ${link}`)
        .returning('value')
        .executeTakeFirst()
      if (!spent || spent.value.slice(link.length + 1) <= now) return false
      const there = await tx
        .selectFrom('sign_in.account')
        .select('id')
        .where('email', '=', account.email)
        .executeTakeFirst()
      if (there) return false
      await addAccount(tx, { ...account, administrator: true }, now)
      const by = { account: account.id, name: account.name }
      tell(onAccount('make-administrator', account.id, { by, after: { name: account.name } }))
      return true
    }),

  /** Blocks an account and ends its sessions at once. False where there is none that could be. */
  block: (id: string, by: Actor, now: string): Promise<boolean> => setBlocked(db, id, by, now, true),

  /** Lets an account in again that was blocked. False where there is none. */
  letIn: (id: string, by: Actor, now: string): Promise<boolean> => setBlocked(db, id, by, now, false),
})
