import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES } from './0005-policies.ts'
import { betweenTwo } from './0014-links.ts'

const TABLES = [
  // Two statements have one row, from whichever it was said: that of the record with the lower number is the first.
  `create table clause_link (
    partnership_id text not null,
    record_id integer not null,
    statement integer not null,
    other_id integer not null,
    other_statement integer not null,
    state text not null check (state in ('confirmed', 'rejected')),
    at text not null,
    primary key (partnership_id, record_id, statement, other_id, other_statement),
    foreign key (partnership_id, record_id, statement) references statement (partnership_id, record_id, number),
    foreign key (partnership_id, other_id, other_statement) references statement (partnership_id, record_id, number),
    check (record_id < other_id)
  )`,
  `create index clause_link_other on clause_link (partnership_id, other_id, other_statement)`,
]

/** Which statements are one clause through the years, and which are not: as people said. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [
    ...TABLES,
    ...POLICIES(APP, { clause_link: betweenTwo('clause_link', 'other_id') }),
  ])
    await sql.raw(statement).execute(db)
}
