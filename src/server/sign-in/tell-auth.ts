import { AsyncLocalStorage } from 'node:async_hooks'
import type { DBTransactionAdapter } from 'better-auth/types'
import type { Kysely, Transaction } from 'kysely'
import type { TrailAct } from '../../access/trail-acts.ts'
import { holderOf, keepActs, onAccount, type Tell } from '../../storage/keep-act.ts'
import type { Schema } from '../../storage/schema.ts'

/** What an act of better-auth is called in the trail, where its rows alone do not say so. */
type Called = {
  /** How a password comes to be set. */
  readonly password: TrailAct
  /** Whether a session that begins is somebody's signing in; else it takes the place of one, as a part of the act. */
  readonly signsIn: boolean
}

const USUAL: Called = { password: 'change-password', signsIn: true }
const called = new AsyncLocalStorage<Called>()

/** Changes a password: the session that begins in place of the one before is a part of it. */
export const changingPassword = <T>(act: () => Promise<T>): Promise<T> =>
  called.run({ password: 'change-password', signsIn: false }, act)

/** Sets a password by a link. */
export const settingPassword = <T>(act: () => Promise<T>): Promise<T> =>
  called.run({ password: 'set-password', signsIn: false }, act)

type Row = Readonly<Record<string, unknown>>
type Written = { readonly model: string; readonly data?: Row; readonly update?: Row }

/** What a row that better-auth writes is an act of; null where of none. */
const actOf = ({ model, data, update }: Written): TrailAct | null => {
  const { password, signsIn } = called.getStore() ?? USUAL
  if (model === 'session') return data && signsIn ? 'sign-in' : null
  if (model === 'user') return data ? 'make-account' : null
  if (model === 'account' && typeof (data ?? update)?.password === 'string') return password
  if (model === 'account') return data ? 'link-provider' : null
  return null
}

/** Whose a row of better-auth is. */
const holderIn = async (
  tx: Transaction<Schema>,
  { model }: Written,
  row: unknown,
): Promise<string | null> => {
  const { id, userId } = row as { readonly id?: string; readonly userId?: string }
  if (model === 'user') return id ?? null
  if (userId) return userId
  const found = id
    ? await tx.selectFrom('sign_in.credential').select('account_id').where('id', '=', id).executeTakeFirst()
    : undefined
  return found?.account_id ?? null
}

type Over = (db: Kysely<Schema>) => DBTransactionAdapter

const told = async (tx: Transaction<Schema>, tell: Tell, written: Written, row: unknown): Promise<void> => {
  const act = actOf(written)
  const account = act && (await holderIn(tx, written, row))
  if (!act || !account) return
  tell(onAccount(act, account, { by: await holderOf(tx, account) }))
}

type Within = <T>(work: (tx: Transaction<Schema>, tell: Tell) => Promise<T>) => Promise<T>

/**
 * An adapter whose acts leave their entry in the trail, in the transaction of what they write: somebody who signs in, an
 * account that is made, a password that is set, a provider that somebody comes by. What else it writes (challenges, links,
 * tokens of providers, sessions that end with an act that is told) is no act.
 */
const tellingWithin = (over: Over, plain: DBTransactionAdapter, within: Within): DBTransactionAdapter => ({
  ...plain,
  create: (given) =>
    actOf(given as Written) === null
      ? plain.create(given)
      : within(async (tx, tell) => {
          const made = await over(tx).create(given)
          await told(tx, tell, given as Written, made)
          return made as never
        }),
  update: (given) =>
    actOf(given as Written) === null
      ? plain.update(given)
      : within(async (tx, tell) => {
          const row = await over(tx).update(given)
          if (row) await told(tx, tell, given as Written, row)
          return row as never
        }),
  updateMany: (given) =>
    actOf(given as Written) === null
      ? plain.updateMany(given)
      : within(async (tx, tell) => {
          const { model, where } = given
          const rows = await over(tx).findMany({ model, where })
          const changed = await over(tx).updateMany(given)
          for (const row of rows) await told(tx, tell, given as Written, row)
          return changed
        }),
})

/** The adapter outside a transaction: each act is one of its own. */
export const telling = (db: Kysely<Schema>, over: Over, plain: DBTransactionAdapter): DBTransactionAdapter =>
  tellingWithin(over, plain, (work) => keepActs(db, work))

/** Several acts in one transaction. */
export const inOneAct = <T>(
  db: Kysely<Schema>,
  over: Over,
  work: (adapter: DBTransactionAdapter) => Promise<T>,
): Promise<T> => keepActs(db, (tx, tell) => work(tellingWithin(over, over(tx), (inner) => inner(tx, tell))))
