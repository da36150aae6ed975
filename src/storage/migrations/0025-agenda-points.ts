import { type Kysely, sql } from 'kysely'
import { APP } from './0005-access.ts'
import { MEMBER, POLICIES, type TablePolicy } from './0005-policies.ts'

const TABLES = [
  `create table agenda_point (
    partnership_id text not null references partnership (id),
    side text not null,
    mechanism_id integer not null,
    words text not null,
    by text not null,
    at text not null,
    gone boolean not null default false,
    primary key (partnership_id, side, mechanism_id, words),
    foreign key (partnership_id, mechanism_id) references mechanism (partnership_id, id)
  )`,
  `create index agenda_point_mechanism on agenda_point (partnership_id, mechanism_id)`,
]

const ofSide = (name: string) =>
  `(partnership_id || '/' || side) = any ((select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[])`

const POINT_POLICIES: Readonly<Record<string, TablePolicy>> = {
  agenda_point: {
    select: `${MEMBER} and ${ofSide('side')}`,
    insert: ofSide('edit'),
    update: ofSide('edit'),
  },
}

/** What a side means to propose for the agenda of the next meeting of a series. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...TABLES, ...POLICIES(APP, POINT_POLICIES)]) await sql.raw(statement).execute(db)
}
