import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { Context } from '../../src/storage/database.ts'
import { withActor } from '../../src/storage/door.ts'
import type { Store } from '../../src/storage/store.ts'
import { SHORT } from './place.ts'
import { type Act, type Row, type Rows, RULES } from './rows.ts'

/** A wall that stands otherwise than it should: who may do with which table what they should not, or may not what they should. */
export type Breach = {
  readonly who: string
  readonly act: Act | 'count'
  readonly table: string
  readonly how: string
}

const ACTS: readonly Act[] = ['select', 'insert', 'update', 'delete']

/** The columns by which a row is found. */
const keysOf = async (store: Store): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ name: string; column: string }>`
    select c.relname::text as name, a.attname::text as column from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indisprimary and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())`.execute(
    store.db,
  )
  return new Map(
    [...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) => [name, of.map(({ column }) => column)]),
  )
}

class Over extends Error {}

/** Lets somebody do things in a transaction that leaves nothing behind. */
const trying = async (
  store: Store,
  actor: Actor,
  work: (context: Context) => Promise<void>,
): Promise<void> => {
  try {
    await withActor(store.db, actor, async (context) => {
      await work(context)
      throw new Over()
    })
  } catch (error) {
    if (!(error instanceof Over)) throw error
  }
}

const DENIED = '42501'

/** Whether the database takes a command from whoever asks; `null` where it was taken and met no row. */
const takes = async ({ db }: Context, command: ReturnType<typeof sql>): Promise<boolean> => {
  await sql`savepoint attempt`.execute(db)
  try {
    const { numAffectedRows } = await command.execute(db)
    return (numAffectedRows ?? 0n) > 0n
  } catch (error) {
    // What only a key or a check refuses has passed the policies.
    return (error as { code?: string }).code !== DENIED
  } finally {
    await sql`rollback to savepoint attempt`.execute(db)
  }
}

/** The row type of a table, which a type of the database itself may be called like. */
const typeOf = (table: string) => sql.table(`public.${table}`)

/** Columns that may be written without being read, so that no policy of reading has a word in it. */
const WRITABLE = [
  'meaning',
  'last',
  'name',
  'title',
  'words',
  'file_name',
  'kind',
  'by',
  'outcome',
  'digest',
  'resolved_by',
]

/** A command that names no row: the policies of writing alone say which rows it meets. */
const sweeping = (act: Act, table: string, keys: readonly string[], row: Row | undefined) => {
  if (act === 'delete') return sql`delete from ${sql.table(table)}`
  // A key that is the same in all rows would be refused by itself.
  const column = WRITABLE.find((each) => row && each in row && !keys.includes(each))
  if (act !== 'update' || column === undefined) return null
  const value = sql`(jsonb_populate_record(null::${typeOf(table)}, ${JSON.stringify(row)}::jsonb)).${sql.ref(column)}`
  return sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`
}

/** By which the database says that other rows hang on a row. */
const HELD = '23503'

/** How many rows a command meets; none where it is denied, `null` where it meets some that others hang on. */
const meets = async ({ db }: Context, command: ReturnType<typeof sql>): Promise<number | null> => {
  await sql`savepoint sweep`.execute(db)
  try {
    return Number((await command.execute(db)).numAffectedRows ?? 0n)
  } catch (error) {
    // What a key holds fast was met, too: how many rows is not known then.
    const { code } = error as { code?: string }
    if (code === DENIED) return 0
    if (code === HELD) return null
    throw error
  } finally {
    await sql`rollback to savepoint sweep`.execute(db)
  }
}

const at = (keys: readonly string[], row: Row) =>
  sql.join(
    keys.map(
      (key) =>
        sql`${sql.ref(key)} = (jsonb_populate_record(null::${typeOf(row.$table as string)}, ${JSON.stringify(row)}::jsonb)).${sql.ref(key)}`,
    ),
    sql` and `,
  )

/** The column that an update sets, where the first of the key is nobody's to write. */
const UPDATED: Readonly<Record<string, string>> = { trail_head: 'hash' }

/** Columns that the database makes of the others: the words by which a row is searched, and the day of a record. */
const isMade = (table: string, column: string): boolean =>
  column === 'searched' || (table === 'record' && column === 'day')

const commandFor = (act: Act, table: string, keys: readonly string[], row: Row) => {
  const there = at(keys, { ...row, $table: table })
  const name = sql.table(table)
  switch (act) {
    case 'insert': {
      // What the database makes of a row by itself is not written.
      const columns = sql.join(
        Object.keys(row)
          .filter((column) => !isMade(table, column))
          .map((column) => sql.ref(column)),
      )
      return sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${typeOf(table)}, ${JSON.stringify(row)}::jsonb)`
    }
    case 'update': {
      const column = sql.ref(UPDATED[table] ?? keys[0]!)
      return sql`update ${name} set ${column} = ${column} where ${there}`
    }
    default:
      return sql`delete from ${name} where ${there}`
  }
}

