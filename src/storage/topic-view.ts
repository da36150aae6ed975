import type { TopicKind } from '../partnership/partnership.ts'
import { namedTogether } from '../register/watch/named-together.ts'
import { occasionOf, type Said } from '../register/watch/said.ts'
import { lookedUntil, silencesOf } from '../register/watch/silence.ts'
import type { TogetherView, TopicNarrow, TopicView } from '../register/watch/watch-views.ts'
import { watchedIn } from '../register/watch/watched.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { heldMeetings } from './held-meetings.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById } from './refs.ts'
import { saidBeside, saidOn } from './said-about.ts'
import { PAGE_OF_STATEMENTS } from './statements.ts'
import { topicRefs } from './topic-refs.ts'

/** So many others are told that were named where a topic was. */
const TOGETHER = 12

/** Oldest first, each record in the order of its text; given the newest first. */
const oldestFirst = (said: readonly Said[]): readonly Said[] =>
  [...Map.groupBy(said, ({ record }) => record).values()].toReversed().flat()

const togetherOf = async (
  db: Database,
  p: string,
  beside: readonly Said[],
  topic: number,
): Promise<readonly TogetherView[]> => {
  const found = namedTogether(beside)(topic)
  const refs = await topicRefs(
    db,
    p,
    found.map((each) => each.topic),
  )
  return found
    .flatMap(({ topic: id, occasions }) => {
      const ref = refs.get(id)
      return ref ? [{ topic: ref, occasions }] : []
    })
    .toSorted((a, b) => b.occasions - a.occasions || (a.topic.name < b.topic.name ? -1 : 1))
    .slice(0, TOGETHER)
}

/** The topic of a kind that an address names; null where there is none. */
const topicNamed = async (db: Database, p: string, kind: TopicKind, id: number | null) => {
  const ref = id === null ? undefined : (await topicRefs(db, p, [id])).get(id)
  return ref?.kind === kind ? ref : null
}

/** A topic with all that was said of it, as far as whoever asks sees it and looks at it, up to a day; null where there is none. */
export const topicView = async (
  context: Context,
  p: string,
  { kind, id }: { readonly kind: TopicKind; readonly id: number },
  narrow: TopicNarrow,
  { page, today }: { readonly page: number; readonly today: string },
): Promise<TopicView | null> => {
  const { db } = context
  const partnership = await getPartnership(db, p)
  const row =
    partnership &&
    (await db
      .selectFrom('topic')
      .select(['id', 'name', 'also_known_as'])
      .where('partnership_id', '=', p)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst())
  if (!row) return null
  const { said, unread, note } = await saidOn(context, partnership, { kind, id }, narrow)
  note()
  const besides = await saidBeside(context, partnership, kind, narrow, said)
  besides.note()
  const beside = besides.said
  const withOther = new Set(beside.filter(({ topic }) => topic === narrow.with).map(occasionOf))
  const shown = said.filter(
    (each) =>
      (narrow.strength === null || each.strength === narrow.strength) &&
      (narrow.with === null || withOther.has(occasionOf(each))),
  )
  const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
  const asked = oldestFirst(shown).slice(offset, offset + limit)
  const by = await statementsBy(db, p, asked)
  const rows = asked.flatMap((each) => by.get(statementKey(each)) ?? [])
  return {
    partnership,
    topic: { id, kind, name: row.name, alsoKnownAs: row.also_known_as },
    narrow,
    mechanisms: [...(await mechanismsById(db, p)).values()],
    unread,
    named: await topicNamed(db, p, kind, narrow.with),
    watched: watchedIn(said),
    silences: silencesOf(said, await heldMeetings(db, p), lookedUntil(narrow, today)),
    together: await togetherOf(db, p, beside, id),
    statements: listed(rows, shown.length, page, PAGE_OF_STATEMENTS),
  }
}
