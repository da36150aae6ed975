import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types'
import type { Kysely, KyselyPlugin } from 'kysely'
import type { Schema } from '../../storage/schema.ts'
import { inOneAct, telling } from './tell-auth.ts'
import { digestOf } from './token.ts'

type Row = Record<string, unknown>

const asDates = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      name.endsWith('_at') && typeof value === 'string' ? [name, new Date(value)] : [name, value],
    ),
  )

/** better-auth compares instants as Dates; the register reads them as text. */
const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map((row) => asDates(row as Row)) }),
}

const tokenOf = (where: readonly Where[] | undefined): string | null => {
  const found = where?.find(({ field, operator }) => field === 'token' && (operator ?? 'eq') === 'eq')
  return typeof found?.value === 'string' ? found.value : null
}

const hashedWhere = <W extends Where>(where: readonly W[]): W[] =>
  where.map((each) => {
    if (each.field !== 'token') return each
    const { value } = each
    if (Array.isArray(value)) return { ...each, value: value.map((one) => digestOf(String(one))) }
    return { ...each, value: digestOf(String(value)) }
  })

/** Keeps the token of a row that was asked for by it, in place of its digest. */
const withToken = <T>(row: T, token: string | null): T =>
  row && token !== null && typeof row === 'object' && 'token' in row ? { ...row, token } : row

type Over = { model: string; where?: readonly Where[] }

/**
 * The tables of better-auth, with the tokens of sessions kept as digests: what the cookie carries stands nowhere in the
 * database, so that a copy of it lets nobody in.
 */
const hashing = <A extends DBTransactionAdapter>(adapter: A): A => {
  const own = ({ model }: Over) => model === 'session'
  const asked = <D extends Over>(data: D): D =>
    own(data) && data.where ? { ...data, where: hashedWhere(data.where) } : data
  const through =
    <D extends Over, R>(act: (data: D) => Promise<R>) =>
    async (data: D): Promise<R> =>
      withToken(await act(asked(data)), own(data) ? tokenOf(data.where) : null)
  const create: DBTransactionAdapter['create'] = async (data) => {
    const token = (data.data as Row).token
    if (!own(data) || typeof token !== 'string') return adapter.create(data)
    const made = await adapter.create({ ...data, data: { ...data.data, token: digestOf(token) } })
    return withToken(made as Row, token) as never
  }
  return {
    ...adapter,
    create,
    findOne: through(adapter.findOne),
    findMany: through(adapter.findMany),
    count: through(adapter.count),
    update: through(adapter.update),
    updateMany: through(adapter.updateMany),
    delete: through(adapter.delete),
    deleteMany: through(adapter.deleteMany),
    consumeOne: through(adapter.consumeOne),
  } as A
}

const ownTables = (db: Kysely<Schema>) => db.withSchema('sign_in').withPlugin(dates)

/** better-auth’s way to the tables in `sign_in`, over the register’s own connection; its acts leave their entries in the trail. */
export const signInAdapter =
  (db: Kysely<Schema>) =>
  (options: BetterAuthOptions): DBAdapter => {
    const made = (on: Kysely<Schema>) => kyselyAdapter(ownTables(on), { type: 'postgres' })(options)
    const over = (on: Kysely<Schema>) => hashing<DBTransactionAdapter>(made(on))
    return {
      ...made(db),
      ...telling(db, over, over(db)),
      transaction: (act) => inOneAct(db, over, act),
    }
  }
