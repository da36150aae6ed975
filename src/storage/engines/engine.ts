import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Outcome } from '../../text/outcome.ts'
import type { Cancel } from './cancel.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { EngineRefusal } from './refusal.ts'

export { type EngineRefusal, sentenceForEngine } from './refusal.ts'

/** PostgreSQL inside this process, a PostgreSQL server, and a PostgreSQL spread over several servers. */
export type EngineName = 'pglite' | 'postgres' | 'distributed'

/**
 * An open database. Values arrive alike from every engine (see `value-types.ts`), and so do errors: pg's DatabaseError
 * with the SQLSTATE in `code`.
 */
export type Engine<S> = {
  readonly name: EngineName
  readonly db: Kysely<S>
  /** Its connections, for the queue, which asks by itself (src/storage/queue). */
  readonly pool: pg.Pool
  /** Stops what a connection is being asked; null where the engine can't be stopped within a step. */
  readonly cancel: Cancel | null
  /** Ends the connections and, for the embedded engine, closes the database and gives its folder free. */
  close(): Promise<void>
}

/** Where the register is kept: in a folder of this machine, or in a PostgreSQL database by its address. */
export type Where = { readonly folder: string } | { readonly url: string }

/** `prepares`: a server is to keep the plans of what is asked again and again, as a worker does. */
export type Opening = { readonly prepares?: boolean }

/** Opens the database of the register. The first opening of a folder makes the database in it. */
export const openEngine = <S>(
  where: Where,
  { prepares = false }: Opening = {},
): Promise<Outcome<Engine<S>, EngineRefusal>> =>
  'url' in where ? openPostgres<S>(where.url, prepares) : openPglite<S>(where.folder)
