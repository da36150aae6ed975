import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partDecided, partOfRecord } from './0005-policies.ts'

const OF_PART = `foreign key (partnership_id, record_id, line) references plan_part (partnership_id, record_id, number)`

const TABLES = [
  `create table plan_activity (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    id text not null,
    version integer not null,
    at text not null,
    state text not null check (state in ('planned', 'held', 'cancelled')),
    title text not null,
    written text,
    place text,
    participants integer,
    budget jsonb not null,
    milestones jsonb not null,
    evidence jsonb not null,
    primary key (partnership_id, record_id, line, id, version),
    ${OF_PART}
  )`,
  `create table plan_override (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    number integer not null,
    at text not null,
    status text,
    primary key (partnership_id, record_id, line, number),
    ${OF_PART}
  )`,
  `create table plan_body (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    body_id integer not null,
    lead boolean not null,
    primary key (partnership_id, record_id, line, body_id),
    ${OF_PART},
    foreign key (partnership_id, body_id) references body (partnership_id, id)
  )`,
  `create index plan_body_of on plan_body (partnership_id, body_id)`,
]

/** What is known of a line is added to, and never changed: each version of an activity, each setting of a status. */
const logged = (table: string) => ({
  select: partOfRecord(table).select,
  insert: partDecided(table),
})

const FOLLOWING_POLICIES = {
  plan_activity: logged('plan_activity'),
  plan_override: logged('plan_override'),
  plan_body: { ...logged('plan_body'), delete: partDecided('plan_body') },
}

/** How a plan's lines are followed: whose they are, what was done, and what somebody said of how they stand. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, FOLLOWING_POLICIES)])
    await sql.raw(statement).execute(db)
}
