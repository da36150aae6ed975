import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onServer } from '../testing/on-server.ts'
import { openEngine } from './engine.ts'

const url = process.env.TEST_DATABASE_URL

/** The questions that the server keeps planned for a connection, after the same three were asked twice. */
const planned = async (prepares: boolean): Promise<readonly string[]> => {
  const place = await onServer(url!)()
  const opened = await openEngine<Record<string, never>>(place.where, { prepares })
  assert.ok(opened.ok)
  try {
    return await opened.value.db.connection().execute(async (db) => {
      for (const n of [1, 2]) {
        const { rows } = await sql<{ n: number }>`select ${n}::int + 1 as n`.execute(db)
        assert.deepEqual(rows, [{ n: n + 1 }])
        await sql`select 1`.execute(db)
        await sql`select ${Array.from({ length: 41 }, () => n).map(String)}::text[], ${sql.join(Array(41).fill(n))}`.execute(
          db,
        )
      }
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        db,
      )
      return rows.map(({ statement }) => statement)
    })
  } finally {
    await opened.value.close()
    await place.drop()
  }
}

test('a worker has what it asks with a few values planned once, and nothing else', {
  skip: !url,
}, async () => {
  assert.deepEqual(await planned(true), ['select $1::int + 1 as n'])
})

test('for people nothing is kept planned', { skip: !url }, async () => {
  assert.deepEqual(await planned(false), [])
})
