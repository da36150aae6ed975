import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { withActor } from '../../src/storage/door.ts'
import { TABLE_POLICIES } from '../../src/storage/migrations/0005-policies.ts'
import type { Store } from '../../src/storage/store.ts'
import { newRegister, SHORT } from './place.ts'
import { type Rows, RULES, rowsIn } from './rows.ts'
import { ACTORS, FEW } from './sights.ts'
import { type Breach, breachesOf } from './walls.ts'
import { makeWorld } from './world.ts'

const said = (found: readonly Breach[]) =>
  found.slice(0, 10).map(({ who, act, table, how }) => `${who}: ${act} ${table}: ${how}`)

describe('the inner wall', () => {
  let store: Store
  let drop: () => Promise<void>
  let rows: Rows
  before(async () => {
    const register = await newRegister()
    store = register.store
    drop = register.drop
    await makeWorld(store)
    rows = await rowsIn(store)
  })
  after(async () => {
    await store?.close()
    await drop?.()
  })

  test('has a rule to judge it by for each table, and rows of each to judge', () => {
    assert.deepEqual([...rows.keys()].sort(), Object.keys(RULES).sort())
    assert.deepEqual(
      [...rows].filter(([, of]) => of.length === 0).map(([table]) => table),
      [],
    )
  })

  for (const [who, actor] of Object.entries(ACTORS).filter(
    ([name]) => !SHORT || FEW.some((few) => few === name),
  ))
    test(`shows ${who} every row that is theirs and no other, and takes what they may write and nothing else`, async () => {
      assert.deepEqual(said(await breachesOf(store, rows, { [who]: actor })), [])
    })

  test('lets nobody so much as look at accounts, sessions, passwords and links', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select relname::text as name from pg_class
       where relkind in ('r', 'p') and relnamespace = 'sign_in'::regnamespace`.execute(store.db)
    assert.ok(tables.length > 5)
    const commands = tables.flatMap(({ name }) => [
      `select count(*) from sign_in.${name}`,
      `select exists (select from sign_in.${name})`,
      `insert into sign_in.${name} default values`,
      `delete from sign_in.${name}`,
    ])
    for (const [who, actor] of Object.entries(ACTORS))
      for (const command of [...commands, 'select * from appointment', 'select * from invitation'])
        await assert.rejects(
          withActor(store.db, actor, ({ db }) => sql.raw(command).execute(db)),
          { code: '42501' },
          `${who}: ${command}`,
        )
  })

  test('gives no glimpse by joins, by statistics or by what a command says that meets no row', async () => {
    const hidden = (rows.get('record') ?? []).find(
      (row) => row.owner_side === 'coast' && row.stage === 'draft',
    )!
    await withActor(store.db, ACTORS.DA!, async ({ db }) => {
      const one = async (query: ReturnType<typeof sql>) =>
        Object.values((await query.execute(db)).rows[0] as object)[0]
      const id = hidden.id as number
      assert.equal(await one(sql`select exists (select from record where id = ${id})`), false)
      assert.equal(
        await one(
          sql`select count(*)::int from reading left join record on record.id = reading.record_id where reading.record_id = ${id}`,
        ),
        0,
      )
      assert.equal(
        await one(
          sql`select count(*)::int from mention join person on person.id = mention.ref_id where mention.record_id = ${id}`,
        ),
        0,
      )
      // Statistics quote values; a table with policies shows none of them to whom they are for.
      await sql`select 1`.execute(db)
      assert.equal(
        await one(
          sql`select count(*)::int from pg_stats where schemaname = current_schema() and tablename in (${sql.join(Object.keys(TABLE_POLICIES))})`,
        ),
        0,
      )
    })
  })

  test('lets nobody empty a table, lay a foreign key or a trigger on it, or take another role’s rights', async () => {
    const refused = (command: string) =>
      assert.rejects(
        withActor(store.db, ACTORS.DA!, ({ db }) => sql.raw(command).execute(db)),
        { code: '42501' },
      )
    for (const table of rows.keys()) {
      await refused(`truncate ${table}`)
      await refused(`alter table ${table} disable row level security`)
      if (!['appointment', 'invitation'].includes(table))
        await refused(`drop policy ${table}_select on ${table}`)
    }
    await refused('create table mine (id integer)')
  })
})
