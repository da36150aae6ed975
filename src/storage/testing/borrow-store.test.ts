import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../../test/sample-actors.ts'
import { addAccount } from '../accounts.ts'
import type { Store } from '../store.ts'
import { type Beginning, storesToLend } from './borrow-store.ts'
import { emptyDatabase } from './new-folder.ts'
import { samplePartnership } from './sample-partnership.ts'
import { sampleReading } from './sample-reading.ts'
import { AT, sampleRecord } from './sample-record.ts'

let begun = 0
const BEGINNING: Beginning = {
  made: emptyDatabase,
  begin: async ({ partnerships, records }) => {
    begun += 1
    await partnerships.import(samplePartnership('river'))
    await records.add('river', sampleRecord(sampleReading(['They agreed on “buoys, \\ and (nets)”.'])), AT)
  },
}

const lent = storesToLend()
after(() => lent.close())

/** Changes with any row of any table, and with how far any sequence is. */
const all = async ({ db }: Store): Promise<string> => {
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(
    db,
  )
  const there: unknown[] = (await sql`select * from pg_sequences order by 1, 2`.execute(db)).rows
  for (const { schema, name } of tables.rows) {
    const rows =
      await sql`select to_jsonb(each)::text as row from ${sql.id(schema, name)} as each order by 1`.execute(
        db,
      )
    there.push({ name, rows: rows.rows })
  }
  return createHash('sha256').update(JSON.stringify(there)).digest('hex')
}

/** Does what fills tables of each kind: records with their trail, accounts, jobs, and numbers that are drawn. */
const use = async (store: Store) => {
  const file = samplePartnership('other')
  await store.partnerships.import(file)
  const id = await store.records.add('river', sampleRecord(sampleReading(['They agreed to meet.'])), AT)
  const decision = { act: 'confirm', revision: 1, by: 'Noor', at: AT, reason: null } as const
  assert.ok((await store.as(editorOf('river', 'hill')).decisions.take('river', id, 1, decision, null)).ok)
  const account = { id: 'a', name: 'A', email: 'a@hill.example', proven: true, administrator: false }
  await addAccount(store.db, { ...account, password: 'x' }, AT)
  await sql`update partnership set name = 'Changed'`.execute(store.db)
  await sql`delete from statement where partnership_id = 'river' and record_id = ${id - 1}`.execute(store.db)
}

test('who borrows a store after somebody finds it as it was at the beginning, without a new one being made', async () => {
  const first = await lent.borrow(BEGINNING)
  const before = await all(first.store)
  await use(first.store)
  assert.notEqual(await all(first.store), before)
  await first.giveBack()
  const second = await lent.borrow(BEGINNING)
  assert.equal(await all(second.store), before)
  await use(second.store)
  await second.giveBack()
  const third = await lent.borrow(BEGINNING)
  assert.equal(await all(third.store), before)
  await third.giveBack()
  assert.equal(begun, 1)
})

test('what a session was told goes with who told it, and who gave a store back can ask nothing more of it', async () => {
  const first = await lent.borrow(BEGINNING)
  await sql`set work_mem = '7MB'`.execute(first.store.db)
  await first.giveBack()
  await assert.rejects(sql`select 1`.execute(first.store.db))
  const second = await lent.borrow(BEGINNING)
  const { rows } = await sql<{ work_mem: string }>`show work_mem`.execute(second.store.db)
  assert.notEqual(rows[0]!.work_mem, '7MB')
  await second.giveBack()
})

test('two who borrow at once have a store each', async () => {
  const [first, second] = [await lent.borrow(BEGINNING), await lent.borrow(BEGINNING)]
  await use(first.store)
  assert.equal((await second.store.partnerships.list()).partnerships.length, 1)
  await first.giveBack()
  await second.giveBack()
})

test('where somebody changed more than rows, the store is lent to nobody after', async () => {
  const changes = ['create table more (id integer)', 'alter table statement disable row level security']
  const own = { ...BEGINNING }
  const before = begun
  for (const [at, change] of [...changes, 'drop index statement_searched'].entries()) {
    const borrowed = await lent.borrow(own)
    assert.equal(begun, before + at + 1)
    await sql.raw(change).execute(borrowed.store.db)
    await borrowed.giveBack()
  }
  await (await lent.borrow(own)).giveBack()
  assert.equal(begun, before + changes.length + 2)
})
