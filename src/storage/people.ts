import type { Side } from '../partnership/partnership.ts'
import type { Role } from '../reading/reading.ts'
import type { PeopleView, PersonView } from '../register/views.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { PAGE_OF_STATEMENTS, statementRows } from './statements.ts'

const PAGE = 50

type Sides = readonly Side[]

const selectPosts = (db: Database, p: string) =>
  db
    .selectFrom('membership')
    .innerJoin('post', (join) =>
      join
        .onRef('post.partnership_id', '=', 'membership.partnership_id')
        .onRef('post.id', '=', 'membership.post_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.partnership_id', '=', 'post.partnership_id').onRef('body.id', '=', 'post.body_id'),
    )
    .select([
      'membership.person_id',
      'post.title',
      'body.name as body',
      'body.side_id',
      'membership.from_date',
      'membership.until_date',
      'membership.source',
    ])
    .where('membership.partnership_id', '=', p)
    .orderBy('membership.person_id')
    .orderBy((eb) => eb.fn.coalesce('membership.from_date', eb.val('')))
    .orderBy('membership.seq')

type Detail = { readonly role: Role; readonly post: string | null; readonly organisation: string | null }

const mentionsOf = (db: Database, p: string, person: number) =>
  db
    .selectFrom('mention')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'mention.partnership_id')
        .onRef('record.id', '=', 'mention.record_id'),
    )
    .select([
      'mention.detail',
      'record.id as record',
      'record.title',
      'record.published',
      'record.meeting_id',
    ])
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', '=', 'person')
    .where('mention.ref_id', '=', person)
    .orderBy('record.published')
    .orderBy('record.id')
    .execute()

type Mention = Awaited<ReturnType<typeof mentionsOf>>[number]

/** Posts as people entered them, and those that a record's own words give, once each, beside them. */
const postsOf = async (
  db: Database,
  p: string,
  person: number,
  sides: Sides,
  mentions: readonly Mention[],
) => {
  const rows = await selectPosts(db, p).where('membership.person_id', '=', person).execute()
  const entered = rows.map((row) => ({
    title: row.title,
    body: row.body,
    side: sides.find((side) => side.id === row.side_id) ?? null,
    from: row.from_date,
    until: row.until_date,
    source: row.source,
    said: null,
  }))
  const said = new Map<string, PersonView['posts'][number]>()
  for (const { detail, record, title, published } of mentions) {
    const { post, organisation } = detail as Detail
    const words = `${post ?? ''}|${organisation ?? ''}`
    if (post && !said.has(words))
      said.set(words, {
        title: post,
        body: organisation ?? '',
        side: null,
        from: published,
        until: null,
        source: null,
        said: { record, title },
      })
  }
  return [...entered, ...said.values()]
}

/** Meetings that the register or a record gives the person a part in. A record's "mentioned" is none. */
const meetingsOf = async (db: Database, p: string, person: number, mentions: readonly Mention[]) => {
  const chaired = await db
    .selectFrom('co_chair')
    .select('meeting_id')
    .where('partnership_id', '=', p)
    .where('person_id', '=', person)
    .execute()
  const roles = new Map<number, Role>()
  for (const { meeting_id, detail } of mentions) {
    const { role } = detail as Detail
    if (meeting_id !== null && role !== 'mentioned') roles.set(meeting_id, role)
  }
  for (const { meeting_id } of chaired) roles.set(meeting_id, 'co-chair')
  if (roles.size === 0) return []
  const mechanisms = await mechanismsById(db, p)
  const rows = await selectMeetings(db, p)
    .where('meeting.id', 'in', [...roles.keys()])
    .orderBy('start_date')
    .execute()
  return rows.map((row) => ({
    meeting: meetingRef(row, mechanisms),
    role: roles.get(row.id) ?? 'participant',
  }))
}

const statementsOf = async (db: Database, p: string, person: number, page: number) => {
  const of = db
    .selectFrom('actor')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.partnership_id', '=', 'actor.partnership_id')
        .onRef('statement.record_id', '=', 'actor.record_id')
        .onRef('statement.number', '=', 'actor.number'),
    )
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'actor.partnership_id')
        .onRef('record.id', '=', 'actor.record_id'),
    )
    .where('actor.partnership_id', '=', p)
    .where('actor.person_id', '=', person)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
  const { n } = await of.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const { offset, limit } = paging(page, PAGE_OF_STATEMENTS)
  const rows = await of
    .select([
      'statement.record_id',
      'statement.number',
      'statement.state',
      'statement.revision',
      'statement.content',
      'statement.read',
    ])
    .orderBy((eb) => eb.fn.coalesce('record.published', eb.val('')))
    .orderBy('statement.record_id')
    .orderBy('statement.start_at')
    .offset(offset)
    .limit(limit)
    .execute()
  return listed(await statementRows(db, p, rows), Number(n), page, PAGE_OF_STATEMENTS)
}

export const people = ({ db }: Context) => ({
  get: async (p: string, id: number, page: number): Promise<PersonView | null> => {
    const partnership = await getPartnership(db, p)
    const row =
      partnership &&
      (await db
        .selectFrom('person')
        .select(['id', 'name', 'also_known_as'])
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) return null
    const mentions = await mentionsOf(db, p, id)
    const ids = [...new Set(mentions.map(({ record }) => record))]
    const records = ids.length === 0 ? [] : await selectRecords(db, p).where('record.id', 'in', ids).execute()
    return {
      partnership,
      person: { id: row.id, name: row.name, alsoKnownAs: row.also_known_as },
      posts: await postsOf(db, p, id, partnership.sides, mentions),
      meetings: await meetingsOf(db, p, id, mentions),
      records: await recordRefs(db, p, records),
      statements: await statementsOf(db, p, id, page),
    }
  },

  /** A page of people by name, each with the post last taken. */
  list: async (p: string, page: number): Promise<PeopleView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { offset, limit } = paging(page, PAGE)
    const rows = await db
      .selectFrom('person')
      .select((eb) => [
        'person.id',
        'person.name',
        eb
          .selectFrom('mention')
          .select((inner) => inner.fn.count<number>('mention.record_id').distinct().as('n'))
          .whereRef('mention.partnership_id', '=', 'person.partnership_id')
          .where('mention.kind', '=', 'person')
          .whereRef('mention.ref_id', '=', 'person.id')
          .as('records'),
      ])
      .where('person.partnership_id', '=', p)
      .orderBy('sort_key')
      .orderBy('person.id')
      .offset(offset)
      .limit(limit)
      .execute()
    const ids = rows.map(({ id }) => id)
    const posts =
      ids.length === 0 ? [] : await selectPosts(db, p).where('membership.person_id', 'in', ids).execute()
    const { n } = await db
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .executeTakeFirstOrThrow()
    const found = rows.map((row) => {
      const last = posts.filter((post) => post.person_id === row.id).at(-1)
      return {
        id: row.id,
        name: row.name,
        post: last?.title ?? null,
        side: partnership.sides.find((side) => side.id === last?.side_id) ?? null,
        records: Number(row.records),
      }
    })
    return { partnership, people: listed(found, Number(n), page, PAGE) }
  },
})
