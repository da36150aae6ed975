import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, own } from './0005-policies.ts'

/**
 * `partnership_id` is no foreign key: the trail outlives what it tells of, and the instance's own entries have '' there,
 * which no partnership can have.
 */
const TABLES = [
  `create table trail_head (
    partnership_id text not null,
    chain text not null,
    number integer not null,
    hash text not null,
    primary key (partnership_id, chain)
  )`,
  `create table trail (
    partnership_id text not null,
    chain text not null,
    number integer not null,
    at text not null,
    account text,
    name text not null,
    post text,
    role text,
    side text,
    act text not null,
    object_kind text not null,
    object_id text not null,
    record_id integer,
    owner_side text,
    stage text,
    content text,
    previous text not null,
    hash text not null,
    primary key (partnership_id, chain, number)
  )`,
  `create index trail_at on trail (partnership_id, at)`,
  `create index trail_record on trail (partnership_id, record_id)`,
  `create index trail_object on trail (partnership_id, object_kind, object_id)`,
  `create table trail_content (
    partnership_id text not null,
    chain text not null,
    number integer not null,
    salt text not null,
    content text not null,
    primary key (partnership_id, chain, number),
    foreign key (partnership_id, chain, number) references trail (partnership_id, chain, number)
  )`,
]

const setting = (name: string) => `(select current_setting('mufakat.${name}', true))`
const INSTANCE = `partnership_id = ''`
const ADMINISTRATOR = `${setting('administrator')} = 'yes'`
/** They are signed in, and the entry is of their own act. */
const MINE = `account = nullif(${setting('account')}, '')`

/** The record of an entry is seen as it stands now: the policies of `record` decide it. */
const RECORD_SEEN = `exists (
  select from record where record.partnership_id = trail.partnership_id and record.id = trail.record_id)`

/**
 * Those concerned: of the joint chain every member; of a side's own chain that side, and others once the record that it is
 * about is shown to them; never who read it. What somebody did themselves they see.
 */
const CONCERNED = `(${MEMBER} and (
  chain = 'joint' or ${own('side')} or (act <> 'read' and record_id is not null and ${RECORD_SEEN})))`

/** Files that wait are for a side's editors alone. */
const FOR_EDITORS = `(object_kind <> 'proposal' or ${own('edit')})`

const POLICIES = [
  `create policy trail_select on trail for select to ${APP} using (
    (${INSTANCE} and (${ADMINISTRATOR} or ${MINE}))
    or (partnership_id <> '' and (${ADMINISTRATOR} or ${CONCERNED} or (${MEMBER} and ${MINE}))))`,
  `create policy trail_insert on trail for insert to ${APP} with check (
    ${MINE} and (${INSTANCE} or ${MEMBER} or ${ADMINISTRATOR}))`,
  `create policy trail_content_select on trail_content for select to ${APP} using (exists (
    select from trail where trail.partnership_id = trail_content.partnership_id
      and trail.chain = trail_content.chain and trail.number = trail_content.number
      and ((trail.${INSTANCE} and (${ADMINISTRATOR} or ${MINE})) or
           (trail.partnership_id <> '' and ${CONCERNED} and ${FOR_EDITORS}))))`,
  `create policy trail_content_insert on trail_content for insert to ${APP} with check (exists (
    select from trail where trail.partnership_id = trail_content.partnership_id
      and trail.chain = trail_content.chain and trail.number = trail_content.number and ${MINE}))`,
  // Where a chain ends is read and moved on by whoever adds to it, also where they may not see its entries.
  `create policy trail_head_select on trail_head for select to ${APP} using (
    ${INSTANCE} or ${MEMBER} or ${ADMINISTRATOR})`,
  `create policy trail_head_insert on trail_head for insert to ${APP} with check (
    number = 0 and (${INSTANCE} or ${MEMBER} or ${ADMINISTRATOR}))`,
  // It can be moved only to an entry that is there, so never to one that was not written.
  `create policy trail_head_update on trail_head for update to ${APP}
    using (${INSTANCE} or ${MEMBER} or ${ADMINISTRATOR})
    with check (exists (
      select from trail where trail.partnership_id = trail_head.partnership_id and trail.chain = trail_head.chain
        and trail.number = trail_head.number and trail.hash = trail_head.hash))`,
]

/** Entries are added and read, nothing more: no role of the application may change or delete one. */
const GRANTS = [
  `grant select, insert on trail, trail_content, trail_head to ${APP}`,
  `grant update (number, hash) on trail_head to ${APP}`,
]

/** The trail: one entry for each act, each vouching for the one before it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const walls = ['trail', 'trail_content', 'trail_head'].map(
    (table) => `alter table ${table} enable row level security`,
  )
  for (const statement of [...TABLES, ...walls, ...GRANTS, ...POLICIES]) await sql.raw(statement).execute(db)
}
