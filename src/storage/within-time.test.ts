import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '../access/actor.ts'
import type { Context } from './database.ts'
import { withActor } from './door.ts'
import { sawWords } from './leave-entry.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { type InTime, withinTime } from './within-time.ts'

const sleep = ({ db }: Context, seconds: number) => sql`select pg_sleep(${seconds})`.execute(db)

const timeoutIn = async ({ db }: Context) => {
  const { rows } = await sql<{ is: string }>`select current_setting('statement_timeout') as is`.execute(db)
  return rows[0]!.is
}

onEachEngine('a question that has its time', (bed: Bed) => {
  const inContext = <T>(work: (context: Context) => Promise<T>) => withActor(bed.store.db, PUBLIC, work)

  test('many short steps are given up together, and what they read is read by nobody', async () => {
    await inContext(async (context) => {
      const read = (id: number) =>
        sawWords(context.db, 'p', { id, standing: { owner: null, marking: 'CONFIDENTIAL', stage: 'joint' } })
      read(1)
      const steps = async (inTime: InTime) => {
        read(2)
        for (let step = 0; step < 8; step++) {
          await inTime()
          await sleep(context, 0.1)
        }
        return 'done'
      }
      assert.equal(await withinTime(context, 300, steps), null)
      assert.deepEqual([...context.notes.seen.keys()], ['p 1'])
      assert.equal(await withinTime(context, 60_000, steps), 'done')
      assert.deepEqual([...context.notes.seen.keys()], ['p 1', 'p 2'])
      context.notes.seen.clear()
    })
  })

  test('the time that a question had before is its time again', async () => {
    await inContext(async (context) => {
      await sql`select set_config('statement_timeout', '7s', true)`.execute(context.db)
      // What is left of a minute; of a busy machine some of it is gone before the question is asked.
      assert.match((await withinTime(context, 60_000, () => timeoutIn(context)))!, /^(?:1min|59\d{3}ms|59s)$/)
      assert.equal(await timeoutIn(context), '7s')
      assert.equal(
        await withinTime(context, 50, async (inTime) => {
          await sleep(context, 0.1)
          await inTime()
        }),
        null,
      )
      assert.equal(await timeoutIn(context), '7s')
    })
  })
})
