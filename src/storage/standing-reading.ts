import type { Database } from './database.ts'

/** The reading of a record that stands, with the record's own columns; choose what is needed of it. */
export const standingReading = (db: Database, p: string, record: number) =>
  db
    .selectFrom('record')
    .innerJoin('reading', (join) =>
      join
        .onRef('reading.partnership_id', '=', 'record.partnership_id')
        .onRef('reading.record_id', '=', 'record.id')
        .onRef('reading.number', '=', 'record.reading'),
    )
    .where('record.partnership_id', '=', p)
    .where('record.id', '=', record)
