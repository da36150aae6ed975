import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { Store } from '../../src/storage/store.ts'

/** A server's process tells what it did once a second at most, when it ends a transaction. */
const TOLD_AFTER = 1200

const blocks = async (store: Store): Promise<number> => {
  await pause(TOLD_AFTER)
  // Ends a transaction on the connection that was used last.
  await store.partnerships.get('two-rivers')
  const { rows } = await sql<{ blocks: number }>`
    select (blks_hit + blks_read)::double precision as blocks from pg_stat_database where datname = current_database()`.execute(
    store.db,
  )
  return rows[0]!.blocks
}

/** How often the server was asked anything by this process so far. */
let asked = 0
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  asked++
  return query.apply(this, given)
} as typeof pg.Client.prototype.query

/** What calls cost a server each, whatever else it does meanwhile: how often it was asked, and how many pages it touched for it. */
export type Touched = { readonly questions: number; readonly pages: number }

/** Makes calls one after the other, after one of each that isn't counted, and tells what they cost the server. */
export const touched = async <T>(
  store: Store,
  all: readonly T[],
  call: (each: T) => Promise<unknown>,
): Promise<Touched> => {
  for (const each of all) await call(each)
  const before = { pages: await blocks(store), asked }
  for (const each of all) await call(each)
  const questions = (asked - before.asked) / all.length
  return { questions, pages: ((await blocks(store)) - before.pages) / all.length }
}
