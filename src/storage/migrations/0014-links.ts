import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partDecided, partOfRecord, type TablePolicy } from './0005-policies.ts'

// A plan that is taken back takes with it also what those who may take it back don't see: the line is gone for them too.
const OF_LINE = `foreign key (partnership_id, record_id, line)
  references plan_part (partnership_id, record_id, number) on delete cascade`

const TABLES = [
  `create table plan_link (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    of_record integer not null,
    statement integer not null,
    state text not null check (state in ('confirmed', 'rejected')),
    at text not null,
    primary key (partnership_id, record_id, line, of_record, statement),
    ${OF_LINE},
    foreign key (partnership_id, of_record, statement) references statement (partnership_id, record_id, number),
    check (record_id <> of_record)
  )`,
  `create index plan_link_of on plan_link (partnership_id, of_record, statement)`,
  `create table plan_succession (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    later_id integer not null,
    successor integer not null,
    state text not null check (state in ('confirmed', 'rejected')),
    at text not null,
    primary key (partnership_id, record_id, line, later_id, successor),
    ${OF_LINE},
    foreign key (partnership_id, later_id, successor)
      references plan_part (partnership_id, record_id, number) on delete cascade,
    check (record_id <> later_id)
  )`,
  `create index plan_succession_to on plan_succession (partnership_id, later_id, successor)`,
]

/** The same rule asked of the other record: the columns of a policy of one's own record, with another name in place of it. */
const ofOther = (rule: string, table: string, column: string) =>
  rule.replaceAll(`record.id = ${table}.record_id`, `record.id = ${table}.${column}`)

/** A row of two records is seen by those who see both, and written and taken back by those who decide on both. */
export const betweenTwo = (table: string, column: string): TablePolicy => {
  const [seen, decided] = [partOfRecord(table).select, partDecided(table)].map(
    (rule) => `${rule} and ${ofOther(rule, table, column)}`,
  ) as [string, string]
  return { select: seen, insert: decided, delete: decided }
}

const LINK_POLICIES = {
  plan_link: betweenTwo('plan_link', 'of_record'),
  plan_succession: betweenTwo('plan_succession', 'later_id'),
}

/** Which words of meetings a plan's lines follow from, and as which lines of a later plan they go on: as people said. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, LINK_POLICIES)]) await sql.raw(statement).execute(db)
}
