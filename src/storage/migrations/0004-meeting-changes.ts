import { type Kysely, sql } from 'kysely'

const TABLES = [
  `create table meeting_change (
    partnership_id text not null,
    record_id integer not null,
    number integer not null,
    by text not null,
    at text not null,
    before_id integer,
    after_id integer,
    primary key (partnership_id, record_id, number),
    foreign key (partnership_id, record_id) references record (partnership_id, id),
    foreign key (partnership_id, before_id) references meeting (partnership_id, id),
    foreign key (partnership_id, after_id) references meeting (partnership_id, id)
  )`,
  `create index meeting_change_before on meeting_change (partnership_id, before_id)`,
  `create index meeting_change_after on meeting_change (partnership_id, after_id)`,
]

/** What became of the meeting that a record is said to report. Of records kept before this, what was chosen is not known. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
