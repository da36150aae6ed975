import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Engine, openEngine, sentenceForEngine } from '../../src/storage/engines/engine.ts'

type Tables = { thing: { id: number } }

const opened = async (folder: string): Promise<Engine<Tables>> => {
  const outcome = await openEngine<Tables>({ folder })
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.reason)
  return outcome.value
}

const refusalFor = async (folder: string) => {
  const outcome = await openEngine<Tables>({ folder })
  if (outcome.ok) await outcome.value.close()
  assert.ok(!outcome.ok, 'the folder was opened')
  assert.match(sentenceForEngine(outcome.refusal), /^.*\.$/)
  return outcome.refusal
}

/** A process of its own that opens the folder, says so, and then does as `then` has it. */
const child = (folder: string, then: string): ChildProcess => {
  const source = `
    import { openEngine } from ${JSON.stringify(new URL('../../src/storage/engines/engine.ts', import.meta.url).href)}
    const outcome = await openEngine({ folder: ${JSON.stringify(folder)} })
    console.log(outcome.ok ? 'open' : outcome.refusal.reason)
    ${then}`
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const firstLine = (running: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    running.stdout!.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    running.once('close', () => resolve('it ended without a word'))
  })

const ended = (running: ChildProcess) => new Promise((resolve) => running.once('close', resolve))

