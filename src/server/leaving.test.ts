import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as passes } from 'node:timers/promises'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { type Listening, listen } from './listen.ts'

/** So long the database would be busy with each question, in seconds; and so soon it has to be free again, in milliseconds. */
const SLOW = 60
const SOON = 20_000

const ADDRESSES = [
  'search?q=floods',
  'search.csv?q=floods',
  'search.docx?q=floods',
  'agreed-language?text=floods',
  'watch',
  'new-areas',
  'map',
  'records/1/statements/1/history',
]

onEachEngine(
  'a reader who goes away',
  (bed: Bed) => {
    let p: string
    let app: SampleApp
    let server: Listening

    before(async () => {
      p = await bed.partnership()
      app = await sampleApp()
      const whoAsks = async () => editorOf(p, 'hill')
      const outcome = await listen({ ...app.deps, store: bed.store, whoAsks }, 0)
      assert.ok(outcome.ok)
      server = outcome.value
    })
    after(async () => {
      await server?.close()
      await app?.close()
    })

    /** Asks as a browser would, and answers what shuts the page. */
    const visit = (path: string): Promise<() => void> =>
      new Promise((resolve, reject) => {
        const { port, host } = new URL(server.address)
        const line = connect(Number(port), '127.0.0.1', () => {
          line.write(`GET /${p}/${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
          resolve(() => line.destroy())
        })
        line.on('error', reject)
      })

    const busy = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from pg_stat_activity
       where datname = current_database() and state = 'active' and wait_event = 'PgSleep'`.execute(
        bed.store.db,
      )
      return rows[0]!.n
    }
    const until = async (holds: () => Promise<boolean>): Promise<number> => {
      const began = performance.now()
      while (!(await holds())) {
        if (performance.now() - began > SOON) return Number.POSITIVE_INFINITY
        await passes(20)
      }
      return performance.now() - began
    }

    // The embedded engine can’t be stopped within a step.
    const onServer = bed.engine === 'PostgreSQL' ? test : null
    onServer?.(
      'what the database does for them is stopped, whatever page it is for, and the next reader is answered',
      async (t) => {
        const slow = `create policy slow on partnership as restrictive for select to mufakat_app
                    using (pg_sleep(${SLOW})::text is not null)`
        await sql.raw(slow).execute(bed.store.db)
        const took: number[] = []
        try {
          for (const path of ADDRESSES) {
            const leave = await visit(path)
            assert.ok((await until(async () => (await busy()) > 0)) < SOON, `${path} is asked`)
            leave()
            took.push(await until(async () => (await busy()) === 0))
            assert.ok(took.at(-1)! < SOON, `${path} is stopped`)
          }
        } finally {
          await sql.raw('drop policy slow on partnership').execute(bed.store.db)
        }
        t.diagnostic(`the database was free again after ${took.map((each) => each.toFixed(0)).join(', ')} ms`)
        for (const path of ADDRESSES.slice(0, 7))
          assert.equal((await fetch(`${server.address}${p}/${path}`)).status, 200, path)
      },
    )

    test('what a form does is done, whether its sender waits or not', async () => {
      const { port, host } = new URL(server.address)
      const body = 'name=Floods&q=floods'
      const line = connect(Number(port), '127.0.0.1')
      line.write(
        `POST /${p}/searches HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: ${body.length}\r\n` +
          `Content-Type: application/x-www-form-urlencoded\r\n\r\n${body}`,
        () => line.destroySoon(),
      )
      const kept = async () =>
        (await bed.store.db.selectFrom('saved_search').select('id').where('partnership_id', '=', p).execute())
          .length === 1
      assert.ok((await until(kept)) < SOON)
    })
  },
  { alone: true },
)
