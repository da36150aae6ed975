import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'

const topic = (p: string, id: number, name: string) => ({
  ...{ partnership_id: p, id, key: null, kind: 'area', name, sort_key: name },
  ...{ also_known_as: [name, '"quoted", \\u0000 and \\'], owner_side: null, stage: 'joint' },
})

const kept = async ({ store }: Bed, p: string) => {
  const { rows } = await sql<{ id: number; name: string; also_known_as: unknown; key: null }>`
    select id, name, also_known_as, key from topic where partnership_id = ${p} and id >= 1000 order by id`.execute(
    store.db,
  )
  return rows
}

onEachEngine('rows that go in together', (bed) => {
  test('are kept as they were given, with a sign for what the database can’t hold', async () => {
    const p = await bed.partnership()
    const names = ['ferries', 'a\0b', 'half \ud83d of a pair', '\\u0000', "it's “ours” \u{1f6a2}\n"]
    await insertRows(
      bed.store.db,
      'topic',
      names.map((name, n) => topic(p, 1000 + n, name)),
    )
    const clean = ['ferries', 'a\ufffdb', 'half \ufffd of a pair', '\\u0000', "it's “ours” \u{1f6a2}\n"]
    assert.deepEqual(
      await kept(bed, p),
      clean.map((name, n) => ({
        ...{ id: 1000 + n, name, key: null },
        also_known_as: [name, '"quoted", \\u0000 and \\'],
      })),
    )
  })

  test('go in whatever their length, and none is nothing to do', async () => {
    const p = await bed.partnership()
    await insertRows(bed.store.db, 'topic', [])
    const long = (n: number) => ({
      ...topic(p, 1000 + n, `canal ${n}`),
      also_known_as: ['x'.repeat(3_000_000)],
    })
    await insertRows(bed.store.db, 'topic', [long(0), long(1), topic(p, 1002, 'weirs')])
    assert.deepEqual(
      (await kept(bed, p)).map(({ name, also_known_as }) => [name, String(also_known_as).length]),
      [
        ['canal 0', 3_000_000],
        ['canal 1', 3_000_000],
        ['weirs', 28],
      ],
    )
  })
})
