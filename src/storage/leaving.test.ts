import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '../access/actor.ts'
import type { Context } from './database.ts'
import { withActor } from './door.ts'
import { cancelOn } from './engines/cancel.ts'
import { GoneAway, type Leaving } from './leaving.ts'
import { type Bed, type EngineName, onEachEngine } from './testing/on-each-engine.ts'
import { withinTime } from './within-time.ts'

const sleep = ({ db }: Pick<Context, 'db'>, seconds: number) => sql`select pg_sleep(${seconds})`.execute(db)

onEachEngine('whoever asked goes away', (bed: Bed) => {
  /** The embedded engine can’t be stopped within a step; a server has connections enough. */
  const on = (engine: EngineName, name: string, holds: () => Promise<void>) => {
    if (bed.engine === engine) test(name, holds)
  }
  /** The same way of stopping as the store has: made before the pool's next connections, of which it knows. */
  const leavingWith = (signal: AbortSignal): Leaving => ({ signal, cancel: bed.store.cancel })

  test('what has not begun is not begun', async () => {
    const gone = AbortSignal.abort()
    let began = 0
    const asked = withActor(bed.store.db, PUBLIC, async () => began++, leavingWith(gone))
    await assert.rejects(asked, GoneAway)
    await assert.rejects(
      bed.store.as(PUBLIC, gone).search.find('nowhere', 'floods', 1, '2026-01-01'),
      GoneAway,
    )
    assert.equal(began, 0)
  })

  test('the steps after the one at which they left are not begun, nor taken for out of time', async () => {
    const leave = new AbortController()
    const steps: string[] = []
    const asked = withActor(
      bed.store.db,
      PUBLIC,
      (context) =>
        withinTime(context, 60_000, async () => {
          steps.push('first')
          await sleep(context, 0.01)
          leave.abort()
          steps.push('second')
          await sleep(context, 0.01)
          steps.push('third')
        }),
      leavingWith(leave.signal),
    )
    await assert.rejects(asked, GoneAway)
    assert.deepEqual(steps, ['first', 'second'])
    assert.equal((await sql<{ one: number }>`select 1 as one`.execute(bed.store.db)).rows[0]!.one, 1)
  })

  on('PGlite', 'whoever waits for a connection and leaves takes none', async () => {
    const leave = new AbortController()
    const first = withActor(bed.store.db, PUBLIC, (context) => sleep(context, 0.3))
    let began = 0
    const second = withActor(bed.store.db, PUBLIC, async () => began++, leavingWith(leave.signal))
    leave.abort()
    await assert.rejects(second, GoneAway)
    await first
    assert.equal(began, 0)
  })

  on('PostgreSQL', 'on a server the question itself is stopped, long before its time', async () => {
    const leave = new AbortController()
    const began = performance.now()
    const asked = withActor(
      bed.store.db,
      PUBLIC,
      (context) => withinTime(context, 60_000, () => sleep(context, 60)),
      leavingWith(leave.signal),
    )
    setTimeout(() => leave.abort(), 100)
    await assert.rejects(asked, GoneAway)
    assert.ok(performance.now() - began < 20_000)
  })

  on('PostgreSQL', 'nobody else is stopped in what they ask on the same connections', async () => {
    const faults: unknown[] = []
    let stopped = 0
    const leaver = async (at: number) => {
      const leave = new AbortController()
      const asked = withActor(
        bed.store.db,
        PUBLIC,
        async (context) => {
          // Some leave in the middle of a question, some between two, some as it ends.
          for (let step = 0; step < 3; step++) await sleep(context, 0.004)
        },
        leavingWith(leave.signal),
      )
      setTimeout(() => leave.abort(), at % 16)
      await asked.catch((error: unknown) => {
        stopped++
        if (!(error instanceof GoneAway)) faults.push(error)
      })
    }
    const other = () =>
      withActor(bed.store.db, PUBLIC, (context) => sleep(context, 0.004)).catch((error: unknown) => {
        faults.push(error)
      })
    for (let round = 0; round < 12; round++)
      await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? leaver(round + at) : other())))
    assert.deepEqual(faults, [])
    assert.ok(stopped > 10, `${stopped} were stopped`)
  })

  on('PostgreSQL', 'a server that can’t be reached to be told stops nothing and loses nothing', async () => {
    const { pool } = bed.store
    const nowhere = { on: pool.on.bind(pool), options: { host: '127.0.0.1', port: 1 } }
    const cancel = cancelOn(nowhere as never)
    const client = await pool.connect()
    try {
      pool.emit('connect', client)
      await cancel((client as unknown as { processID: number }).processID)
      assert.equal((await client.query('select 1 as one')).rows[0].one, 1)
    } finally {
      client.release()
    }
  })
})
