import { sql } from 'kysely'
import type { Store } from '../../src/storage/store.ts'
import { had } from './processor.ts'

const P = 'two-rivers'
/** So many records go into one transaction, as a worker keeps them. */
const TOGETHER = 40

/** The tables that a record's rows stand in, in the order in which they are written, and what tells whose a row is. */
const TABLES = [
  {
    table: 'source_file',
    of: 'sha256 in (select sha256 from public.record where partnership_id = $1 and id = any($2))',
  },
  { table: 'record', of: 'id = any($2)' },
  ...['reading', 'mention', 'shingle', 'statement', 'actor'].map((table) => ({
    table,
    of: 'record_id = any($2)',
  })),
  { table: 'trail', of: `chain <> '' and act = 'keep' and record_id = any($2)` },
] as const

type Rows = { readonly table: string; readonly columns: string; readonly json: string }

const columnsOf = async (store: Store, table: string): Promise<string> => {
  const { rows } = await store.pool.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return rows[0]!.columns
}

/** The rows of records as the real path left them. */
const rowsOf = async (store: Store, records: readonly number[]): Promise<readonly Rows[]> => {
  const found: Rows[] = []
  for (const { table, of } of TABLES) {
    const columns = await columnsOf(store, table)
    const { rows } = await store.pool.query<{ json: string | null }>(
      `select json_agg(own)::text as json from (select ${columns} from public.${table} where partnership_id = $1 and ${of}) own`,
      [P, records],
    )
    if (rows[0]?.json) found.push({ table, columns, json: rows[0].json })
  }
  return found
}

/** Writes batches one after the other, each as one transaction with a statement a table; answers what the server's process for it had of the processor, in ms. */
const write = async (store: Store, batches: readonly (readonly Rows[])[]): Promise<number> => {
  const client = await store.pool.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // The embedded database has no process of its own.
    const server = () => (store.engine === 'pglite' ? 0 : had(rows[0]!.pid))
    const before = server()
    for (const batch of batches) {
      await client.query('begin')
      for (const { table, columns, json } of batch)
        await client.query(
          `insert into peer.${table} (${columns})
           select ${columns} from json_populate_recordset(null::peer.${table}, $1::json)`,
          [json],
        )
      await client.query('commit')
    }
    return server() - before
  } finally {
    client.release()
  }
}

/** Records a second, and what one cost of the processor in ms. */
export type Peer = { readonly rate: number; readonly processor: number }

/**
 * The peer of the real path: how many records a second come in by bare SQL. The very rows that the newest `count` records left are
 * written once more, over as many connections as there were workers, into tables with the same indexes and generated columns, and
 * without rules, references, reading, names to be found, repeats to be looked for, and a chain.
 */
export const peer = async (store: Store, count: number, connections: number): Promise<Peer> => {
  const { rows } = await store.pool.query<{ id: number }>(
    'select id from record where partnership_id = $1 order by kept_at desc, id desc limit $2',
    [P, count],
  )
  await store.pool.query('drop schema if exists peer cascade; create schema peer')
  for (const { table } of TABLES)
    await store.pool.query(`create table peer.${table} (like public.${table} including all)`)
  const batches: (readonly Rows[])[] = []
  for (let at = 0; at < rows.length; at += TOGETHER)
    batches.push(
      await rowsOf(
        store,
        rows.slice(at, at + TOGETHER).map(({ id }) => id),
      ),
    )
  const own = process.cpuUsage()
  const begun = performance.now()
  const servers = await Promise.all(
    Array.from({ length: connections }, (_, nth) =>
      write(
        store,
        batches.filter((_batch, at) => at % connections === nth),
      ),
    ),
  )
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(own)
  const server = servers.reduce((sum, each) => sum + each, 0)
  const processor = ((user + system) / 1000 + server) / rows.length
  await sql`drop schema peer cascade`.execute(store.db)
  return { rate: rows.length / seconds, processor }
}
