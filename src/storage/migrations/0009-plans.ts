import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partOfRecord } from './0005-policies.ts'

const TABLES = [
  `create table plan (
    partnership_id text not null,
    record_id integer not null,
    title text not null,
    start_year integer,
    end_year integer,
    kept_at text not null,
    primary key (partnership_id, record_id),
    foreign key (partnership_id, record_id) references record (partnership_id, id),
    check ((start_year is null) = (end_year is null) and start_year <= end_year)
  )`,
  `create table plan_part (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    parent integer,
    kind text not null check (kind in ('section', 'line')),
    label text,
    title text not null,
    items jsonb not null,
    quote jsonb not null,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references plan (partnership_id, record_id),
    foreign key (partnership_id, record_id, parent) references plan_part (partnership_id, record_id, number)
  )`,
  `create index plan_part_within on plan_part (partnership_id, record_id, parent)`,
]

const PLAN_POLICIES = { plan: partOfRecord('plan'), plan_part: partOfRecord('plan_part') }

/** Plans of action: the outline that a person kept of a record's text. They are seen and written with their record. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, PLAN_POLICIES)]) await sql.raw(statement).execute(db)
}
