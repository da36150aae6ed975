import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { partsOf } from './wording-candidates.ts'

const WORDS = ['bay', 'cod', 'dew', 'elm', 'fog'] as const

/** Every choice of some words, each as a text. */
const texts = Array.from({ length: 2 ** WORDS.length }, (_, bits) =>
  WORDS.filter((_, at) => (bits >> at) & 1).join(' '),
)

onEachEngine('the parts of what is asked for wordings', (bed: Bed) => {
  test('a text with so many of the words is found by one part, and any other by none', async () => {
    const words = WORDS.map((word) => ({ asked: `'${word}'` }))
    for (const size of [1, 2, 3, 5]) {
      const { rows } = await sql<{ text: string; parts: number }>`
        select text, (select count(*) from unnest(${[...partsOf(words, size)]}::tsquery[]) as part
                       where to_tsvector('pg_catalog.simple', text) @@ part)::integer as parts
          from unnest(${texts}::text[]) as text`.execute(bed.store.db)
      for (const { text, parts } of rows)
        assert.equal(parts, text.split(' ').filter(Boolean).length >= size ? 1 : 0, `${size}: ${text}`)
    }
    assert.deepEqual(partsOf(words.slice(0, 1), 2), [])
  })
})
