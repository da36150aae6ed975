import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, type TablePolicy, THERE } from './0005-policies.ts'

const TABLES = [
  // Two concepts have one row, from whichever end it was said: the framework that comes first by its id is the first.
  `create table concept_mapping (
    partnership_id text not null,
    from_framework text not null,
    from_code text not null,
    to_framework text not null,
    to_code text not null,
    version integer not null,
    state text not null check (state in ('proposed', 'agreed', 'rejected', 'withdrawn')),
    relation text not null check (relation in ('exact', 'close', 'broad', 'narrow', 'related')),
    degree text not null check (degree in ('high', 'medium', 'low')),
    rationale text not null,
    side text,
    by text,
    at text not null,
    reviewed_side text,
    reviewed_by text,
    reviewed_at text,
    primary key (partnership_id, from_framework, from_code, to_framework, to_code),
    check (from_framework < to_framework),
    foreign key (partnership_id, from_framework, from_code) references concept (partnership_id, framework, code),
    foreign key (partnership_id, to_framework, to_code) references concept (partnership_id, framework, code)
  )`,
  `create index concept_mapping_to on concept_mapping (partnership_id, to_framework, to_code)`,
]

const DECIDES = `partnership_id = any ((select string_to_array(current_setting('mufakat.decider', true), ' '))::text[])`

const MAPPING_POLICIES: Readonly<Record<string, TablePolicy>> = {
  // What both sides agreed is everybody's to read; what is only proposed or denied is theirs.
  concept_mapping: {
    select: `${THERE} and (state = 'agreed' or ${MEMBER})`,
    insert: DECIDES,
    update: DECIDES,
  },
}

/** How concepts of two frameworks relate to each other, as people of both sides say. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, MAPPING_POLICIES)])
    await sql.raw(statement).execute(db)
}
