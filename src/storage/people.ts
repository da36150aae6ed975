import { sql } from 'kysely'
import type { PeopleView, PersonView } from '../register/views.ts'
import { countAlike } from './alike.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { getPerson, selectPosts } from './person.ts'

const PAGE = 50

/** Some people and everybody kept under them, each with the one whose name stands for them. */
const membersOf = async (db: Database, p: string, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, number>()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'one_with'])
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('id', 'in', ids), eb('one_with', 'in', ids)]))
    .execute()
  return new Map(rows.map(({ id, one_with: under }) => [id, under ?? id]))
}

/** How many records name each of some people, by whichever of their names. */
const countNaming = async (db: Database, p: string, members: ReadonlyMap<number, number>) => {
  if (members.size === 0) return new Map<number, number>()
  const pairs = sql.join([...members].map(([id, lead]) => sql`(${id}::integer, ${lead}::integer)`))
  const { rows } = await sql<{ lead: number; n: number }>`
    select member.lead, count(distinct mention.record_id)::integer as n
      from (values ${pairs}) as member (id, lead)
      join mention on mention.partnership_id = ${p} and mention.kind = 'person' and mention.ref_id = member.id
     group by member.lead`.execute(db)
  return new Map(rows.map(({ lead, n }) => [lead, n]))
}

export const people = ({ db, actor }: Context) => ({
  get: (p: string, id: number, page: number): Promise<PersonView | null> =>
    getPerson({ db, actor }, p, id, page),

  /** A page of people by name, each with the post last taken. */
  list: async (p: string, page: number): Promise<PeopleView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { offset, limit } = paging(page, PAGE)
    const rows = await db
      .selectFrom('person')
      .select(['person.id', 'person.name'])
      .where('person.partnership_id', '=', p)
      .where('person.one_with', 'is', null)
      .orderBy('sort_key')
      .orderBy('person.id')
      .offset(offset)
      .limit(limit)
      .execute()
    const ids = rows.map(({ id }) => id)
    const members = await membersOf(db, p, ids)
    const records = await countNaming(db, p, members)
    const posts =
      ids.length === 0
        ? []
        : await selectPosts(db, p)
            .where('membership.person_id', 'in', [...members.keys()])
            .execute()
    const { n } = await db
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .where('one_with', 'is', null)
      .executeTakeFirstOrThrow()
    const found = rows.map((row) => {
      const last = posts.filter((post) => members.get(post.person_id) === row.id).at(-1)
      return {
        id: row.id,
        name: row.name,
        post: last?.title ?? null,
        side: partnership.sides.find((side) => side.id === last?.side_id) ?? null,
        records: records.get(row.id) ?? 0,
      }
    })
    return { partnership, people: listed(found, Number(n), page, PAGE), alike: await countAlike(db, p) }
  },
})
