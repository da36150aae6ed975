import { type Kysely, sql } from 'kysely'
import type { Block } from '../../documents/document.ts'
import { insertPassages } from '../passages.ts'
import { APP } from './0005-access.ts'
import { POLICIES, partOfRecord } from './0005-policies.ts'
import { partWordsOfTables } from './parted-words.ts'

// Its words alone: the text itself stands in the reading that the record stands by. What is read again is put in its place.
const PASSAGE = [
  `create table passage (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    block integer not null,
    start_at integer not null,
    end_at integer not null,
    sign_at integer not null,
    signs integer not null,
    searched tsvector not null,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references record (partnership_id, id)
  )`,
  `create index passage_searched on passage using gin (searched)`,
]

const { update: _, ...OF_RECORD } = partOfRecord('passage')

type Kept = {
  readonly p: string
  readonly id: number
  readonly text: string
  readonly blocks: readonly Block[]
}

/** The texts of the records kept so far, a hundred at a time. */
const someKept = async (db: Kysely<unknown>, after: Pick<Kept, 'p' | 'id'>): Promise<readonly Kept[]> => {
  const { rows } = await sql<Kept>`
    select record.partnership_id as p, record.id, reading.text, reading.blocks
      from record
      join reading on reading.partnership_id = record.partnership_id
       and reading.record_id = record.id and reading.number = record.reading
     where (record.partnership_id, record.id) > (${after.p}, ${after.id})
     order by record.partnership_id, record.id
     limit 100`.execute(db)
  return rows
}

/** Words that are written without spaces, told apart; and the words of records' texts, by which they are found beyond their statements. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await partWordsOfTables(db)
  for (const statement of [...PASSAGE, ...POLICIES(APP, { passage: OF_RECORD })])
    await sql.raw(statement).execute(db)
  let after = { p: '', id: 0 }
  for (;;) {
    const kept = await someKept(db, after)
    for (const [p, some] of Map.groupBy(kept, (each) => each.p))
      await insertPassages(
        db,
        p,
        some.map((each) => ({ ...each, record: each.id })),
      )
    const last = kept.at(-1)
    if (!last) return
    after = last
  }
}
