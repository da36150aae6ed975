import type { TopicKind } from '../partnership/partnership.ts'
import { namedTogether } from '../register/watch/named-together.ts'
import { isAsked, occasionOf, type Said } from '../register/watch/said.ts'
import { silencesOf } from '../register/watch/silence.ts'
import type { TogetherView, TopicNarrow, TopicView } from '../register/watch/watch-views.ts'
import { watchedIn } from '../register/watch/watched.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { heldMeetings } from './held-meetings.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById } from './refs.ts'
import { saidBeside, saidOn } from './said-about.ts'
import { PAGE_OF_STATEMENTS, statementRows } from './statements.ts'
import { topicRefs } from './topic-refs.ts'

/** So many others are told that were named where a topic was. */
const TOGETHER = 12

/** Oldest first, each record in the order of its text; given the newest first. */
const oldestFirst = (said: readonly Said[]): readonly Said[] =>
  [...Map.groupBy(said, ({ record }) => record).values()].toReversed().flat()

/** So many statements are asked for at once. */
const AT_ONCE = 500

/** Statements by their numbers, in the order in which they are asked for. */
export const statementsOf = async (
  db: Database,
  p: string,
  said: readonly Pick<Said, 'record' | 'number'>[],
) => {
  const by = new Map<string, Parameters<typeof statementRows>[2][number]>()
  for (let at = 0; at < said.length; at += AT_ONCE) {
    const rows = await db
      .selectFrom('statement')
      .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
      .where('partnership_id', '=', p)
      .where((eb) =>
        eb.or(
          said
            .slice(at, at + AT_ONCE)
            .map(({ record, number }) => eb.and([eb('record_id', '=', record), eb('number', '=', number)])),
        ),
      )
      .execute()
    for (const row of rows) by.set(`${row.record_id} ${row.number}`, row)
  }
  return statementRows(
    db,
    p,
    said.flatMap(({ record, number }) => by.get(`${record} ${number}`) ?? []),
  )
}

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
  const all = await saidOn(context, partnership, kind, id)
  const said = all.said.filter(isAsked(narrow))
  all.note(said)
  const besides = await saidBeside(context, partnership, kind, said)
  besides.note(besides.said)
  const beside = besides.said
  const withOther = new Set(beside.filter(({ topic }) => topic === narrow.with).map(occasionOf))
  const shown = said.filter(
    (each) =>
      (narrow.strength === null || each.strength === narrow.strength) &&
      (narrow.with === null || withOther.has(occasionOf(each))),
  )
  const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
  const rows = await statementsOf(db, p, oldestFirst(shown).slice(offset, offset + limit))
  return {
    partnership,
    topic: { id, kind, name: row.name, alsoKnownAs: row.also_known_as },
    narrow,
    mechanisms: [...(await mechanismsById(db, p)).values()],
    unread: all.unread,
    watched: watchedIn(said),
    silences: silencesOf(said, await heldMeetings(db, p), today),
    together: await togetherOf(db, p, beside, id),
    statements: listed(rows, shown.length, page, PAGE_OF_STATEMENTS),
  }
}
