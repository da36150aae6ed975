import type { TopicKind } from '../partnership/partnership.ts'
import { RUNGS } from '../reading/statement.ts'
import type { TopicRef } from '../register/views.ts'
import { namedTogether } from '../register/watch/named-together.ts'
import type { Said, WatchNarrow } from '../register/watch/said.ts'
import { type Held, lookedUntil, silencesOf } from '../register/watch/silence.ts'
import type { WatchedTopic, WatchSort, WatchTable, WatchView } from '../register/watch/watch-views.ts'
import { strengthSince, watchedIn } from '../register/watch/watched.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { heldMeetings } from './held-meetings.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById } from './refs.ts'
import { saidOnAll } from './said-about.ts'
import { topicRefs } from './topic-refs.ts'

const PAGE = 20

/** So many others are told beside each topic. */
const TOGETHER = 3

/** What somebody looks at of a watch. */
export type WatchAsked = {
  readonly kind: TopicKind
  readonly narrow: WatchNarrow
  readonly sort: WatchSort
  readonly today: string
}

const ORDERS: Readonly<Record<WatchSort, (a: WatchedTopic, b: WatchedTopic) => number>> = {
  statements: (a, b) => b.watched.statements - a.watched.statements,
  last: (a, b) => byDate(b.watched.last, a.watched.last),
  first: (a, b) => byDate(a.watched.first, b.watched.first),
  silence: (a, b) =>
    (b.silence?.recorded ?? 0) - (a.silence?.recorded ?? 0) ||
    (b.silence?.held ?? 0) - (a.silence?.held ?? 0) ||
    byDate(a.watched.last, b.watched.last),
  strength: (a, b) => rungOf(b) - rungOf(a),
  name: () => 0,
}

const byDate = (a: Said | null, b: Said | null): number =>
  (a?.date ?? '') < (b?.date ?? '') ? -1 : (a?.date ?? '') > (b?.date ?? '') ? 1 : 0

const rungOf = ({ strength }: WatchedTopic): number => (strength ? RUNGS.indexOf(strength.latest) : -1)

const byName = (a: WatchedTopic, b: WatchedTopic): number =>
  a.topic.name.toLowerCase() < b.topic.name.toLowerCase() ? -1 : 1

const watchedTopics = (
  all: readonly Said[],
  refs: ReadonlyMap<number, TopicRef>,
  meetings: readonly Held[],
  until: string,
): readonly WatchedTopic[] =>
  [...Map.groupBy(all, ({ topic }) => topic)].flatMap(([id, said]) => {
    const topic = refs.get(id)
    if (!topic) return []
    const watched = watchedIn(said)
    const silences = silencesOf(said, meetings, until)
    return [
      {
        ...{ topic, watched, strength: strengthSince(said) },
        silence: silences.find(({ mechanism }) => mechanism === watched.last?.mechanism) ?? null,
        together: [],
      },
    ]
  })

/** Tells of a topic those most often named where it was. */
const withOthers = (all: readonly Said[], refs: ReadonlyMap<number, TopicRef>) => {
  const others = namedTogether(all)
  return (topic: WatchedTopic): WatchedTopic => ({
    ...topic,
    together: others(topic.topic.id)
      .flatMap(({ topic: id, occasions }) => {
        const ref = refs.get(id)
        return ref ? [{ topic: ref, occasions }] : []
      })
      .toSorted((a, b) => b.occasions - a.occasions || (a.topic.name < b.topic.name ? -1 : 1))
      .slice(0, TOGETHER),
  })
}

const watchedOf = async (context: Context, p: string, { kind, narrow, sort, today }: WatchAsked) => {
  const { db } = context
  const partnership = await getPartnership(db, p)
  if (!partnership) return null
  const { said: all, unread, note } = await saidOnAll(context, partnership, kind, narrow)
  note()
  const refs = await topicRefs(
    db,
    p,
    all.map(({ topic }) => topic),
  )
  const topics = watchedTopics(all, refs, await heldMeetings(db, p), lookedUntil(narrow, today)).toSorted(
    (a, b) => ORDERS[sort](a, b) || byName(a, b),
  )
  return { partnership, unread, all, refs, topics, mechanisms: [...(await mechanismsById(db, p)).values()] }
}

/** The words in which topics were named first and last. */
const withWords = async (db: Database, p: string, topics: readonly WatchedTopic[]) => {
  const ends = topics.flatMap(({ watched: { first, last } }) => [first, last]).filter((each) => each !== null)
  const by = await statementsBy(db, p, ends)
  const wordsOf = (said: Said | null) => (said && by.get(statementKey(said))) ?? null
  return topics.map((topic) => ({
    ...topic,
    ...{ first: wordsOf(topic.watched.first), last: wordsOf(topic.watched.last) },
  }))
}

/** How issues of concern, or areas of cooperation, are spoken of through the years. */
export const watch = (context: Context) => ({
  /** A page of the topics that were spoken of; null where there is no such partnership. */
  list: async (p: string, asked: WatchAsked, page: number): Promise<WatchView | null> => {
    const found = await watchedOf(context, p, asked)
    if (!found) return null
    const { partnership, unread, all, refs, topics, mechanisms } = found
    const { offset, limit } = paging(page, PAGE)
    const shown = topics.slice(offset, offset + limit).map(withOthers(all, refs))
    return {
      ...{ partnership, unread, mechanisms, kind: asked.kind, narrow: asked.narrow, sort: asked.sort },
      topics: listed(await withWords(context.db, p, shown), topics.length, page, PAGE),
    }
  },

  /** The same of all topics, for a table; null where there is no such partnership. */
  all: async (p: string, asked: WatchAsked): Promise<WatchTable | null> => {
    const found = await watchedOf(context, p, asked)
    if (!found) return null
    const { partnership, unread, all, refs, topics, mechanisms } = found
    return {
      ...{ partnership, unread, mechanisms },
      topics: await withWords(context.db, p, topics.map(withOthers(all, refs))),
    }
  },
})
