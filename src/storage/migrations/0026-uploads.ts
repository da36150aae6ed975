import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { own, POLICIES, type TablePolicy } from './0005-policies.ts'

const TABLES = [
  // `keep_as` is null where a person looks at what was read before it is kept; else it says how the machine keeps it.
  `create table upload (
    partnership_id text not null references partnership (id),
    id integer not null,
    owner_side text,
    by jsonb,
    made_at text not null,
    file_name text not null,
    media_type text,
    published text,
    bytes bytea not null,
    keep_as jsonb,
    state text not null check (state in ('waiting', 'refused', 'failed')),
    state_since text not null,
    refusal jsonb,
    job uuid not null,
    primary key (partnership_id, id),
    check ((state = 'refused') = (refusal is not null)),
    foreign key (partnership_id, owner_side) references side (partnership_id, id)
  )`,
  `create index upload_owner on upload (partnership_id, owner_side)`,
  `create index upload_order on upload (partnership_id, state_since) where keep_as is null and state = 'waiting'`,
]

const OWN = `keep_as is null and ${own('edit')}`

const UPLOAD_POLICIES: Readonly<Record<string, TablePolicy>> = {
  upload: { select: OWN, insert: OWN, update: OWN, delete: OWN },
}

/** Files that wait to be read by a worker. The queue of jobs, which has no more than their numbers, lies in a schema of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, UPLOAD_POLICIES)]) await sql.raw(statement).execute(db)
}