/** Of rows that are alike to the rule, some: whose they are, where they stand and what they hang on tells them apart. */
const some = (table: string, rows: readonly Row[], all: Rows): readonly Row[] => {
  const records = new Map((all.get('record') ?? []).map((row) => [`${row.partnership_id} ${row.id}`, row]))
  const kind = (row: Row) => {
    const of = row.record_id === undefined ? row : records.get(`${row.partnership_id} ${row.record_id}`)
    const other = records.get(`${row.partnership_id} ${row.of_record ?? row.later_id}`)
    return JSON.stringify([
      row.partnership_id,
      of?.owner_side,
      of?.stage,
      ...[other?.owner_side, other?.stage],
      ...[row.owner, row.side, row.account, row.audience, row.chain],
      table === 'counter' && String(row.noun).startsWith('copy of'),
    ])
  }
  return [...Map.groupBy(rows, kind).values()].flatMap((alike) => alike.slice(0, SHORT ? 1 : 2))
}

/** The rows of a table that the database shows; null where it denies the whole table. */
const shownOf = async ({ db }: Context, table: string): Promise<readonly Row[] | null> => {
  await sql`savepoint reading`.execute(db)
  try {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(db)
    return rows.map(({ row }) => row)
  } catch (error) {
    if ((error as { code?: string }).code !== DENIED) throw error
    return null
  } finally {
    await sql`rollback to savepoint reading`.execute(db)
  }
}

/** Asks the database itself, under one actor's sight, for every row of a table, and tries to write each kind of row. */
const askTable = async (
  context: Context,
  who: string,
  table: string,
  keys: readonly string[],
  all: Rows,
): Promise<readonly Breach[]> => {
  const found: Breach[] = []
  const rule = RULES[table]
  if (!rule) throw new Error(`test/leaks/rows.ts does not know the table “${table}”`)
  const rows = all.get(table) ?? []
  const ask = (row: Row) => ({ actor: context.actor, row, rows: all })
  const label = (row: Row) => keys.map((key) => row[key]).join(' ')
  const may = new Set(rows.filter((row) => rule.select?.(ask(row)) ?? false).map(label))
  const seen = await shownOf(context, table)
  if (seen === null) return may.size === 0 ? [] : [{ who, act: 'select', table, how: 'is denied the table' }]
  const shown = new Set(seen.map(label))
  for (const each of shown) if (!may.has(each)) found.push({ who, act: 'select', table, how: `sees ${each}` })
  for (const each of may)
    if (!shown.has(each)) found.push({ who, act: 'select', table, how: `misses ${each}` })
  const { rows: counted } = await sql<{
    n: number
  }>`select count(*)::integer as n from ${sql.table(table)}`.execute(context.db)
  if (counted[0]?.n !== may.size)
    found.push({ who, act: 'count', table, how: `counts ${counted[0]?.n} for ${may.size}` })
  for (const act of ACTS.slice(1))
    for (const row of some(table, rows, all)) {
      // What is not seen is not met by an update or a deletion.
      const allowed = (rule[act]?.(ask(row)) ?? false) && (act === 'insert' || may.has(label(row)))
      const taken = await takes(context, commandFor(act, table, keys, row))
      if (taken !== allowed)
        found.push({ who, act, table, how: `${taken ? 'may' : 'may not'} ${label(row)}` })
    }
  for (const act of ['update', 'delete'] as const) {
    const command = sweeping(act, table, keys, rows[0])
    if (!command) continue
    const ought = rows.filter((row) => may.has(label(row)) && (rule[act]?.(ask(row)) ?? false)).length
    const met = await meets(context, command)
    if (met === null ? ought === 0 : met !== ought)
      found.push({ who, act, table, how: `meets ${met} rows unnamed, for ${ought}` })
  }
  return found
}

/** Every breach of the inner wall: what the database itself lets each actor see and do, against what is theirs. */
export const breachesOf = async (
  store: Store,
  rows: Rows,
  actors: Readonly<Record<string, Actor>>,
  tables: readonly string[] = [...rows.keys()],
): Promise<readonly Breach[]> => {
  const keys = await keysOf(store)
  const found: Breach[] = []
  for (const [who, actor] of Object.entries(actors))
    await trying(store, actor, async (context) => {
      for (const table of tables)
        found.push(...(await askTable(context, who, table, keys.get(table) ?? [], rows)))
    })
  return found
}
