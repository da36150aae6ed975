import type { Block } from '../documents/document.ts'
import { placeIn } from '../documents/place-in.ts'
import type { StatementKind } from '../reading/statement.ts'
import type { Content, KeptStatement, StatementState } from '../register/statement.ts'
import type { PartnershipRef, StatementRow, StatementsView, StatementView } from '../register/views.ts'

import { alignmentsOn } from './alignments-of.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { historyOf } from './decision-history.ts'
import { keptStatement } from './kept-statement.ts'
import { sawWords } from './leave-entry.ts'
import { mentionViews } from './mentions.ts'
import { getPartnership } from './partnerships.ts'
import { getRecordRef } from './records.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { outdatedOn, secondingsOn } from './seconding-views.ts'
import { isSeen } from './standing.ts'
import { standingReading } from './standing-reading.ts'
import { historyOn } from './trail-shown.ts'

export const PAGE_OF_STATEMENTS = 50

const selectStatements = (db: Database, p: string) =>
  db
    .selectFrom('statement')
    .select([
      'statement.record_id',
      'statement.number',
      'statement.state',
      'statement.revision',
      'content',
      'read',
    ])
    .where('statement.partnership_id', '=', p)

type Row = Awaited<ReturnType<ReturnType<typeof selectStatements>['execute']>>[number]

/** Statements away from their record, each with its record's reference. */
export const statementRows = async (
  db: Database,
  p: string,
  rows: readonly Row[],
): Promise<readonly StatementRow[]> => {
  const ids = [...new Set(rows.map(({ record_id }) => record_id))]
  const refs =
    ids.length === 0
      ? []
      : await recordRefs(db, p, await selectRecords(db, p).where('record.id', 'in', ids).execute())
  const byId = new Map(refs.map((ref) => [ref.id, ref]))
  return rows.flatMap((row) => {
    const record = byId.get(row.record_id)
    if (record) sawWords(db, p, record)
    return record ? [{ record, statement: keptStatement(row) }] : []
  })
}

const neighbour = async (
  db: Database,
  p: string,
  record: number,
  statement: KeptStatement,
  after: boolean,
) => {
  const { start } = statement.content.quote.span
  const row = await db
    .selectFrom('statement')
    .select('number')
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('state', '!=', 'withdrawn')
    .where((eb) =>
      eb.or([
        eb('start_at', after ? '>' : '<', start),
        eb.and([eb('start_at', '=', start), eb('number', after ? '>' : '<', statement.number)]),
      ]),
    )
    .orderBy('start_at', after ? 'asc' : 'desc')
    .orderBy('number', after ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}

const mentionsWithin = async (db: Database, p: string, record: number, { quote, actor }: Content) =>
  mentionViews(
    db,
    p,
    await db
      .selectFrom('mention')
      .selectAll()
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where((eb) =>
        eb.or(
          [quote.span, ...(actor ? [actor.span] : [])].map((span) =>
            eb.and([eb('start_at', '>=', span.start), eb('end_at', '<=', span.end)]),
          ),
        ),
      )
      .orderBy('id')
      .execute(),
  )

const secondingOf = async (db: Database, p: string, subject: string, { sides }: PartnershipRef) => ({
  seconding: (await secondingsOn(db, p, [subject], sides)).get(subject) ?? null,
  outdated: await outdatedOn(db, p, subject, sides),
})

export const statements = ({ db, actor }: Context) => ({
  /** One statement with all one needs to cite it; null where there is none. */
  get: async (p: string, recordId: number, number: number): Promise<StatementView | null> => {
    if (!(await isSeen({ db, actor }, p, recordId))) return null
    const partnership = await getPartnership(db, p)
    const record = partnership && (await getRecordRef(db, p, recordId))
    const row =
      record &&
      (await selectStatements(db, p)
        .where('statement.record_id', '=', recordId)
        .where('statement.number', '=', number)
        .executeTakeFirst())
    if (!row) return null
    const reading = await standingReading(db, p, recordId).select('reading.blocks').executeTakeFirstOrThrow()
    const statement = keptStatement(row)
    sawWords(db, p, record)
    return {
      partnership,
      trail: await historyOn({ db, actor }, p, (query) =>
        query
          .where('trail.object_kind', '=', 'statement')
          .where('trail.object_id', '=', `${recordId}/${number}`),
      ),
      record,
      statement,
      ...placeIn(reading.blocks as readonly Block[], statement.content.quote.span),
      mentions: await mentionsWithin(db, p, recordId, statement.content),
      history: await historyOf(db, p, recordId, number),
      aligned: await alignmentsOn(
        { db, actor },
        p,
        { of: 'statement', record: recordId, number },
        record.standing,
      ),
      ...(await secondingOf(db, p, `statement-${recordId}-${number}`, partnership)),
      previous: await neighbour(db, p, recordId, statement, false),
      next: await neighbour(db, p, recordId, statement, true),
    }
  },

  /** A page of a partnership's statements, newest record first, in the order of its text. */
  list: async (
    p: string,
    narrow: { readonly kind: StatementKind | null; readonly state: StatementState | null },
    page: number,
  ): Promise<StatementsView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
    const narrowed = db
      .selectFrom('statement')
      .where('statement.partnership_id', '=', p)
      .$if(narrow.kind !== null, (query) => query.where('statement.kind', '=', narrow.kind as string))
      .$if(narrow.state !== null, (query) => query.where('statement.state', '=', narrow.state as string))
      .$if(narrow.state === null, (query) =>
        query.where('statement.state', 'not in', ['rejected', 'withdrawn']),
      )
    const { n } = await narrowed.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const rows = await narrowed
      .innerJoin('record', (join) =>
        join
          .onRef('record.partnership_id', '=', 'statement.partnership_id')
          .onRef('record.id', '=', 'statement.record_id'),
      )
      .select([
        'statement.record_id',
        'statement.number',
        'statement.state',
        'statement.revision',
        'content',
        'read',
      ])
      .orderBy((eb) => eb.fn.coalesce('record.published', eb.val('')), 'desc')
      .orderBy('record.id', 'desc')
      .orderBy('statement.start_at')
      .orderBy('statement.number')
      .offset(offset)
      .limit(limit)
      .execute()
    return {
      partnership,
      ...narrow,
      statements: listed(await statementRows(db, p, rows), Number(n), page, PAGE_OF_STATEMENTS),
    }
  },
})
