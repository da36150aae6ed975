import type { InstrumentsView, InstrumentView } from '../register/views.ts'
import { pageAbout, statementsAbout } from './about.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { figuresOf } from './figures.ts'
import { getPartnership } from './partnerships.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { PAGE_OF_STATEMENTS, statementRows } from './statements.ts'

const PAGE = 60

/** All instruments with the number of records that cite them, most cited first. */
export const instrumentsByCitation = async (db: Database, p: string) => {
  const rows = await db
    .selectFrom('instrument')
    .select((eb) => [
      'instrument.id',
      'instrument.name',
      'instrument.year',
      eb
        .selectFrom('mention')
        .select((inner) => inner.fn.count<number>('mention.record_id').distinct().as('n'))
        .whereRef('mention.partnership_id', '=', 'instrument.partnership_id')
        .where('mention.kind', '=', 'instrument')
        .whereRef('mention.ref_id', '=', 'instrument.id')
        .as('cited_by'),
    ])
    .where('instrument.partnership_id', '=', p)
    .orderBy('cited_by', 'desc')
    .orderBy('sort_key')
    .execute()
  return rows.map(({ cited_by, ...row }) => ({ ...row, citedBy: Number(cited_by) }))
}

export const instruments = ({ db }: Context) => ({
  get: async (p: string, id: number, page: number): Promise<InstrumentView | null> => {
    const partnership = await getPartnership(db, p)
    const row =
      partnership &&
      (await db
        .selectFrom('instrument')
        .selectAll()
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) return null
    const about = statementsAbout(db, p, ['instrument'], id)
    const { n } = await about.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const rows = await pageAbout(db, p, ['instrument'], id, page)
    const citing = await selectRecords(db, p)
      .where('record.id', 'in', (eb) =>
        eb
          .selectFrom('mention')
          .select('record_id')
          .where('mention.partnership_id', '=', p)
          .where('mention.kind', '=', 'instrument')
          .where('mention.ref_id', '=', id),
      )
      .orderBy('record.published')
      .orderBy('record.id')
      .execute()
    return {
      partnership,
      instrument: {
        id,
        name: row.name,
        year: row.year,
        alsoKnownAs: row.also_known_as,
        period:
          row.period_from && row.period_until ? { from: row.period_from, until: row.period_until } : null,
        note: row.note,
        source: row.source,
      },
      statements: listed(await statementRows(db, p, rows), Number(n), page, PAGE_OF_STATEMENTS),
      citedBy: await recordRefs(db, p, citing),
      figures: await figuresOf(db, p, id),
    }
  },

  list: async (p: string, page: number): Promise<InstrumentsView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const all = await instrumentsByCitation(db, p)
    const { offset, limit } = paging(page, PAGE)
    return { partnership, instruments: listed(all.slice(offset, offset + limit), all.length, page, PAGE) }
  },
})
