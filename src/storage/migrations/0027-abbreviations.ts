import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, type TablePolicy, THERE } from './0005-policies.ts'

// The keys are the folded forms, by which two entries are one. What was removed stays as `gone`: a partnership file that is
// imported again does not bring it back.
const TABLE = `create table abbreviation (
    partnership_id text not null references partnership (id),
    short_key text not null,
    meaning_key text not null,
    short text not null,
    meaning text not null,
    gone boolean not null default false,
    primary key (partnership_id, short_key, meaning_key)
  )`

const EDITS = `partnership_id = any ((select string_to_array(current_setting('mufakat.editor', true), ' '))::text[])`

const ABBREVIATION_POLICIES: Readonly<Record<string, TablePolicy>> = {
  abbreviation: {
    select: `${THERE} and (not gone or ${MEMBER})`,
    insert: EDITS,
    update: EDITS,
  },
}

/** What short forms stand for in a partnership, as its people say. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [TABLE, ...POLICIES(APP, ABBREVIATION_POLICIES)])
    await sql.raw(statement).execute(db)
}
