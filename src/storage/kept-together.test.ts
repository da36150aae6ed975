import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Stage } from '../register/standing.ts'
import { openReader } from '../sandbox/open-reader.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'

const AT = '2026-01-02T03:04:05.000Z'
const reader = openReader()
after(() => reader.close())

const RELEASE = `BRESCOTE, 3 May 2019 – The League and the Council met today in Brescote under the lead of Secretary Anna Vale and Minister Tomas Reed.

The League agreed to lend two boats to the ferry of the upper mile before the water rises again in spring. The Council noted that the third lock is worn and thanked the crews for their report on the weirs. Both sides reaffirmed the River Compact 2011 and welcomed cooperation on flood warning.`

const TEXTS: readonly string[] = [
  RELEASE,
  // The same meeting, in other words.
  'BRESCOTE, 3 May 2019 – The League and the Council met today in Brescote. Minister Tomas Reed called for closer work on flood warning, and the Council decided to establish a fund for the crews of the lower mile.',
  // The first text as another prints it, and the very file once more.
  `${RELEASE}\n\nIssued by the press office of the League.`,
  RELEASE,
  'DUNMERE, 12 June 2020 – The League and the Council met today in Dunmere. Secretary Anna Vale expressed concern over river litter. Tomas Reed welcomed the River Compact 2011.',
  'DUNMERE, 12 June 2020 – The two sides met today in Dunmere. Both sides discussed seasonal nets and agreed to share soundings with the towns upstream.',
  'No day and no place is given here. The Council agreed to mend the gauge of the old weir together with Anna Vale.',
  'Nobody agreed to anything.',
]

