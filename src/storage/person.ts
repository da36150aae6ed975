import type { Side } from '../partnership/partnership.ts'
import type { Role } from '../reading/reading.ts'
import type { PersonView } from '../register/views.ts'
import { actViews, countAlike } from './alike.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { actsOn } from './identities.ts'
import { leadsOf } from './leads-of.ts'
import { sawWords } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { standingIn } from './standing.ts'
import { PAGE_OF_STATEMENTS, statementRows } from './statements.ts'
import { historyOn } from './trail-shown.ts'

type Sides = readonly Side[]

/** Posts that people were entered with, oldest first. */
export const selectPosts = (db: Database, p: string) =>
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
    .orderBy((eb) => eb.fn.coalesce('membership.from_date', eb.val('')))
    .orderBy('membership.person_id')
    .orderBy('membership.seq')

type Detail = { readonly role: Role; readonly post: string | null; readonly organisation: string | null }

const mentionsOf = (db: Database, p: string, people: readonly number[]) =>
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
      'record.owner_side',
      'record.marking',
      'record.stage',
    ])
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', '=', 'person')
    .where('mention.ref_id', 'in', people)
    .orderBy('record.published')
    .orderBy('record.id')
    .execute()

type Mention = Awaited<ReturnType<typeof mentionsOf>>[number]

/** Posts as people entered them, and those that a record's own words give, once each, beside them. */
const postsOf = async (
  db: Database,
  p: string,
  people: readonly number[],
  sides: Sides,
  mentions: readonly Mention[],
) => {
  const rows = await selectPosts(db, p).where('membership.person_id', 'in', people).execute()
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
  for (const { detail, record, title, published, ...row } of mentions) {
    const { post, organisation } = detail as Detail
    const words = `${post ?? ''}|${organisation ?? ''}`
    if (post && !said.has(words)) {
      sawWords(db, p, { id: record, standing: standingIn(row) })
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
  }
  return [...entered, ...said.values()]
}

/** Meetings that the register or a record gives the person a part in. A record's "mentioned" is none. */
const meetingsOf = async (
  db: Database,
  p: string,
  people: readonly number[],
  mentions: readonly Mention[],
) => {
  const chaired = await db
    .selectFrom('co_chair')
    .select('meeting_id')
    .where('partnership_id', '=', p)
    .where('person_id', 'in', people)
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

const statementsOf = async (db: Database, p: string, people: readonly number[], page: number) => {
  const of = db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .where('statement.partnership_id', '=', p)
    .where((eb) =>
      eb(
        eb.refTuple('statement.record_id', 'statement.number'),
        'in',
        eb
          .selectFrom('actor')
          .select(['record_id', 'number'])
          .where('partnership_id', '=', p)
          .where('person_id', 'in', people)
          .$asTuple('record_id', 'number'),
      ),
    )
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

/** A person and everybody whose name is kept under theirs. */
const groupOf = (db: Database, p: string, lead: number) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'also_known_as'])
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('id', '=', lead), eb('one_with', '=', lead)]))
    .orderBy('sort_key')
    .orderBy('id')
    .execute()

/** A person; one whose name another's stands for is shown as that one, whose number `person.id` then is. */
export const getPerson = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  id: number,
  page: number,
): Promise<PersonView | null> => {
  const partnership = await getPartnership(db, p)
  const lead = partnership && (await leadsOf(db, p, [id])).get(id)
  if (!lead) return null
  const group = await groupOf(db, p, lead.id)
  const people = group.map((row) => row.id)
  const mentions = await mentionsOf(db, p, people)
  const ids = [...new Set(mentions.map(({ record }) => record))]
  const records =
    ids.length === 0
      ? []
      : await selectRecords(db, p)
          .where('record.id', 'in', ids)
          .orderBy('record.published')
          .orderBy('record.id')
          .execute()
  const own = group.find((row) => row.id === lead.id)
  return {
    partnership,
    trail: await historyOn({ db, actor }, p, (query) =>
      query.where('trail.object_kind', '=', 'person').where('trail.object_id', 'in', people.map(String)),
    ),
    person: { ...lead, alsoKnownAs: own?.also_known_as ?? [] },
    joined: group
      .filter((row) => row.id !== lead.id)
      .map(({ id, name, also_known_as: others }) => ({ id, name, alsoKnownAs: others })),
    alike: await countAlike(db, p, people),
    posts: await postsOf(db, p, people, partnership.sides, mentions),
    meetings: await meetingsOf(db, p, people, mentions),
    records: await recordRefs(db, p, records),
    statements: await statementsOf(db, p, people, page),
    identityActs: await actViews(db, p, await actsOn(db, p, people)),
  }
}
