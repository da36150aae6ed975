import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partDecided, partOfRecord, THERE } from './0005-policies.ts'

const TABLES = [
  `create table framework (
    partnership_id text not null references partnership (id),
    id text not null,
    uri text,
    titles jsonb not null,
    version text,
    issued text,
    modified text,
    source text,
    at text not null,
    primary key (partnership_id, id)
  )`,
  `create table concept (
    partnership_id text not null,
    framework text not null,
    code text not null,
    labels jsonb not null,
    definitions jsonb not null,
    broader jsonb not null,
    tops jsonb not null,
    depth integer not null,
    seq integer not null,
    gone boolean not null,
    primary key (partnership_id, framework, code),
    foreign key (partnership_id, framework) references framework (partnership_id, id)
  )`,
  // The column by which a row hangs on a line, or on a statement, is that of what it is of, so that neither can be told wrong.
  `create table alignment (
    partnership_id text not null,
    record_id integer not null,
    subject text not null check (subject in ('line', 'statement')),
    number integer not null,
    line integer check (line is not distinct from case when subject = 'line' then number end),
    statement integer check (statement is not distinct from case when subject = 'statement' then number end),
    framework text not null,
    code text not null,
    version integer not null,
    state text not null check (state in ('proposed', 'confirmed', 'rejected', 'withdrawn')),
    by text,
    side text,
    reason text,
    at text not null,
    primary key (partnership_id, record_id, subject, number, framework, code, version),
    foreign key (partnership_id, record_id, line) references plan_part (partnership_id, record_id, number),
    foreign key (partnership_id, record_id, statement) references statement (partnership_id, record_id, number),
    foreign key (partnership_id, framework, code) references concept (partnership_id, framework, code)
  )`,
  `create index alignment_line on alignment (partnership_id, record_id, line)`,
  `create index alignment_statement on alignment (partnership_id, record_id, statement)`,
  `create index alignment_concept on alignment (partnership_id, framework, code)`,
]

const FRAMEWORK_POLICIES = {
  // The machine alone brings frameworks in; whoever sees the partnership sees them.
  framework: { select: THERE },
  concept: { select: THERE },
  // What is said is added to, and never changed: on what day what stood can always be told.
  alignment: { select: partOfRecord('alignment').select, insert: partDecided('alignment') },
}

/** The frameworks that a partnership works with, and which of their concepts lines and statements serve, as people say. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, FRAMEWORK_POLICIES)])
    await sql.raw(statement).execute(db)
}