const bringIn = async ({ store }: Bed, p: string, texts: readonly string[], stage: (n: number) => Stage) => {
  const files = texts.map((text, n) => ({
    ...{ name: `${n}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(text), published: null },
    keepAs: { title: null, kind: null, source: null, stage: stage(n) },
  }))
  await store.uploads.bringIn(p, files, AT)
  const waiting = await store.db
    .selectFrom('upload')
    .select(['id', 'job', 'file_name'])
    .where('partnership_id', '=', p)
    .execute()
  const names = await store.names(p)
  const read = []
  for (const file of files) {
    const { id, job } = waiting.find(({ file_name }) => file_name === file.name)!
    const outcome = await reader.read(file, { published: null, language: null, names })
    read.push({ id, job, bytes: file.bytes, outcome })
  }
  return read
}

/** What stands in the tables that keeping writes, of one partnership and without its name. */
const tablesOf = async ({ store }: Bed, p: string) => {
  const found: Record<string, unknown> = {}
  for (const [table, without] of [
    ...['record', 'reading', 'statement', 'mention', 'shingle', 'actor', 'person', 'person_key', 'alike'].map(
      (name) => [name, ['searched']] as const,
    ),
    ...['instrument', 'topic', 'name', 'meeting', 'copy', 'counter'].map(
      (name) => [name, ['searched']] as const,
    ),
    ['source_file', ['bytes']],
    ['trail', ['at', 'content', 'previous', 'hash', 'number', 'chain', 'account', 'object_id']],
  ] as const) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(own) - 'partnership_id' - ${sql.val(without)}::text[])::text as row
        from ${sql.table(table)} as own where partnership_id = ${p}`.execute(store.db)
    found[table] = rows.map(({ row }) => row).sort()
  }
  return found
}

const joint = (): Stage => 'joint'

/** How many questions the register's connections are asked while something is done. */
const asked = async ({ store }: Bed, work: () => Promise<unknown>) => {
  let count = 0
  const { pool } = store
  const connect = pool.connect.bind(pool) as () => Promise<import('pg').PoolClient>
  pool.connect = (async () => {
    const client = await connect()
    const query = client.query.bind(client) as (...words: unknown[]) => unknown
    const release = client.release.bind(client)
    client.query = ((...words: unknown[]) => {
      count++
      return query(...words)
    }) as typeof client.query
    client.release = (...words) => {
      client.query = query as typeof client.query
      client.release = release
      release(...words)
    }
    return client
  }) as typeof pool.connect
  try {
    await work()
  } finally {
    pool.connect = connect as typeof pool.connect
  }
  return count
}

onEachEngine('files that are kept together', (bed) => {
  test('come to what they come to one after the other: records, copies, meetings, names, and who acts', async () => {
    const [one, all] = [await bed.partnership(), await bed.partnership()]
    for (const read of await bringIn(bed, one, TEXTS, joint)) await bed.store.uploads.settle(one, [read], AT)
    await bed.store.uploads.settle(all, await bringIn(bed, all, TEXTS, joint), AT)
    const tables = await tablesOf(bed, all)
    assert.deepEqual(tables, await tablesOf(bed, one))
    const counted = (table: string) => (tables[table] as readonly string[]).length
    // What is compared is there.
    assert.deepEqual([counted('record'), counted('copy')], [6, 1])
    for (const table of ['statement', 'mention', 'actor', 'topic', 'name', 'person'])
      assert.ok(counted(table) > 1, table)
    assert.deepEqual(await bed.store.uploads.counts(), [])
  })

  test('two texts of one new meeting, kept together, report one meeting', async () => {
    const p = await bed.partnership()
    const before = (await bed.store.meetings.list(p, 1))!.meetings.total
    await bed.store.uploads.settle(p, await bringIn(bed, p, TEXTS.slice(0, 2), joint), AT)
    assert.equal((await bed.store.meetings.list(p, 1))!.meetings.total, before + 1)
    const { rows } = await sql<{ meeting: number | null }>`
      select distinct meeting_id as meeting from record where partnership_id = ${p}`.execute(bed.store.db)
    assert.deepEqual([rows.length, typeof rows[0]!.meeting], [1, 'number'])
  })

  test('a name stands as wide as the widest record that has it, whichever came first', async () => {
    for (const stages of [
      ['joint', 'public'],
      ['public', 'joint'],
    ] as const) {
      const p = await bed.partnership()
      const texts = [TEXTS[0]!, TEXTS[4]!]
      for (const read of await bringIn(bed, p, texts, (n) => stages[n]!))
        await bed.store.uploads.settle(p, [read], AT)
      const { rows } = await sql<{ name: string; stage: string }>`
        select name, stage from person where partnership_id = ${p} and key is null
         union all select name, stage from topic where partnership_id = ${p} and key is null`.execute(
        bed.store.db,
      )
      const stageOf = (name: string) => rows.find((row) => row.name.toLowerCase().includes(name))?.stage
      assert.deepEqual(
        ['anna vale', 'flood warning', 'litter'].map(stageOf),
        // Anna Vale stands in both.
        ['public', ...stages],
        stages.join(),
      )
    }
  })

  test('a file that can’t be kept is the only one that is lost from those that were read with it', async () => {
    const p = await bed.partnership()
    const read = await bringIn(bed, p, [TEXTS[4]!, TEXTS[5]!, TEXTS[6]!], joint)
    await bed.store.db
      .updateTable('upload')
      .set({ job: '00000000-0000-4000-8000-000000000009' })
      .where('partnership_id', '=', p)
      .where('id', '=', read[1]!.id)
      .execute()
    await bed.store.uploads.settle(p, read, AT)
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 2)
    assert.deepEqual(
      (await bed.store.uploads.counts())
        .filter(({ partnership }) => partnership === p)
        .map(({ files }) => files),
      [1],
    )
  })

  test('ask the database as often as one does, but for a few', async () => {
    const p = await bed.partnership()
    const texts = Array.from(
      { length: 21 },
      (_, n) =>
        `GARWICK, ${n + 1} May 2018 – The League agreed to lend boat ${n} to the ferry of mile ${n * 7}. The Council noted lock ${n * 3} and weir ${n * 11}.`,
    )
    const [first, ...rest] = await bringIn(bed, p, texts, joint)
    const alone = await asked(bed, () => bed.store.uploads.settle(p, [first!], AT))
    const together = await asked(bed, () => bed.store.uploads.settle(p, rest, AT))
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 21)
    assert.ok(alone > 10, `${alone}`)
    assert.ok(together <= alone + 8, `${together} for twenty, ${alone} for one`)
  })
})
