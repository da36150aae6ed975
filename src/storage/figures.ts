import type { Database } from './database.ts'

/** Published progress figures, oldest first; of one instrument where one is given. */
export const figuresOf = async (db: Database, p: string, instrument?: number) => {
  const rows = await db
    .selectFrom('figure')
    .leftJoin('instrument', (join) =>
      join
        .onRef('instrument.partnership_id', '=', 'figure.partnership_id')
        .onRef('instrument.id', '=', 'figure.instrument_id'),
    )
    .select([
      'figure.on_date',
      'figure.value',
      'figure.of',
      'figure.unit',
      'figure.note',
      'figure.source',
      'figure.instrument_id',
      'instrument.name as instrument',
    ])
    .where('figure.partnership_id', '=', p)
    .$if(instrument !== undefined, (query) => query.where('figure.instrument_id', '=', instrument as number))
    .orderBy('figure.on_date')
    .orderBy('figure.seq')
    .execute()
  return rows.map((row) => ({
    instrument: row.instrument,
    instrumentId: row.instrument_id,
    on: row.on_date,
    value: row.value,
    of: row.of,
    unit: row.unit,
    note: row.note,
    source: row.source,
  }))
}
