import type { Database } from './database.ts'

/** The readings that stand of a partnership's records, with the records' own columns; choose what is needed of which. */
export const standingReadings = (db: Database, p: string) =>
  db
    .selectFrom('record')
    .innerJoin('reading', (join) =>
      join
        .onRef('reading.partnership_id', '=', 'record.partnership_id')
        .onRef('reading.record_id', '=', 'record.id')
        .onRef('reading.number', '=', 'record.reading'),
    )
    .where('record.partnership_id', '=', p)

/** The reading of a record that stands. */
export const standingReading = (db: Database, p: string, record: number) =>
  standingReadings(db, p).where('record.id', '=', record)