describe('the embedded database', () => {
  let parent: string
  let folder: string
  before(async () => {
    parent = mkdtempSync(join(tmpdir(), 'mufakat-pglite-'))
    folder = join(parent, 'not yet there', 'data')
    const engine = await opened(folder)
    await sql`create table thing (id integer primary key)`.execute(engine.db)
    await engine.close()
  })
  after(() => rmSync(parent, { recursive: true, force: true }))

  const things = async (engine: Engine<Tables>) =>
    (await engine.db.selectFrom('thing').select('id').orderBy('id').execute()).map(({ id }) => id)

  test('a folder that was missing is made, with a lock and the database in it', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['database', 'lock.db'])
  })

  test('what was kept is there when the folder is opened again, and closing twice is no harm', async () => {
    const engine = await opened(folder)
    await engine.db.insertInto('thing').values({ id: 1 }).execute()
    await Promise.all([engine.close(), engine.close()])
    const again = await opened(folder)
    assert.ok((await things(again)).includes(1))
    await again.close()
  })

  test('commits wait for the disk', async () => {
    const engine = await opened(folder)
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') order by name`.execute(
      engine.db,
    )
    await engine.close()
    assert.deepEqual(
      rows.map(({ name, setting }) => `${name} ${setting}`),
      ['fsync on', 'full_page_writes on', 'synchronous_commit on', 'wal_sync_method fsync'],
    )
  })

  test('the same folder is not opened twice in one process', async () => {
    const engine = await opened(folder)
    assert.equal((await refusalFor(folder)).reason, 'folder-in-use')
    await engine.close()
  })

  test('a second process is refused while the first has the folder', async () => {
    const engine = await opened(folder)
    const second = child(folder, '')
    assert.equal(await firstLine(second), 'folder-in-use')
    assert.equal((await sql`select 1`.execute(engine.db)).rows.length, 1)
    await engine.close()
  })

  test('the lock dies with a process that was killed, and what it committed stays', async () => {
    const first = child(
      folder,
      `const { sql } = await import(${JSON.stringify(import.meta.resolve('kysely'))})
       await sql\`insert into thing values (20)\`.execute(outcome.value.db)
       console.log('committed'); setInterval(() => {}, 1000)`,
    )
    assert.equal(await firstLine(first), 'open')
    assert.equal((await refusalFor(folder)).reason, 'folder-in-use')
    assert.equal(await firstLine(first), 'committed')
    first.kill('SIGKILL')
    await ended(first)
    const engine = await opened(folder)
    assert.ok((await things(engine)).includes(20))
    await engine.close()
  })

  test('a process that has nothing left to do ends though it did not close', async () => {
    assert.equal(await ended(child(folder, '')), 0)
  })

  test('a connection that is cut in a transaction leaves nothing of it to the next', async () => {
    const engine = await opened(folder)
    const stood = await things(engine)
    const cut = engine.db.connection().execute(async (db) => {
      await sql`begin`.execute(db)
      await db.insertInto('thing').values({ id: 77 }).execute()
      await sql`set local timezone to 'Asia/Jakarta'`.execute(db)
      await sql`select pg_sleep(0)`.execute(db)
      throw new Error('cut')
    })
    await assert.rejects(cut, /cut/)
    await sql`rollback`.execute(engine.db)
    assert.deepEqual(await things(engine), stood)
    await engine.close()
  })

  test('when PostgreSQL has to stop the query is told so, and the next one finds it recovered', async () => {
    const engine = await opened(folder)
    const stood = await things(engine)
    const log = join(folder, 'database', 'pg_wal')
    // Its log cannot be written: PostgreSQL must not go on.
    renameSync(log, `${log}.away`)
    const writing = async () => {
      for (let n = 0; n < 3; n++) {
        await sql`select pg_switch_wal()`.execute(engine.db)
        await sql`insert into thing select 100 + ${n}::int`.execute(engine.db)
      }
    }
    await assert.rejects(writing(), { code: '58P01' })
    await assert.rejects(things(engine), { code: '57P02', message: /^The embedded database has stopped: / })
    rmSync(log, { recursive: true, force: true })
    renameSync(`${log}.away`, log)
    assert.deepEqual((await things(engine)).slice(0, stood.length), stood)
    await engine.close()
  })

  test('a folder of other files is left alone', async () => {
    const theirs = join(parent, 'theirs')
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'thesis.txt'), 'years of work')
    assert.deepEqual(await refusalFor(theirs), { reason: 'folder-not-ours', folder: theirs })
    assert.deepEqual(readdirSync(theirs), ['thesis.txt'])
  })

  test('a file is not taken for a folder', async () => {
    const file = join(parent, 'file')
    writeFileSync(file, '')
    assert.equal((await refusalFor(file)).reason, 'folder-is-a-file')
    assert.equal((await refusalFor(join(file, 'data'))).reason, 'folder-is-a-file')
  })

  test('a folder in which nothing may be written is refused', async () => {
    const closed = join(parent, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const root = process.geteuid?.() === 0
    if (root) process.seteuid!(65534)
    try {
      assert.equal((await refusalFor(closed)).reason, 'folder-not-writable')
      assert.equal((await refusalFor(join(closed, 'data'))).reason, 'folder-not-writable')
    } finally {
      if (root) process.seteuid!(0)
    }
  })

  test('data of another PostgreSQL is refused with its version', async () => {
    const old = join(parent, 'old')
    mkdirSync(join(old, 'database'), { recursive: true })
    writeFileSync(join(old, 'database', 'PG_VERSION'), '17\n')
    const refusal = await refusalFor(old)
    assert.deepEqual(refusal, { reason: 'folder-other-version', folder: old, version: '17' })
    assert.ok(!existsSync(join(old, 'lock.db')))
  })

  test('a damaged database is refused, and its folder given free', async () => {
    const damaged = join(parent, 'damaged')
    mkdirSync(join(damaged, 'database'), { recursive: true })
    writeFileSync(join(damaged, 'database', 'PG_VERSION'), '18\n')
    assert.equal((await refusalFor(damaged)).reason, 'folder-damaged')
    assert.equal((await refusalFor(damaged)).reason, 'folder-damaged')
  })

  test('a first start that was cut off is begun again', async () => {
    const cut = join(parent, 'cut')
    mkdirSync(join(cut, 'database.new', 'base'), { recursive: true })
    writeFileSync(join(cut, 'database.new', 'PG_VERSION'), '18\n')
    const engine = await opened(cut)
    assert.deepEqual((await sql`select 1 as one`.execute(engine.db)).rows, [{ one: 1 }])
    await engine.close()
    assert.deepEqual(readdirSync(cut).sort(), ['database', 'lock.db'])
  })
})
