import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { roomKeeper } from './room.ts'
import { upkeep } from './upkeep.ts'

describe('what PGlite does not do by itself', () => {
  let database: PGlite
  before(async () => {
    database = await PGlite.create()
    await database.exec('create table tide (id integer primary key, name text)')
  })
  after(() => database.close())

  const one = async <T>(query: string) => (await database.query<T>(query)).rows[0]!

  test('a log that has grown long is written out, and changed tables are analysed', async () => {
    await database.exec(
      `insert into tide select n, repeat(md5(n::text), 20) from generate_series(1, 60000) n; delete from tide where id % 3 = 0`,
    )
    // PostgreSQL tells its counters once a second at most, unless asked.
    await database.exec('select pg_stat_force_next_flush()')
    const before = await one<{ lsn: string }>('select redo_lsn::text as lsn from pg_control_checkpoint()')
    let steps = 0
    while (await upkeep(database)) assert.ok(++steps < 20)
    const after = await one<{ lsn: string }>('select redo_lsn::text as lsn from pg_control_checkpoint()')
    assert.notEqual(after.lsn, before.lsn)
    const table = await one<{ n: number }>(
      `select reltuples::int as n from pg_class where oid = 'tide'::regclass`,
    )
    assert.equal(table.n, 40000)
    assert.equal(await upkeep(database), false)
  })

  test('nothing is done in the middle of a transaction', async () => {
    await database.exec('begin; update tide set name = null')
    assert.equal(await upkeep(database), false)
    await database.exec('rollback')
  })

  test('while the disk is nearly full, writing is refused and reading goes on', async () => {
    let room = true
    const keeper = roomKeeper(database, () => room)
    const write = () => database.exec(`update tide set name = 'new' where id = 1`)
    await keeper.check()
    await write()
    room = false
    await keeper.check()
    await assert.rejects(write, { code: '25006' })
    assert.equal((await one<{ name: string }>('select name from tide where id = 1')).name, 'new')
    room = true
    await keeper.check()
    await write()
  })
})
