import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { DATABASE } from '../engines/folder.ts'
import { type LastingPglite, lastingPglite } from '../engines/lasting-pglite.ts'
import { poolOn } from '../engines/pglite.ts'
import type { Schema } from '../schema.ts'
import { type Store, storeOn, storeOver } from '../store.ts'
import { newFolder } from './new-folder.ts'

/** A register that tests begin from: a folder that was made, and what is done in its copy before it is lent. One object for each. */
export type Beginning = {
  readonly made: () => Promise<string>
  readonly begin?: (store: Store) => Promise<unknown>
}

/** A store as its beginning has it. Its own `close` ends what this borrower had of it; `giveBack` closes it, and leaves the rest to the next. */
export type Borrowed = { readonly store: Store; giveBack(): Promise<void> }

/** What stands in a database: the rows of each table, as PostgreSQL writes them, how far each sequence is, and which tables, rules and functions there are. */
type Contents = {
  readonly tables: readonly {
    readonly name: string
    readonly columns: string
    readonly rows: string | null
  }[]
  readonly sequences: readonly { readonly name: string; readonly value: string; readonly called: boolean }[]
  readonly made: string
}

const OURS = sql`n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** Changes with whatever was made, changed or dropped beside rows. */
const whatIsMade = async (db: Kysely<Schema>): Promise<string> => {
  const { rows } = await sql<{ made: string }>`
    select md5(string_agg(each, ' ' order by each)) as made from (
      select concat_ws(' ', c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.reloptions) as each
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}
      union all select concat_ws(' ', a.attrelid, a.attname, a.atttypid, a.attnotnull, a.attacl, a.attstattarget)
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}
      union all select concat_ws(' ', p.oid, proname, prosrc, proleakproof, proacl) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
      union all select concat_ws(' ', oid, tgname, tgenabled) from pg_trigger where not tgisinternal
      union all select concat_ws(' ', oid, polname, polcmd, polqual, polwithcheck) from pg_policy
      union all select concat_ws(' ', oid, conname, pg_get_constraintdef(oid)) from pg_constraint
      union all select concat_ws(' ', rolname, rolsuper, rolbypassrls, rolconfig) from pg_roles
      union all select setconfig::text from pg_db_role_setting
    ) as all_made(each)`.execute(db)
  return rows[0]!.made
}

const contentsOf = async (db: Kysely<Schema>): Promise<Contents> => {
  const tables = await sql<{ name: string; columns: string }>`
    select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${OURS} group by n.nspname, c.relname order by 1`.execute(db)
  const sequences = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OURS} order by 1`.execute(
    db,
  )
  const filled: Contents['tables'][number][] = []
  for (const { name, columns } of tables.rows) {
    const { rows } = await sql<{ rows: string | null }>`
      select array_agg(each::text)::text as rows from ${sql.raw(name)} as each`.execute(db)
    filled.push({ name, columns, rows: rows[0]!.rows })
  }
  const counted: Contents['sequences'][number][] = []
  for (const { name } of sequences.rows) {
    const { rows } = await sql<{ value: string; called: boolean }>`
      select last_value::text as value, is_called as called from ${sql.raw(name)}`.execute(db)
    counted.push({ name, ...rows[0]! })
  }
  return { tables: filled, sequences: counted, made: await whatIsMade(db) }
}

/** Has a database hold again what it held, in one transaction, without the rules that ask something of what is written. */
const putBack = (db: Kysely<Schema>, { tables, sequences }: Contents): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(tables.map(({ name }) => `delete from ${name}`).join(';')).execute(tx)
    for (const { name, columns, rows } of tables)
      if (rows !== null)
        await sql`
          with kept as materialized (select unnest(${rows}::text[])::${sql.raw(name)} as row)
          insert into ${sql.raw(name)} (${sql.raw(columns)}) overriding system value
          select ${sql.raw(columns.replaceAll(/("[^"]+"|[^ ,]+)/g, '(row).$1'))} from kept`.execute(tx)
    for (const { name, value, called } of sequences)
      await sql`select setval(${name}::regclass, ${value}::bigint, ${called})`.execute(tx)
  })

const engineOn = (pglite: LastingPglite) => {
  const pool = poolOn(pglite)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { name: 'pglite', db, pool, cancel: null, close: () => db.destroy() } as const
}

/** Asks the database by a connection of its own, so that nothing of a borrower's is in it. */
const asOwner = async <T>(pglite: LastingPglite, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> => {
  const engine = engineOn(pglite)
  try {
    return await work(engine.db)
  } finally {
    await engine.close()
  }
}

type Opened = { readonly pglite: LastingPglite; end(): Promise<void> }

const openFrom = async ({ made, begin }: Beginning): Promise<Opened> => {
  const { folder, drop } = await newFolder(made())
  const pglite = await lastingPglite(join(folder, DATABASE))
  const store = await storeOn(engineOn(pglite))
  await begin?.(store)
  await store.close()
  return {
    pglite,
    end: async () => {
      await pglite.close()
      drop()
    },
  }
}

type Lendable = Opened & { readonly contents: Contents }

const openLendable = async (beginning: Beginning): Promise<Lendable> => {
  const opened = await openFrom(beginning)
  return { ...opened, contents: await asOwner(opened.pglite, contentsOf) }
}

/** Takes back what a borrower did; false where that was more than rows, so that the next one needs another. */
const restored = ({ pglite, contents }: Lendable): Promise<boolean> =>
  asOwner(pglite, async (db) => {
    if ((await whatIsMade(db)) !== contents.made) return false
    await putBack(db, contents)
    return true
  })

/**
 * Stores that are lent one after another: to put back what a borrower changed takes a tenth of what it takes to copy a register and start
 * PGlite on it. Each borrower finds the rows and sequences of the beginning and a session that is new; where somebody changed
 * more than rows, the store is not lent again.
 */
export const storesToLend = () => {
  const free = new Map<Beginning, Lendable[]>()
  return {
    borrow: async (beginning: Beginning): Promise<Borrowed> => {
      const lent = free.get(beginning)?.pop() ?? (await openLendable(beginning))
      const store = storeOver(engineOn(lent.pglite))
      return {
        store,
        giveBack: async () => {
          await store.close()
          if (await restored(lent)) free.set(beginning, [...(free.get(beginning) ?? []), lent])
          else await lent.end()
        },
      }
    },
    /** Ends those that were given back. */
    close: async () => {
      for (const lendable of [...free.values()].flat()) await lendable.end()
      free.clear()
    },
  }
}

/** Those that the test files of this process lend each other; null where each file has its own. */
let lent: ReturnType<typeof storesToLend> | null = null

/** Has the test files of this process borrow stores of each other, and answers how to end them. */
export const lendStores = (): (() => Promise<void>) => {
  const all = storesToLend()
  lent = all
  return all.close
}

/** A store of its own for a test, as its beginning has it. */
export const borrowStore = async (beginning: Beginning): Promise<Borrowed> => {
  if (lent) return lent.borrow(beginning)
  const { pglite, end } = await openFrom(beginning)
  const store = storeOver(engineOn(pglite))
  return {
    store,
    giveBack: async () => {
      await store.close()
      await end()
    },
  }
}
