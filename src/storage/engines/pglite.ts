import { resolve } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { Engine } from './engine.ts'
import { ENGINES } from './engines.ts'
import { type DataFolder, refusalOf, takeFolder } from './folder.ts'
import { type LastingPglite, lastingPglite } from './lasting-pglite.ts'
import { makeDatabase } from './make-database.ts'
import { PgliteSocket } from './pglite-socket.ts'
import { quietPool } from './quiet-pool.ts'
import type { EngineRefusal } from './refusal.ts'
import { hasRoom } from './room.ts'
import { Stopped } from './stopped.ts'
import { valueTypes } from './value-types.ts'

/** The pool of one connection to PGlite. */
export const poolOn = (pglite: LastingPglite): pg.Pool =>
  quietPool({
    stream: () => new PgliteSocket(pglite),
    host: 'pglite',
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    types: valueTypes,
    max: ENGINES.pglite.connections.is,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: ENGINES.pglite.patience.is,
  })

const engineOn = <S>(pglite: LastingPglite, held: DataFolder): Engine<S> => {
  const pool = poolOn(pglite)
  const db = new Kysely<S>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | null = null
  const close = async () => {
    try {
      await db.destroy()
      await pglite.close()
    } finally {
      held.free()
    }
  }
  return {
    name: 'pglite',
    db,
    pool,
    cancel: null,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

const refusalOfStart = (stopped: Stopped, folder: string): EngineRefusal => ({
  reason: stopped.diskFull ? 'disk-full' : 'folder-damaged',
  folder,
})

/** Opens PGlite on a data folder: PostgreSQL in a thread of this process, every commit on the disk before it is answered. */
export const openPglite = async <S>(given: string): Promise<Outcome<Engine<S>, EngineRefusal>> => {
  const folder = resolve(given)
  const taken = takeFolder(folder)
  if (!taken.ok) return taken
  const held = taken.value
  if (!held.made && !hasRoom(folder)) {
    held.free()
    return refused({ reason: 'disk-full', folder })
  }
  try {
    if (!held.made) await makeDatabase(held.database)
    return granted(engineOn<S>(await lastingPglite(held.database), held))
  } catch (error) {
    held.free()
    return refused(error instanceof Stopped ? refusalOfStart(error, folder) : refusalOf(error, folder))
  }
}
