import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES } from './0005-policies.ts'
import { REVIEW_POLICIES } from './0008-policies.ts'

/** What something of the review is about: a record, a statement of one, or a pair of names. */
const ABOUT = `
    subject text not null,
    record_id integer,
    number integer,
    low_id integer,
    high_id integer,
    check ((record_id is null) <> (low_id is null)),
    check ((low_id is null) = (high_id is null)),
    check (number is null or record_id is not null),
    foreign key (partnership_id, record_id) references record (partnership_id, id),
    foreign key (partnership_id, record_id, number) references statement (partnership_id, record_id, number),
    foreign key (partnership_id, low_id) references person (partnership_id, id),
    foreign key (partnership_id, high_id) references person (partnership_id, id)`

const aboutIndexes = (table: string) => [
  `create index ${table}_statement on ${table} (partnership_id, record_id, number)`,
  `create index ${table}_low on ${table} (partnership_id, low_id)`,
  `create index ${table}_high on ${table} (partnership_id, high_id)`,
]

const FOUR_EYES = [
  `create table four_eyes (
    partnership_id text not null references partnership (id),
    kind text not null,
    eyes text not null check (eyes in ('none', 'two-people', 'both-sides')),
    primary key (partnership_id, kind)
  )`,
  `alter table decision add column seconded_by text`,
  `create table seconding (
    partnership_id text not null references partnership (id),
    id text not null,${ABOUT},
    act text not null,
    revision integer not null,
    eyes text not null,
    asked jsonb not null,
    reason text,
    voices jsonb not null,
    accounts text[] not null,
    sides text[] not null,
    at text not null,
    ended text check (ended in ('taken', 'taken-back', 'replaced', 'outdated')),
    ended_by text,
    ended_at text,
    primary key (partnership_id, id)
  )`,
  ...aboutIndexes('seconding'),
  `create unique index seconding_open on seconding (partnership_id, subject) where ended is null`,
]

/** `owner` is a side, '' for the joint secretariat, '*' for what both sides see. */
const THREADS = [
  `create table thread (
    partnership_id text not null references partnership (id),
    owner text not null,${ABOUT},
    resolved_by text,
    resolved_at text,
    primary key (partnership_id, subject, owner)
  )`,
  ...aboutIndexes('thread'),
  `create table comment (
    partnership_id text not null,
    id text not null,
    subject text not null,
    owner text not null,
    account text not null,
    by text not null,
    side text,
    post text not null,
    at text not null,
    words text not null,
    edited_at text,
    withdrawn_at text,
    primary key (partnership_id, id),
    foreign key (partnership_id, subject, owner) references thread (partnership_id, subject, owner)
  )`,
  `create index comment_thread on comment (partnership_id, subject, owner)`,
  `create table comment_version (
    partnership_id text not null,
    comment_id text not null,
    number integer not null,
    words text not null,
    at text not null,
    primary key (partnership_id, comment_id, number),
    foreign key (partnership_id, comment_id) references comment (partnership_id, id)
  )`,
  `create table comment_mention (
    partnership_id text not null,
    comment_id text not null,
    account text not null,
    name text not null,
    primary key (partnership_id, comment_id, account),
    foreign key (partnership_id, comment_id) references comment (partnership_id, id)
  )`,
  `create index comment_mention_account on comment_mention (partnership_id, account)`,
]

const ASSIGNMENTS = [
  `create table assignment (
    partnership_id text not null references partnership (id),
    id text not null,${ABOUT},
    side text not null,
    account text,
    body_id integer,
    name text not null,
    by text not null,
    by_account text not null,
    at text not null,
    due text,
    note text,
    ended text check (ended in ('done', 'reassigned')),
    ended_by text,
    ended_at text,
    primary key (partnership_id, id),
    check ((account is null) <> (body_id is null)),
    foreign key (partnership_id, body_id) references body (partnership_id, id)
  )`,
  ...aboutIndexes('assignment'),
  `create index assignment_body on assignment (partnership_id, body_id)`,
  `create unique index assignment_open on assignment (partnership_id, subject, side) where ended is null`,
]

const BULK = [
  `create table bulk (
    partnership_id text not null references partnership (id),
    id text not null,
    account text not null,
    act text not null,
    reason text,
    by text not null,
    at text not null,
    undone_at text,
    primary key (partnership_id, id)
  )`,
  `create table bulk_item (
    partnership_id text not null,
    bulk_id text not null,
    record_id integer not null,
    number integer not null,
    outcome text not null,
    revision integer,
    sentence text,
    undone text,
    primary key (partnership_id, bulk_id, record_id, number),
    foreign key (partnership_id, bulk_id) references bulk (partnership_id, id),
    foreign key (partnership_id, record_id, number) references statement (partnership_id, record_id, number)
  )`,
  `create index bulk_item_statement on bulk_item (partnership_id, record_id, number)`,
]

/** A notification is for an account, for those of a side who decide or edit, or for whom the thing was assigned to. */
const NOTIFICATIONS = [
  `create table notification (
    partnership_id text not null references partnership (id),
    id text not null,${ABOUT},
    sort text not null,
    audience text not null check (audience in ('account', 'decide', 'edit', 'assignee')),
    account text,
    side text,
    by text,
    by_account text,
    at text not null,
    detail jsonb not null,
    primary key (partnership_id, id)
  )`,
  ...aboutIndexes('notification'),
  `create index notification_at on notification (partnership_id, at)`,
  `create table notification_read (
    partnership_id text not null,
    account text not null,
    notification_id text not null,
    at text not null,
    primary key (partnership_id, account, notification_id),
    foreign key (partnership_id, notification_id) references notification (partnership_id, id)
  )`,
  `create index notification_read_of on notification_read (partnership_id, notification_id)`,
  `create table notification_setting (
    partnership_id text not null references partnership (id),
    account text not null,
    digest text not null check (digest in ('daily', 'weekly', 'none')),
    sorts jsonb not null,
    primary key (partnership_id, account)
  )`,
  `create table digest (
    partnership_id text not null references partnership (id),
    account text not null,
    day text not null,
    claimed_at text not null,
    sent_at text,
    lines integer not null default 0,
    primary key (partnership_id, account, day)
  )`,
]

/** Review: second persons, threads, assignments, bulk decisions, and who is told of what. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const tables = [...FOUR_EYES, ...THREADS, ...ASSIGNMENTS, ...BULK, ...NOTIFICATIONS]
  for (const statement of [...tables, ...POLICIES(APP, REVIEW_POLICIES)]) await sql.raw(statement).execute(db)
}
