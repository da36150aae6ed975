import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { recordsLike } from './sketches.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading([
  'The leagues agreed to build a ferry at Low Bank under the River Plan, to be ready before the water rises again in spring.',
  'They noted that the old landing is worn and that the crews have asked for a new one since the last high water there.',
])
const { text } = reading.document

/** Gives so many of a record's numbers to three hundred more records, as a standing phrase would. */
const spread = async ({ store }: Bed, p: string, numbers: number) => {
  await sql`
    insert into record (partnership_id, id, title, kind, published, meeting_id, illustrative, source, language,
           file_name, media_type, sha256, size, reading, kept_at, owner_side, marking, stage, meeting_day)
    select partnership_id, 1000 + n, title, kind, published, meeting_id, illustrative, source, language,
           file_name, media_type, sha256, size, reading, kept_at, owner_side, marking, stage, meeting_day
      from record, generate_series(1, 300) n where partnership_id = ${p} and id = 1`.execute(store.db)
  await sql`
    insert into shingle select partnership_id, hash, 1000 + n
      from (select * from shingle where partnership_id = ${p} and record_id = 1 order by hash limit ${numbers}) own,
           generate_series(1, 300) n`.execute(store.db)
}

onEachEngine('sketches', (bed: Bed) => {
  test('what hundreds of records share likens no record to them, and the one it repeats is found all the same', async () => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(reading), AT)
    await spread(bed, p, 20)
    assert.deepEqual(await recordsLike(bed.store.db, p, text), [id])
  })

  test('a text of which hundreds of records have all but everything is still compared with the likeliest', async () => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(reading), AT)
    await spread(bed, p, 30)
    const found = await recordsLike(bed.store.db, p, text)
    assert.deepEqual([found[0], found.length], [id, 5])
  })
})
