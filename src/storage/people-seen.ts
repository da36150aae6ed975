import { sql } from 'kysely'
import type { PersonSeen } from '../register/alike-views.ts'
import type { Marking, Stage } from '../register/standing.ts'
import type { Database } from './database.ts'
import { sawWords } from './leave-entry.ts'

/** How many records of a person are looked into, and how many posts and records are shown. */
const LOOKED_INTO = 40
const SHOWN = 3

type Group = {
  id: number
  name: string
  key: string | null
  aliases: readonly string[]
  one_with: number | null
}

const groupsOf = async (db: Database, p: string, ids: readonly number[]): Promise<readonly Group[]> =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'key', 'also_known_as as aliases', 'one_with'])
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('id', 'in', ids), eb('one_with', 'in', ids)]))
    .orderBy('id')
    .execute()

type Named = {
  lead: number
  id: number
  title: string
  published: string | null
  owner_side: string | null
  marking: Marking
  stage: Stage
  detail: { readonly post: string | null; readonly organisation: string | null }
  total: number
}

/** The newest records that name each of the people, with the post that each gives them. */
const recordsNaming = async (db: Database, p: string, ids: readonly number[]): Promise<readonly Named[]> => {
  const wanted = sql.join(ids.map((id) => sql`(${id}::integer)`))
  const { rows } = await sql<Named>`
    select wanted.lead, named.*
      from (values ${wanted}) as wanted (lead)
     cross join lateral (
       select record.id, record.title, record.published, record.owner_side, record.marking, record.stage,
              (array_agg(mention.detail order by mention.id))[1] as detail,
              count(*) over ()::integer as total
         from person
         join mention on mention.partnership_id = person.partnership_id
          and mention.kind = 'person' and mention.ref_id = person.id
         join record on record.partnership_id = mention.partnership_id and record.id = mention.record_id
        where person.partnership_id = ${p} and (person.id = wanted.lead or person.one_with = wanted.lead)
        group by record.id, record.title, record.published, record.owner_side, record.marking, record.stage
        order by record.published desc nulls last, record.id desc
        limit ${LOOKED_INTO}
     ) named`.execute(db)
  return rows
}

const enteredPosts = (db: Database, p: string, ids: readonly number[]) =>
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
    .select(['membership.person_id', 'post.title', 'body.name as body', 'membership.from_date as when'])
    .where('membership.partnership_id', '=', p)
    .where('membership.person_id', 'in', ids)
    .orderBy((eb) => eb.fn.coalesce('membership.from_date', eb.val('')), 'desc')
    .orderBy('membership.seq', 'desc')
    .execute()

type Post = PersonSeen['posts'][number]

/** The posts that records give, once each, newest first. */
const saidPosts = (named: readonly Named[]): readonly (Post & { readonly by: Named })[] => {
  const once = new Map<string, Post & { readonly by: Named }>()
  for (const by of named) {
    const { published } = by
    const { post, organisation } = by.detail
    const key = `${post}|${organisation}`
    if ((post ?? organisation) !== null && !once.has(key))
      once.set(key, { title: post ?? '', body: organisation ?? '', when: published, by })
  }
  return [...once.values()]
}

/** People as one looks at them to tell them from others, by number. Each is one whose name leads. */
export const peopleSeen = async (
  db: Database,
  p: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PersonSeen>> => {
  if (ids.length === 0) return new Map()
  const groups = await groupsOf(db, p, ids)
  const named = Map.groupBy(await recordsNaming(db, p, ids), ({ lead }) => lead)
  const leadOf = new Map(groups.map(({ id, one_with: under }) => [id, under ?? id]))
  const entered = Map.groupBy(
    await enteredPosts(
      db,
      p,
      groups.map(({ id }) => id),
    ),
    (post) => leadOf.get(post.person_id),
  )
  const seen = groups.filter(({ one_with: under }) => under === null)
  return new Map(
    seen.map(({ id, name, key, aliases }) => {
      const kept = groups.filter(({ one_with: under }) => under === id)
      const records = named.get(id) ?? []
      const posts = [
        ...(entered.get(id) ?? []).map(({ title, body, when }) => ({ title, body, when, by: null })),
        ...saidPosts(records),
      ].slice(0, SHOWN)
      for (const { by } of posts)
        if (by)
          sawWords(db, p, {
            id: by.id,
            standing: { owner: by.owner_side, marking: by.marking, stage: by.stage },
          })
      return [
        id,
        {
          person: { id, name },
          entered: key !== null || kept.some((each) => each.key !== null),
          names: [...new Set([...aliases, ...kept.flatMap((each) => [each.name, ...each.aliases])])],
          posts: posts.map(({ by: _, ...post }) => post),
          records: records.slice(0, SHOWN).map(({ id, title, published }) => ({ id, title, published })),
          total: records[0]?.total ?? 0,
        },
      ]
    }),
  )
}
