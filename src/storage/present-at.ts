import { seesRecord } from '../access/record.ts'
import type { Side } from '../partnership/partnership.ts'
import { lastDayOf } from '../plans/following/written-date.ts'
import type { Role } from '../reading/reading.ts'
import type { Held, Present } from '../register/map/present.ts'
import type { PartnershipRef } from '../register/views.ts'
import { fold } from '../text/fold.ts'
import type { Context, Database } from './database.ts'
import { leadsOf } from './leads-of.ts'
import { sawWords } from './leave-entry.ts'
import { isPortal } from './portal.ts'
import { standingIn } from './standing.ts'

/** So many mentions of people who took part are looked through, those of the newest meetings. */
const MOST_PRESENT = 20_000

type Detail = { readonly role: Role; readonly post: string | null; readonly organisation: string | null }

/** What is said of somebody at a meeting, by the register or a record. */
type Said = {
  readonly meeting: number
  readonly start: string
  readonly person: number
  readonly side: string | null
  readonly post: string | null
  readonly organisation: string | null
}

const chairs = async (db: Database, p: string): Promise<readonly Said[]> => {
  const rows = await db
    .selectFrom('co_chair')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'co_chair.partnership_id')
        .onRef('meeting.id', '=', 'co_chair.meeting_id'),
    )
    .select(['meeting_id', 'start_date', 'person_id', 'side_id', 'post'])
    .where('co_chair.partnership_id', '=', p)
    .execute()
  return rows.map((row) => ({
    ...{ meeting: row.meeting_id, start: row.start_date, person: row.person_id, side: row.side_id },
    ...{ post: row.post, organisation: null },
  }))
}

const named = (db: Database, p: string) =>
  db
    .selectFrom('mention')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'mention.partnership_id')
        .onRef('record.id', '=', 'mention.record_id'),
    )
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'record.partnership_id')
        .onRef('meeting.id', '=', 'record.meeting_id'),
    )
    .select(['mention.ref_id', 'mention.detail', 'meeting.id as meeting', 'meeting.start_date as start'])
    .select(['record.id as record', 'record.owner_side', 'record.marking', 'record.stage'])
    .where('mention.partnership_id', '=', p)
    .where('mention.kind', '=', 'person')
    .where('mention.ref_id', 'is not', null)
    .orderBy('meeting.start_date', 'desc')
    .orderBy('record.title')
    .orderBy('record.id')
    .orderBy('mention.id')
    .limit(MOST_PRESENT + 1)
    .execute()

const postsHeld = (db: Database, p: string) =>
  db
    .selectFrom('membership')
    .innerJoin('post', (join) =>
      join
        .onRef('post.partnership_id', '=', 'membership.partnership_id')
        .onRef('post.id', '=', 'membership.post_id'),
    )
    .select(['membership.person_id', 'membership.from_date', 'membership.until_date'])
    .select(['post.title', 'post.body_id'])
    .where('membership.partnership_id', '=', p)
    .orderBy('membership.person_id')
    .orderBy('membership.seq')
    .execute()

const lastDay = (date: string): string => lastDayOf(date) ?? date

type Posts = Awaited<ReturnType<typeof postsHeld>>
type Bodies = ReadonlyMap<number, Held & { readonly names: readonly string[] }>

const bodiesOf = async (db: Database, p: string): Promise<Bodies> => {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'name', 'short_name', 'side_id'])
    .where('partnership_id', '=', p)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(({ id, name, short_name: short, side_id: side }) => [
      id,
      {
        key: String(id),
        name: short ?? name,
        side,
        names: [name, short].flatMap((each) => (each ? [fold(each)] : [])),
      },
    ]),
  )
}

/** What somebody held on the day of a meeting: as it was entered, else in the words of whoever tells of the meeting. */
const heldBy = (said: Said, posts: Posts, bodies: Bodies): Pick<Present, 'bodies' | 'posts'> => {
  const day = lastDay(said.start)
  const held = posts.filter(
    ({ from_date: from, until_date: until }) =>
      (from ?? '') <= day && (until === null || lastDay(until) >= said.start),
  )
  const entered = held.flatMap(({ title, body_id }): readonly Held[] => {
    const body = bodies.get(body_id)
    return body ? [{ key: `${title}, ${body.name}`, name: `${title}, ${body.name}`, side: body.side }] : []
  })
  const organisation = said.organisation === null ? null : fold(said.organisation)
  const ofBody = [...bodies.values()].filter(
    ({ key, names }) =>
      held.some(({ body_id }) => String(body_id) === key) ||
      (organisation !== null && names.includes(organisation)),
  )
  const words = [said.post, said.organisation].filter(Boolean).join(', ')
  return {
    bodies: ofBody.map(({ key, name, side }) => ({ key, name, side })),
    posts:
      entered.length > 0 || !said.post
        ? entered
        : [
            {
              key: words,
              name: words,
              side: said.side ?? ofBody.find(({ side }) => side !== null)?.side ?? null,
            },
          ],
  }
}

const sideNamed = ({ organisation }: Said, sides: readonly Side[]): string | null =>
  sides.find(({ name, shortName }) =>
    [name, shortName].some((each) => organisation !== null && fold(each) === fold(organisation)),
  )?.id ?? null

/** Everybody who was present at meetings that are looked at, as the register and the records tell, as far as whoever asks may see them. */
export const presentAt = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { id: p, sides }: PartnershipRef,
  looked: ReadonlySet<number>,
): Promise<{ readonly present: readonly Present[]; readonly unread: boolean }> => {
  const rows = await named(db, p)
  const portal = await isPortal(db, p)
  const seen = rows
    .slice(0, MOST_PRESENT)
    .filter(
      (row) =>
        looked.has(row.meeting) &&
        (row.detail as Detail).role !== 'mentioned' &&
        seesRecord(actor, p, standingIn(row), portal),
    )
  // That somebody took part is told with the meeting; in which post, and for whom, in the record’s words.
  for (const row of seen)
    if ((row.detail as Detail).post ?? (row.detail as Detail).organisation)
      sawWords(db, p, { id: row.record, standing: standingIn(row) })
  const said = [
    ...(await chairs(db, p)).filter(({ meeting }) => looked.has(meeting)),
    ...seen.map((row): Said => {
      const { post, organisation } = row.detail as Detail
      return { meeting: row.meeting, start: row.start, person: row.ref_id!, side: null, post, organisation }
    }),
  ]
  const leads = await leadsOf(
    db,
    p,
    said.map(({ person }) => person),
  )
  const bodies = await bodiesOf(db, p)
  const all = await postsHeld(db, p)
  // Posts entered under another name of the same person are theirs too.
  const owners = await leadsOf(
    db,
    p,
    all.map(({ person_id: id }) => id),
  )
  const posts = Map.groupBy(all, ({ person_id: id }) => owners.get(id)?.id ?? id)
  return {
    unread: rows.length > MOST_PRESENT,
    present: said.flatMap((each) => {
      const person = leads.get(each.person)
      if (!person) return []
      const held = heldBy(each, posts.get(person.id) ?? [], bodies)
      const side = each.side ?? held.bodies.find((body) => body.side !== null)?.side ?? sideNamed(each, sides)
      return [{ meeting: each.meeting, person, side, ...held }]
    }),
  }
}
