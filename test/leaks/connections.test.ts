import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { withActor } from '../../src/storage/door.ts'
import { type Bed, onEachEngine } from '../../src/storage/testing/on-each-engine.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'
import { bytesOf, sampleReading } from '../../src/storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../../src/storage/testing/sample-record.ts'
import { ACTORS } from './sights.ts'

const TIMES = 2_000

/** What a request finds on its connection before and after it has come through the door. */
const left = sql<{ role: string; set: string | null }>`
  select current_setting('role') as role, concat(current_setting('mufakat.member', true), current_setting('mufakat.side', true),
         current_setting('mufakat.edit', true), current_setting('mufakat.account', true)) as set`

onEachEngine('two requests on one connection', (bed: Bed) => {
  const filled = async () => {
    await bed.store.partnerships.import(samplePartnership('alpha'))
    for (const owner of ['hill', 'coast', null]) {
      const reading = sampleReading([`The draft of ${owner} agreed to row.`])
      const standing = { owner, marking: 'UNCLASSIFIED', stage: 'draft' } as const
      await bed.store.records.add(
        'alpha',
        sampleRecord(reading, { standing, title: String(owner), bytes: bytesOf(reading) }),
        AT,
      )
    }
  }
  const own: readonly (readonly [Actor, readonly string[]])[] = [
    [ACTORS.DA!, ['hill']],
    [ACTORS.DB!, ['coast']],
    [ACTORS.SE!, ['null']],
    [ACTORS.PR!, []],
    [ACTORS.HA!, []],
    [ACTORS['OS of the other partnership']!, []],
  ]

  test(`leave nothing to one another: ${TIMES} of them, mixed, of which some fail and some forget the door`, async () => {
    await filled()
    let at = 0
    const one = async () => {
      const turn = at++
      const [actor, sees] = own[(turn * 7 + (turn >> 3)) % own.length]!
      // As the owner of the tables, beside the door: nothing of an earlier request stands there.
      if (turn % 11 === 0) {
        const { rows } = await left.execute(bed.store.db)
        assert.deepEqual(rows[0], { role: 'none', set: '' })
      }
      // One that fails in the middle ends like any other.
      if (turn % 13 === 0) {
        const failing = withActor(bed.store.db, actor, ({ db }) => sql`select 1 / 0`.execute(db))
        await assert.rejects(failing, { code: '22012' })
      }
      const titles = await withActor(bed.store.db, actor, ({ db }) =>
        db.selectFrom('record').select('title').execute(),
      )
      assert.deepEqual(
        titles.map(({ title }) => title),
        sees,
      )
    }
    const line = async () => {
      while (at < TIMES) await one()
    }
    await Promise.all(Array.from({ length: 20 }, line))
    assert.ok(at >= TIMES)
  })

  test('whoever enters has the rights of the app alone', async () => {
    const { rows } = await withActor(bed.store.db, ACTORS.DA!, ({ db }) => left.execute(db))
    assert.equal(rows[0]?.role, 'mufakat_app')
  })
})
