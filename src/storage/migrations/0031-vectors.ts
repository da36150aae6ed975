import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partOfRecord } from './0005-policies.ts'

// `words` is the digest of the text that the vector was made of: another text is another vector. The machine alone writes.
const TABLE = [
  `create table statement_vector (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    model text not null,
    words text not null,
    bits bit varying not null,
    bytes bytea not null,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id, number) references statement (partnership_id, record_id, number),
    check (length(bits) = length(bytes))
  )`,
  // A vector is random to whoever would pack it.
  `alter table statement_vector alter column bytes set storage external`,
]

/** Vectors of statements, where the one who runs the register has a model of sentences make them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { select } = partOfRecord('statement_vector')
  for (const statement of [...TABLE, ...POLICIES(APP, { statement_vector: { select } })])
    await sql.raw(statement).execute(db)
}
