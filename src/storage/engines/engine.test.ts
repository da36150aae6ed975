import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { inFolder, type Place } from '../testing/on-each-engine.ts'
import { onServer } from '../testing/on-server.ts'
import { type Engine, openEngine } from './engine.ts'

type Tables = { thing: { id: number; name: string } }

const url = process.env.TEST_DATABASE_URL

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => assert.fail('nothing was thrown'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof pg.DatabaseError, String(error))
  return { code: error.code, table: error.table, constraint: error.constraint }
}

const rowOf = async (db: Kysely<Tables>, query: ReturnType<typeof sql<Record<string, unknown>>>) =>
  (await query.execute(db)).rows[0]!

const tests = (engine: () => Engine<Tables>, name: string) => {
  const db = () => engine().db

  test('the engine says which it is', () => {
    assert.equal(engine().name, name)
  })

  test('values arrive as the types promise', async () => {
    const row = await rowOf(
      db(),
      sql`select 9007199254740991::int8 as large, (select count(*) from pg_class where false) as none,
        ${new Uint8Array([0, 127, 255])}::bytea as bytes, '{"a":[1]}'::jsonb as document, '[2]'::json as list,
        timestamptz '2026-01-02 03:04:05.678+07' as instant, date '2026-01-02' as day,
        timestamp '2026-01-02 03:04:05' as moment, array[1, 2]::int8[] as numbers,
        array['2026-01-02']::date[] as days, timestamptz 'infinity' as never, 1.50::numeric as exact, true as yes`,
    )
    assert.deepEqual(row, {
      large: 9007199254740991,
      none: 0,
      bytes: Buffer.from([0, 127, 255]),
      document: { a: [1] },
      list: [2],
      instant: '2026-01-01T20:04:05.678Z',
      day: '2026-01-02',
      moment: '2026-01-02T03:04:05',
      numbers: [1, 2],
      days: ['2026-01-02'],
      never: 'infinity',
      exact: '1.50',
      yes: true,
    })
  })

  test('a number too large to be exact is a fault rather than a wrong number', async () => {
    await assert.rejects(sql`select 9007199254740993::int8`.execute(db()), RangeError)
    assert.deepEqual(await rowOf(db(), sql`select 1 as one`), { one: 1 })
  })

  test('days are reckoned in UTC', async () => {
    const row = await rowOf(db(), sql`select (timestamptz '2026-01-01 23:30:00-02')::date as day`)
    assert.equal(row.day, '2026-01-02')
  })

  test('large values go there and back', async () => {
    const bytes = Buffer.alloc(5_000_000, 7)
    const row = await rowOf(
      db(),
      sql`select ${bytes}::bytea as bytes, ${'ស'.repeat(1_000_000)}::text as text`,
    )
    assert.ok(bytes.equals(row.bytes as Buffer))
    assert.equal((row.text as string).length, 1_000_000)
  })

  test('errors carry the SQLSTATE, the table and the rule that was broken', async () => {
    await db().insertInto('thing').values({ id: 1, name: 'first' }).execute()
    const again = db().insertInto('thing').values({ id: 1, name: 'again' }).execute()
    assert.deepEqual(await codeOf(again), { code: '23505', table: 'thing', constraint: 'thing_pkey' })
    const nameless = sql`insert into thing (id) values (2)`.execute(db())
    assert.equal((await codeOf(nameless)).code, '23502')
    assert.equal((await codeOf(sql`selec 1`.execute(db()))).code, '42601')
  })

  test('a transaction that throws leaves nothing', async () => {
    const broken = db()
      .transaction()
      .execute(async (tx) => {
        await tx.insertInto('thing').values({ id: 50, name: 'half' }).execute()
        throw new Error('thought better of it')
      })
    await assert.rejects(broken, /thought better/)
    assert.deepEqual(await db().selectFrom('thing').selectAll().where('id', '=', 50).execute(), [])
  })

  test('a transaction in which a query failed leaves nothing', async () => {
    const broken = db()
      .transaction()
      .execute(async (tx) => {
        await tx.insertInto('thing').values({ id: 51, name: 'half' }).execute()
        await sql`select 1 / 0`.execute(tx)
      })
    assert.equal((await codeOf(broken)).code, '22012')
    assert.deepEqual(await db().selectFrom('thing').selectAll().where('id', '=', 51).execute(), [])
  })

  test('queries asked at once each get their own answer', async () => {
    const asked = Array.from({ length: 60 }, (_, n) => n)
    const answers = await Promise.all(
      asked.map(async (n) =>
        n % 3 === 0
          ? await db()
              .transaction()
              .execute(async (tx) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]!.n)
          : (await sql<{ n: number }>`select ${n}::int as n`.execute(db())).rows[0]!.n,
      ),
    )
    assert.deepEqual(answers, asked)
  })

  test('the process goes on with other work during a long query', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 1)
    await sql`select count(*) from generate_series(1, 400000) n where n::text like '%99%'`.execute(db())
    clearInterval(ticking)
    assert.ok(ticks > 0)
  })
}

const suite = (name: string, skip: string | false, place: () => Promise<Place>) =>
  describe(`the engine ${name}`, { skip }, () => {
    let at: Place
    let engine: Engine<Tables>
    before(async () => {
      at = await place()
      const outcome = await openEngine<Tables>(at.where)
      assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.reason)
      engine = outcome.value
      await sql`create table thing (id integer primary key, name text not null)`.execute(engine.db)
    })
    after(async () => {
      await engine?.close()
      await at?.drop()
    })
    tests(() => engine, name)
  })

suite('pglite', false, inFolder)
suite(
  'postgres',
  url ? false : 'TEST_DATABASE_URL is not set, so PostgreSQL was left out',
  onServer(url ?? ''),
)
