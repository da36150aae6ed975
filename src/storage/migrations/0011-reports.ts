import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, partDecided, partOfRecord } from './0005-policies.ts'

const OF_PART = `foreign key (partnership_id, record_id, line) references plan_part (partnership_id, record_id, number)`

const TABLES = [
  `create table plan_report (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    id text not null,
    side text not null,
    account text not null,
    by text not null,
    at text not null,
    period text not null,
    words text not null,
    claim text,
    activity jsonb not null,
    state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
    submitted_at text not null,
    ended_by text,
    ended_at text,
    reason text,
    primary key (partnership_id, record_id, line, id),
    ${OF_PART}
  )`,
  `create index plan_report_waiting on plan_report (partnership_id, state, side)`,
  `create table plan_claim (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    report_id text not null,
    at text not null,
    status text not null,
    primary key (partnership_id, record_id, line, report_id),
    ${OF_PART}
  )`,
]

const ME = `(select nullif(current_setting('mufakat.account', true), ''))`
const OWN_SIDE = `(partnership_id || '/' || side) = any (
  (select string_to_array(current_setting('mufakat.side', true), ' '))::text[])`

const SEEN = partOfRecord('plan_report').select

const REPORT_POLICIES = {
  // A report is its side's own until it is accepted; the public is told only what follows from it.
  plan_report: {
    select: `${MEMBER} and ${SEEN} and (state = 'accepted' or ${OWN_SIDE})`,
    insert: `${MEMBER} and ${SEEN} and ${OWN_SIDE} and account = ${ME}`,
    update: `${MEMBER} and ${SEEN} and ${OWN_SIDE}`,
  },
  plan_claim: { select: partOfRecord('plan_claim').select, insert: partDecided('plan_claim') },
}

/** Reports on the lines of a plan, each side's own until somebody else of the side accepts it, and what they settle. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, REPORT_POLICIES)]) await sql.raw(statement).execute(db)
}
