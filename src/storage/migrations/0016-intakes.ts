import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, partDecided, partOfRecord, type TablePolicy } from './0005-policies.ts'

const TABLES = [
  `create table plan_intake (
    partnership_id text not null,
    record_id integer not null,
    id text not null,
    matrix_id integer not null,
    by text not null,
    at text not null,
    reason text,
    undone_by text,
    undone_at text,
    primary key (partnership_id, record_id, id),
    foreign key (partnership_id, record_id) references record (partnership_id, id),
    foreign key (partnership_id, matrix_id) references record (partnership_id, id)
  )`,
  `create index plan_intake_of on plan_intake (partnership_id, matrix_id)`,
  `create table plan_intake_step (
    partnership_id text not null,
    record_id integer not null,
    intake_id text not null,
    number integer not null,
    line integer not null,
    kind text not null check (kind in ('line', 'activity', 'evidence', 'body', 'status')),
    words text not null,
    wrote jsonb not null,
    undone text check (undone in ('undone', 'kept')),
    primary key (partnership_id, record_id, intake_id, number),
    foreign key (partnership_id, record_id, intake_id) references plan_intake (partnership_id, record_id, id)
  )`,
  `create table plan_meaning (
    partnership_id text not null references partnership (id),
    side text not null,
    kind text not null check (kind in ('column', 'status', 'body')),
    words text not null,
    meaning text not null,
    primary key (partnership_id, side, kind, words)
  )`,
  // What was entered by mistake is withdrawn: it counts no more from then on, and stays in what was known before.
  `alter table plan_activity drop constraint plan_activity_state_check`,
  `alter table plan_activity add constraint plan_activity_state_check
    check (state in ('planned', 'held', 'cancelled', 'withdrawn'))`,
  // Null for the parts of the plan's own text, else what brought the line in, and whether that was taken back.
  `alter table plan_part add column intake text`,
  `alter table plan_part add column gone boolean not null default false`,
]

const words = (name: string) =>
  `(select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[]`
const ofSide = (name: string) => `(partnership_id || '/' || side) = any (${words(name)})`

/** A matrix is seen where its record is. */
const MATRIX = `exists (select from record where record.partnership_id = plan_intake.partnership_id
  and record.id = plan_intake.matrix_id)`
const INTAKE = `exists (select from plan_intake where plan_intake.partnership_id = plan_intake_step.partnership_id
  and plan_intake.record_id = plan_intake_step.record_id and plan_intake.id = plan_intake_step.intake_id)`
const INTAKE_POLICIES: Readonly<Record<string, TablePolicy>> = {
  plan_intake: {
    select: `${MEMBER} and ${partOfRecord('plan_intake').select} and ${MATRIX}`,
    insert: `${partDecided('plan_intake')} and ${MATRIX}`,
    update: `${partDecided('plan_intake')} and ${MATRIX}`,
  },
  plan_intake_step: {
    select: INTAKE,
    insert: `${partDecided('plan_intake_step')} and ${INTAKE}`,
    update: `${partDecided('plan_intake_step')} and ${INTAKE}`,
  },
  plan_meaning: {
    select: `${MEMBER} and ${ofSide('side')}`,
    insert: ofSide('decide'),
    update: ofSide('decide'),
    delete: ofSide('decide'),
  },
}

/** Matrices that come back are taken over as one act, and what their words mean is remembered. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, INTAKE_POLICIES)]) await sql.raw(statement).execute(db)
}
