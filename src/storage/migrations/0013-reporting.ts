import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, partOfRecord } from './0005-policies.ts'

const TABLES = [
  `create table plan_round (
    partnership_id text not null,
    record_id integer not null,
    id text not null,
    version integer not null,
    period text not null,
    due text not null,
    state text not null check (state in ('open', 'closed', 'withdrawn')),
    by text not null,
    at text not null,
    primary key (partnership_id, record_id, id),
    foreign key (partnership_id, record_id) references plan (partnership_id, record_id)
  )`,
  `create index plan_round_due on plan_round (state, due)`,
]

/** By which a calendar is fetched that can't sign in: one an account, as a digest, for the owner of the tables alone. */
const KEYS = [
  `create table sign_in.calendar_key (
    account_id text primary key references sign_in.account (id) on delete cascade,
    token text not null unique,
    made_at text not null
  )`,
]

/** How many days before something is due somebody is told, 0 for never; who had chosen what is sent is sent reports as well. */
const REMINDING = [
  `alter table notification_setting add column remind integer not null default 7 check (remind between 0 and 60)`,
  `update notification_setting set sorts = sorts || '["reports"]'::jsonb`,
]

const AS_RECORD = partOfRecord('plan_round')

/** A round is the members' own: the public is told what comes of reports, and not when they are due. */
const ROUND_POLICIES = {
  plan_round: {
    select: `${MEMBER} and ${AS_RECORD.select}`,
    insert: AS_RECORD.insert!,
    update: AS_RECORD.update!,
  },
}

/** Rounds, which are calls to report on the lines of a plan for a time, by a day; and the keys of people's own calendars. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...KEYS, ...REMINDING, ...POLICIES(APP, ROUND_POLICIES)])
    await sql.raw(statement).execute(db)
}
