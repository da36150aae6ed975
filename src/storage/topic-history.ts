import { sql } from 'kysely'
import type { TopicKind } from '../partnership/partnership.ts'
import type { HistoryStep } from '../search/agreed/history-view.ts'
import { mostAlikeBefore } from '../search/agreed/most-alike-before.ts'
import { statementsAbout } from './about.ts'
import { type Context, paging } from './database.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { knownWordings } from './wordings.ts'

export const PAGE_OF_HISTORY = 40

const DAY = sql`coalesce(meeting.start_date, record.published)`

/** A page of the words on a topic in the order of their days, each with the earlier one of the page that it is most like; and how many there are. */
export const topicHistory = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  kind: TopicKind,
  id: number,
  page: number,
): Promise<{ readonly steps: readonly HistoryStep[]; readonly total: number }> => {
  const { db } = context
  const about = statementsAbout(db, p, [kind], id)
  const { n } = await about.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const { offset, limit } = paging(page, PAGE_OF_HISTORY)
  const refs = await about
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'record.partnership_id')
        .onRef('meeting.id', '=', 'record.meeting_id'),
    )
    .select(['statement.record_id as record', 'statement.number'])
    .orderBy(sql`${DAY} asc nulls last`)
    .orderBy('record.title')
    .orderBy('statement.record_id')
    .orderBy('statement.start_at')
    .orderBy('statement.number')
    .offset(offset)
    .limit(limit)
    .execute()
  const known = new Map((await knownWordings(context, p, refs)).map((each) => [statementKey(each), each]))
  const inOrder = refs.flatMap((ref) => known.get(statementKey(ref)) ?? [])
  const rows = await statementsBy(db, p, inOrder)
  const before = mostAlikeBefore(inOrder)
  return {
    total: Number(n),
    steps: inOrder.flatMap((each, at) => {
      const row = rows.get(statementKey(each))
      const { date: day, level, series } = each
      return row ? [{ row, day, level, series, against: before[at] ?? null }] : []
    }),
  }
}
