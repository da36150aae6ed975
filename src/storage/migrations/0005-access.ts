import { type Kysely, sql } from 'kysely'
import { POLICIES } from './0005-policies.ts'

/** The database's role under which everybody's requests run. It owns nothing and signs in nowhere. */
export const APP = 'mufakat_app'

/** A role is of the whole server: another database of it may have made it, or be making it now. */
const ROLE = [
  `do $$ begin
    if not exists (select from pg_roles where rolname = '${APP}') then create role ${APP} nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`,
  `do $$ begin
    if not pg_has_role(current_user, '${APP}', 'member') then execute format('grant ${APP} to %I', current_user); end if;
  end $$`,
  `do $$ begin execute format('grant usage on schema %I to ${APP}', current_schema()); end $$`,
]

const STAGE = `check (stage in ('draft', 'shared', 'joint', 'public'))`

/** Names that only records brought are seen by those who see one of the records. */
const NAMED = ['person', 'instrument', 'topic', 'meeting']

const COLUMNS = [
  `alter table partnership add column portal boolean not null default false`,
  `update partnership set portal = demonstration`,
  `alter table partnership alter column portal drop default`,
  `alter table record
     add column owner_side text,
     add column marking text not null default 'UNCLASSIFIED' check (marking in ('UNCLASSIFIED', 'CONFIDENTIAL')),
     add column stage text not null default 'joint' ${STAGE},
     add check (stage <> 'public' or marking = 'UNCLASSIFIED'),
     add foreign key (partnership_id, owner_side) references side (partnership_id, id)`,
  `create index record_owner on record (partnership_id, owner_side)`,
  `update record set stage = 'public'
     from partnership where partnership.id = record.partnership_id and partnership.demonstration`,
  `alter table record alter column marking drop default, alter column stage drop default`,
  ...NAMED.flatMap((table) => [
    `alter table ${table}
       add column owner_side text,
       add column stage text not null default 'public' ${STAGE},
       add foreign key (partnership_id, owner_side) references side (partnership_id, id)`,
    `create index ${table}_owner on ${table} (partnership_id, owner_side)`,
    `update ${table} set stage = 'joint' from partnership
      where partnership.id = ${table}.partnership_id and not partnership.demonstration and key is null`,
  ]),
  `alter table proposal
     add column owner_side text,
     add foreign key (partnership_id, owner_side) references side (partnership_id, id)`,
  `create index proposal_owner on proposal (partnership_id, owner_side)`,
]

/**
 * Whose a record is, how it is marked and how far it has come; and the inner wall: policies that show and take each row
 * only for those it is for. Records kept before this were for both sides, those of a demonstration for everybody.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...ROLE, ...COLUMNS, ...POLICIES(APP)]) await sql.raw(statement).execute(db)
}
