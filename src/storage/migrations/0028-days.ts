import { type Kysely, sql } from 'kysely'

/**
 * The day of a record is that of its meeting, else its own; "" for none. It stands beside the record, and beside each of its statements, so
 * that the newest of a hundred thousand can be looked through without the rest. Neither can be another day than it should be:
 * each is a part of the key by which the row refers to its meeting, or to its record, and is changed with it by the database.
 */
const DAYS = [
  `create unique index meeting_day on meeting (partnership_id, start_date, id)`,
  `drop index meeting_dated`,
  `alter index meeting_day rename to meeting_dated`,

  `alter table record add column meeting_day text`,
  `update record set meeting_day = meeting.start_date from meeting
    where meeting.partnership_id = record.partnership_id and meeting.id = record.meeting_id`,
  `drop index record_meeting`,
  `create index record_meeting on record (partnership_id, meeting_id, meeting_day)`,
  `alter table record
     drop constraint record_partnership_id_meeting_id_fkey,
     add foreign key (partnership_id, meeting_id, meeting_day) references meeting (partnership_id, id, start_date) on update cascade,
     add check ((meeting_id is null) = (meeting_day is null)),
     add column day text not null generated always as (coalesce(meeting_day, published, '')) stored`,
  `create unique index record_dated on record (partnership_id, day, id)`,

  // A row is written anew with each word of it in the index: sooner done with the index made at the end.
  `drop index statement_searched`,
  `alter table statement add column day text`,
  `update statement set day = record.day from record
    where record.partnership_id = statement.partnership_id and record.id = statement.record_id`,
  `create index statement_searched on statement using gin (searched)`,
  `create index statement_dated on statement (partnership_id, day, record_id)`,
  `alter table statement
     alter column day set not null,
     drop constraint statement_partnership_id_record_id_fkey,
     add foreign key (partnership_id, record_id, day) references record (partnership_id, id, day) on update cascade`,
]

/** The day of each record and statement, by which the newest are found first. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of DAYS) await sql.raw(statement).execute(db)
}
