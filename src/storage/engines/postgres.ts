import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { type Cancel, cancelOn } from './cancel.ts'
import type { Engine, EngineName } from './engine.ts'
import { ENGINES } from './engines.ts'
import { keepPlans } from './keep-plans.ts'
import { quietPool } from './quiet-pool.ts'
import type { EngineRefusal } from './refusal.ts'
import { valueTypes } from './value-types.ts'

/** PostgreSQL's number of the oldest version that is served. */
const OLDEST = 150_000

type Server = { readonly number: number; readonly version: string; readonly spread: boolean }

const lookAt = async (pool: pg.Pool): Promise<Server> => {
  const { rows } = await pool.query<Server>(
    `select current_setting('server_version_num')::int as number,
            split_part(current_setting('server_version'), ' ', 1) as version,
            exists (select from pg_extension where extname = 'citus') as spread`,
  )
  return rows[0]!
}

const INVALID_PASSWORD = '28P01'
const INVALID_AUTHORIZATION = '28000'
const NO_SUCH_DATABASE = '3D000'
const TOO_MANY = '53300'
const STARTING_OR_STOPPING = /^57P0/

const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['EPIPE', 'ENOENT', 'EACCES', TOO_MANY],
])

const refusalOf = (error: unknown, address: Address): EngineRefusal => {
  const { code = '', message } = error as { code?: string; message: string }
  const { host, database } = address
  if (code === NO_SUCH_DATABASE) return { reason: 'database-missing', host, database }
  if (
    code === INVALID_PASSWORD ||
    code === INVALID_AUTHORIZATION ||
    /password must be a string/.test(message)
  )
    return { reason: 'database-entry-refused', host }
  if (UNREACHABLE.has(code) || STARTING_OR_STOPPING.test(code) || /timeout|terminated/i.test(message))
    return { reason: 'database-unreachable', host }
  throw error
}

type Address = { readonly host: string; readonly database: string; readonly options: string }

/** What of an address may be shown: host and port, never user and password. */
const addressOf = (url: string): Address | null => {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (!/^postgres(ql)?:$/.test(protocol)) return null
  const host = decodeURIComponent(hostname) || searchParams.get('host') || 'localhost'
  return {
    host: port ? `${host}:${port}` : host,
    database: decodeURIComponent(pathname.slice(1)),
    options: searchParams.get('options') ?? '',
  }
}

const poolOn = (url: string, { options }: Address, prepares: boolean): pg.Pool => {
  const own = new URL(url)
  // Options of the address would otherwise take the place of ours.
  own.searchParams.set('options', `${options} -c timezone=UTC`.trim())
  const pool = quietPool({
    connectionString: own.href,
    types: valueTypes,
    max: ENGINES.postgres.connections.is,
    connectionTimeoutMillis: ENGINES.postgres.patience.is,
    application_name: 'mufakat',
  })
  if (prepares) pool.on('connect', keepPlans)
  return pool
}

const engineOn = <S>(pool: pg.Pool, cancel: Cancel, name: EngineName): Engine<S> => {
  const db = new Kysely<S>({ dialect: new PostgresDialect({ pool }) })
  return { name, db, pool, cancel, close: () => db.destroy() }
}

/** Opens a PostgreSQL database by its address, `postgres://user:password@host:5432/database`. */
export const openPostgres = async <S>(
  url: string,
  prepares = false,
): Promise<Outcome<Engine<S>, EngineRefusal>> => {
  const address = addressOf(url)
  if (!address) return refused({ reason: 'database-url-unclear' })
  const pool = poolOn(url, address, prepares)
  // Before its first connection, so that it knows all of them.
  const cancel = cancelOn(pool)
  try {
    const server = await lookAt(pool)
    if (server.number >= OLDEST)
      return granted(engineOn<S>(pool, cancel, server.spread ? 'distributed' : 'postgres'))
    await pool.end()
    return refused({ reason: 'database-too-old', version: server.version })
  } catch (error) {
    await pool.end()
    return refused(refusalOf(error, address))
  }
}
