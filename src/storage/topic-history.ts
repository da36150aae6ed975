import { sql } from 'kysely'
import { seesRecord } from '../access/record.ts'
import type { TopicKind } from '../partnership/partnership.ts'
import type { HistoryStep } from '../search/agreed/history-view.ts'
import { mostAlikeBefore } from '../search/agreed/most-alike-before.ts'
import { statementsAbout } from './about.ts'
import { type Context, paging } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { isPortal } from './portal.ts'
import { standingIn } from './standing.ts'
import { knownWordings } from './wordings.ts'

export const PAGE_OF_HISTORY = 40

const DAY = sql`coalesce(meeting.start_date, record.published)`

/** So many statements on a topic are counted, the oldest. */
const MOST_TOLD = 20_000

/** Where the words on a topic stand, the oldest first, as far as whoever asks sees them by the rule of src/access too. */
const wordsOn = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  kind: TopicKind,
  id: number,
) => {
  const rows = await statementsAbout(db, p, [kind], id)
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'record.partnership_id')
        .onRef('meeting.id', '=', 'record.meeting_id'),
    )
    .select(['statement.record_id as record', 'statement.number'])
    .select(['record.owner_side', 'record.marking', 'record.stage'])
    .orderBy(sql`${DAY} asc nulls last`)
    .orderBy('record.title')
    .orderBy('statement.record_id')
    .orderBy('statement.start_at')
    .orderBy('statement.number')
    .limit(MOST_TOLD + 1)
    .execute()
  const portal = await isPortal(db, p)
  return {
    seen: rows.slice(0, MOST_TOLD).filter((row) => seesRecord(actor, p, standingIn(row), portal)),
    unread: rows.length > MOST_TOLD,
  }
}

/** A page of the words on a topic in the order of their days, each with the earlier one of the page that it is most like; and how many there are. */
export const topicHistory = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  kind: TopicKind,
  id: number,
  page: number,
): Promise<{ readonly steps: readonly HistoryStep[]; readonly total: number; readonly unread: boolean }> => {
  const { db } = context
  const { seen, unread } = await wordsOn(context, p, kind, id)
  // How many there are is told of all, whatever page they are on.
  for (const row of seen) sawWords(db, p, { id: row.record, standing: standingIn(row) })
  const { offset, limit } = paging(page, PAGE_OF_HISTORY)
  const refs = seen.slice(offset, offset + limit)
  const known = new Map((await knownWordings(context, p, refs)).map((each) => [statementKey(each), each]))
  const inOrder = refs.flatMap((ref) => known.get(statementKey(ref)) ?? [])
  const rows = await statementsBy(db, p, inOrder)
  const before = mostAlikeBefore(inOrder)
  return {
    ...{ total: seen.length, unread },
    steps: inOrder.flatMap((each, at) => {
      const row = rows.get(statementKey(each))
      const { date: day, level, series } = each
      return row ? [{ row, day, level, series, against: before[at] ?? null }] : []
    }),
  }
}
