import { type Kysely, sql } from 'kysely'
import { sketchOf } from '../../documents/sketch.ts'
import { wordingOf } from '../../documents/wording.ts'

const TABLES = [
  `create table shingle (
    partnership_id text not null,
    hash integer not null,
    record_id integer not null,
    primary key (partnership_id, hash, record_id),
    foreign key (partnership_id, record_id) references record (partnership_id, id)
  )`,
  `create index shingle_record on shingle (partnership_id, record_id)`,
  `create table copy (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    file_name text not null,
    media_type text not null,
    sha256 text not null,
    size integer not null,
    source text,
    published text,
    kept_at text not null,
    likeness text not null check (likeness in ('bytes', 'exact', 'nearly', 'alike')),
    comparison jsonb not null,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references record (partnership_id, id),
    foreign key (partnership_id, sha256) references source_file (partnership_id, sha256)
  )`,
  `create index copy_file on copy (partnership_id, sha256)`,
]

type Kept = { readonly p: string; readonly id: number; readonly text: string }

/** The texts of the records kept so far, a hundred at a time. */
const someKept = async (db: Kysely<unknown>, after: Pick<Kept, 'p' | 'id'>): Promise<readonly Kept[]> => {
  const { rows } = await sql<Kept>`
    select record.partnership_id as p, record.id, reading.text
      from record
      join reading on reading.partnership_id = record.partnership_id
       and reading.record_id = record.id and reading.number = record.reading
     where (record.partnership_id, record.id) > (${after.p}, ${after.id})
     order by record.partnership_id, record.id
     limit 100`.execute(db)
  return rows
}

const putSketch = async (db: Kysely<unknown>, { p, id, text }: Kept) => {
  const hashes = sketchOf(wordingOf(text))
  if (hashes.length === 0) return
  const rows = hashes.map((hash) => sql`(${p}, ${hash}, ${id})`)
  await sql`insert into shingle (partnership_id, hash, record_id) values ${sql.join(rows)}`.execute(db)
}

/** Other copies of a record's text, and the sketch by which a text that is kept already is found. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  let after = { p: '', id: 0 }
  for (;;) {
    const kept = await someKept(db, after)
    for (const record of kept) await putSketch(db, record)
    const last = kept.at(-1)
    if (!last) return
    after = last
  }
}
