import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, type TablePolicy } from './0005-policies.ts'

const TABLES = [
  `create table report_template (
    partnership_id text not null references partnership (id),
    side text not null,
    kind text not null,
    number integer not null,
    name text not null,
    sha256 text not null,
    by text not null,
    at text not null,
    gone boolean not null default false,
    primary key (partnership_id, side, kind, number),
    foreign key (partnership_id, sha256) references source_file (partnership_id, sha256)
  )`,
  `create index report_template_file on report_template (partnership_id, sha256)`,
]

const words = (name: string) =>
  `(select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[]`
const ofSide = (name: string) => `(partnership_id || '/' || side) = any (${words(name)})`
const partnerships = (name: string) => `partnership_id = any (${words(name)})`

const has = (table: string) =>
  `exists (select from ${table} has where has.partnership_id = source_file.partnership_id and has.sha256 = source_file.sha256)`

const TEMPLATE_POLICIES: Readonly<Record<string, TablePolicy>> = {
  report_template: {
    select: `${MEMBER} and ${ofSide('side')}`,
    insert: ofSide('edit'),
    update: ofSide('edit'),
  },
  source_file: {
    select: ['record', 'copy', 'plan_evidence', 'report_template'].map(has).join(' or '),
    insert: `(${partnerships('editor')}) or (${partnerships('decider')})`,
  },
}

const AGAIN = ['select', 'insert'].map((act) => `drop policy source_file_${act} on source_file`)

/** The Word files in whose words and layout a side has its reports. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...AGAIN, ...POLICIES(APP, TEMPLATE_POLICIES)])
    await sql.raw(statement).execute(db)
}
