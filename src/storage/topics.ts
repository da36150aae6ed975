import type { TopicKind } from '../partnership/partnership.ts'
import type { TopicsView } from '../register/views.ts'
import type { TopicNarrow, TopicView } from '../register/watch/watch-views.ts'
import type { TopicHistoryView } from '../search/agreed/history-view.ts'
import { countAbout } from './about.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { PAGE_OF_HISTORY, topicHistory } from './topic-history.ts'
import { topicView } from './topic-view.ts'

const PAGE = 60

/**
 * Topics of a kind, those with most statements first. `entered` puts those that people entered before those that only
 * a reader found in a record.
 */
export const topicsByStatements = async (
  db: Database,
  p: string,
  kind: TopicKind,
  {
    offset,
    limit,
    entered = false,
  }: { readonly offset: number; readonly limit: number; readonly entered?: boolean },
) => {
  const rows = await db
    .selectFrom('topic')
    .leftJoin(countAbout(db, p, kind).as('about'), 'about.ref_id', 'topic.id')
    .select((eb) => ['topic.id', 'topic.name', eb.fn.coalesce('about.n', eb.val(0)).as('statements')])
    .where('topic.partnership_id', '=', p)
    .where('topic.kind', '=', kind)
    .$if(entered, (query) => query.orderBy((eb) => eb('topic.key', 'is', null)))
    .orderBy('statements', 'desc')
    .orderBy('topic.sort_key')
    .orderBy('topic.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ id, name, statements }) => ({ id, kind, name, statements: Number(statements) }))
}

export const topics = (context: Context) => ({
  get: (
    p: string,
    topic: { readonly kind: TopicKind; readonly id: number },
    narrow: TopicNarrow,
    asked: { readonly page: number; readonly today: string },
  ): Promise<TopicView | null> => topicView(context, p, topic, narrow, asked),

  /** A page of the words on a topic through the years, the oldest first; null where there is no such topic to see. */
  history: async (p: string, kind: TopicKind, id: number, page: number): Promise<TopicHistoryView | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    const row =
      partnership &&
      (await db
        .selectFrom('topic')
        .select(['id', 'name'])
        .where('partnership_id', '=', p)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) return null
    const { steps, total, unread } = await topicHistory(context, p, kind, id, page)
    return {
      partnership,
      topic: { id, kind, name: row.name },
      steps: listed(steps, total, page, PAGE_OF_HISTORY),
      unread,
    }
  },

  list: async (p: string, kind: TopicKind, page: number): Promise<TopicsView | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { n } = await db
      .selectFrom('topic')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
    const rows = await topicsByStatements(db, p, kind, paging(page, PAGE))
    return { partnership, kind, topics: listed(rows, Number(n), page, PAGE) }
  },
})
