import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, type TablePolicy, THERE } from './0005-policies.ts'

// The keys are the folded forms, by which two entries are one. What was removed stays as `gone`: a partnership file that is
// imported again does not bring it back.
const ABBREVIATION = `create table abbreviation (
    partnership_id text not null references partnership (id),
    short_key text not null,
    meaning_key text not null,
    short text not null,
    meaning text not null,
    gone boolean not null default false,
    primary key (partnership_id, short_key, meaning_key)
  )`

// Of what is newer than `told_until`, its keeper was not told yet.
const SAVED_SEARCH = [
  `create table saved_search (
    partnership_id text not null references partnership (id),
    account text not null,
    id text not null,
    name text not null,
    query text not null,
    alert boolean not null,
    at text not null,
    told_until text not null,
    primary key (partnership_id, account, id)
  )`,
  `create index saved_search_waiting on saved_search (told_until) where alert`,
]

const EDITS = `partnership_id = any ((select string_to_array(current_setting('mufakat.editor', true), ' '))::text[])`

const MINE = `${MEMBER} and account = (select nullif(current_setting('mufakat.account', true), ''))`

const SEARCHING_POLICIES: Readonly<Record<string, TablePolicy>> = {
  abbreviation: {
    select: `${THERE} and (not gone or ${MEMBER})`,
    insert: EDITS,
    update: EDITS,
  },
  saved_search: { select: MINE, insert: MINE, delete: MINE },
}

/** What short forms stand for in a partnership, as its people say; and the searches that people keep. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [ABBREVIATION, ...SAVED_SEARCH, ...POLICIES(APP, SEARCHING_POLICIES)])
    await sql.raw(statement).execute(db)
}
