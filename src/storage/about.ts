import { sql } from 'kysely'
import { type Database, paging } from './database.ts'
import { PAGE_OF_STATEMENTS } from './statements.ts'

/**
 * Standing statements whose quote holds a mention of one thing: a topic or an instrument. Each statement once, however
 * often its words name the thing.
 */
export const statementsAbout = (db: Database, p: string, kinds: readonly string[], id: number) =>
  db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .where('statement.partnership_id', '=', p)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('mention')
          .select('mention.id')
          .where('mention.partnership_id', '=', p)
          .where('mention.kind', 'in', kinds)
          .where('mention.ref_id', '=', id)
          .whereRef('mention.record_id', '=', 'statement.record_id')
          .whereRef('mention.start_at', '>=', 'statement.start_at')
          .whereRef('mention.end_at', '<=', 'statement.end_at'),
      ),
    )

/** How many standing statements each topic of a kind has, as a table to join: `ref_id` and `n`. */
export const countAbout = (db: Database, p: string, kind: string) =>
  db
    .selectFrom('mention')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.partnership_id', '=', 'mention.partnership_id')
        .onRef('statement.record_id', '=', 'mention.record_id')
        .onRef('statement.start_at', '<=', 'mention.start_at')
        .onRef('statement.end_at', '>=', 'mention.end_at'),
    )
    .select(['mention.ref_id', sql<number>`count(distinct (statement.record_id, statement.number))`.as('n')])
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', '=', kind)
    .where('mention.ref_id', 'is not', null)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
    .groupBy('mention.ref_id')

/** A page of the statements about one thing, oldest first, in the order of their texts. */
export const pageAbout = (db: Database, p: string, kinds: readonly string[], id: number, page: number) => {
  const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
  return statementsAbout(db, p, kinds, id)
    .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
    .orderBy((eb) => eb.fn.coalesce('record.published', eb.val('')))
    .orderBy('record_id')
    .orderBy('start_at')
    .offset(offset)
    .limit(limit)
    .execute()
}
