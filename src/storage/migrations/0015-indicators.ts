import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { POLICIES, partDecided, partOfRecord } from './0005-policies.ts'

const OF_PART = `foreign key (partnership_id, record_id, line) references plan_part (partnership_id, record_id, number)`

const TABLES = [
  `create table plan_indicator (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    id text not null,
    version integer not null,
    at text not null,
    title text not null,
    unit text not null,
    baseline jsonb not null,
    target jsonb not null,
    measured jsonb not null,
    withdrawn boolean not null,
    primary key (partnership_id, record_id, line, id, version),
    ${OF_PART}
  )`,
  // Which files bear out what is done under a line. A row stays as long as a version of an activity names the file.
  `create table plan_evidence (
    partnership_id text not null,
    record_id integer not null,
    line integer not null,
    sha256 text not null,
    primary key (partnership_id, record_id, line, sha256),
    ${OF_PART},
    foreign key (partnership_id, sha256) references source_file (partnership_id, sha256)
  )`,
  `create index plan_evidence_file on plan_evidence (partnership_id, sha256)`,
]

/** Every version is kept, and none is changed. */
const logged = (table: string) => ({ select: partOfRecord(table).select, insert: partDecided(table) })

const setting = (name: string) =>
  `partnership_id = any ((select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[])`

const has = (table: string) =>
  `exists (select from ${table} has where has.partnership_id = source_file.partnership_id and has.sha256 = source_file.sha256)`

const INDICATOR_POLICIES = {
  plan_indicator: logged('plan_indicator'),
  plan_evidence: logged('plan_evidence'),
  // A file is seen with whatever names it; those who write to lines add evidence, also where they edit no record.
  source_file: {
    select: ['record', 'copy', 'plan_evidence'].map(has).join(' or '),
    insert: `(${setting('editor')}) or (${setting('decider')})`,
  },
}

const AGAIN = ['select', 'insert'].map((act) => `drop policy source_file_${act} on source_file`)

/** What is measured of a plan's lines, and the files that bear out what is done under them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...AGAIN, ...POLICIES(APP, INDICATOR_POLICIES)])
    await sql.raw(statement).execute(db)
}
