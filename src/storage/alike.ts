import { sql } from 'kysely'
import type { AlikePair, AlikeView, IdentityActView } from '../register/alike-views.ts'
import { NAMES_ALIKE, type NamesAlike } from '../register/may-be-one.ts'
import { namesSubject, subjectKey } from '../register/subject.ts'
import type { PartnershipRef, PersonRef } from '../register/views.ts'
import { whoLeads } from '../register/who-leads.ts'
import { fold } from '../text/fold.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { actsOn, latestActs } from './identities.ts'
import { groupIds, leadsOf } from './leads-of.ts'
import { getPartnership } from './partnerships.ts'
import { peopleSeen } from './people-seen.ts'
import { secondingsOn } from './seconding-views.ts'

const PAGE = 20
const LATELY = 5
const FOUND = 20

const LIKELIEST = sql.join(NAMES_ALIKE.map((how) => sql`${how}::text`))

const oneOf = (ids: readonly number[]) => {
  const list = sql.join(ids)
  return sql`and (alike.low_id in (${list}) or alike.high_id in (${list}))`
}

/** Whose name stands for a person, asked by its number: a join would be planned by statistics that may not be there yet. */
const leadOf = (p: string, id: 'alike.low_id' | 'alike.high_id' | 'said.lead_id' | 'said.other_id') =>
  sql`lateral (select coalesce(one_with, id) as lead from person where partnership_id = ${p} and id = ${sql.ref(id)} limit 1)`

/** Everybody whose name a person's stands for, and whether a partnership file has one of them. */
const groupOf = (p: string, lead: 'pair.one' | 'pair.other') =>
  sql`lateral (
    select array_agg(id) as ids, bool_or(key is not null) as entered
      from person where partnership_id = ${p} and (id = ${sql.ref(lead)} or one_with = ${sql.ref(lead)}))`

const recordsNaming = (p: string, ids: 'grouped.ones' | 'grouped.others') =>
  sql`select named.record_id from unnest(${sql.ref(ids)}) as own (id)
     cross join lateral (
       select record_id from mention where partnership_id = ${p} and kind = 'person' and ref_id = own.id offset 0
     ) named`

/**
 * Pairs that wait for a person's word: whose names are alike and who are not one yet. Left out are pairs that somebody
 * said are two, that a partnership file enters as two, and that one record names side by side, each under any of the names
 * that are kept as theirs. Written so that each step costs the same whether or not the tables were ever analysed: PGlite
 * never does it by itself.
 */
export const pairsThatWait = (p: string, beside: readonly number[] | null) => sql`
  with pair as materialized (
    select least(low.lead, high.lead) as one, greatest(low.lead, high.lead) as other,
           min(array_position(array[${LIKELIEST}], alike.how)) as likeliest
      from alike
     cross join ${leadOf(p, 'alike.low_id')} low
     cross join ${leadOf(p, 'alike.high_id')} high
     where alike.partnership_id = ${p} ${beside ? oneOf(beside) : sql``} and low.lead <> high.lead
     group by 1, 2
  ), two as materialized (
    select least(lead.lead, beside.lead) as one, greatest(lead.lead, beside.lead) as other
      from identity_act said
     cross join ${leadOf(p, 'said.lead_id')} lead
     cross join ${leadOf(p, 'said.other_id')} beside
     where said.partnership_id = ${p} and said.act in ('apart', 'part')
       and said.id not in (select "of" from identity_act where partnership_id = ${p} and "of" is not null)
  ), grouped as materialized (
    select pair.*, ones.ids as ones, others.ids as others
      from pair
     cross join ${groupOf(p, 'pair.one')} ones
     cross join ${groupOf(p, 'pair.other')} others
     where (pair.one, pair.other) not in (select one, other from two) and not (ones.entered and others.entered)
  ), waits as (
    select one, other, likeliest from grouped
     where not exists (${recordsNaming(p, 'grouped.ones')} intersect ${recordsNaming(p, 'grouped.others')})
  )`

type Pair = { one: number; other: number; likeliest: number }

const pairsBeside = async (db: Database, p: string, beside: readonly number[] | null, page: number) => {
  const total = await countAlike(db, p, beside)
  // Who decides on the last pair of the last page comes back to the page before it.
  const shown = Math.min(page, Math.max(1, Math.ceil(total / PAGE)))
  const { offset, limit } = paging(shown, PAGE)
  const { rows } = await sql<Pair>`${pairsThatWait(p, beside)}
    select one, other, likeliest from waits
     order by likeliest, one, other offset ${offset} limit ${limit}`.execute(db)
  return { rows, total, shown }
}

/** How many pairs of people wait for somebody's word: of all, or of some beside others. */
export const countAlike = async (
  db: Database,
  p: string,
  beside: readonly number[] | null = null,
): Promise<number> => {
  const { rows } = await sql<{ n: number }>`${pairsThatWait(p, beside)}
    select count(*)::integer as n from waits`.execute(db)
  return rows[0]?.n ?? 0
}

/** Pairs as a person looks at them, each beginning with the one asked about where there is one. */
const pairViews = async (
  db: Database,
  { id: p, sides }: PartnershipRef,
  rows: readonly { one: number; other: number; how: NamesAlike | null }[],
): Promise<readonly AlikePair[]> => {
  const seen = await peopleSeen(db, p, [...new Set(rows.flatMap(({ one, other }) => [one, other]))])
  const keyOf = (one: number, other: number) => subjectKey(namesSubject(one, other))
  const keys = rows.map(({ one, other }) => keyOf(one, other))
  const secondings = await secondingsOn(db, p, keys, sides)
  return rows.flatMap(({ one: a, other: b, how }) => {
    const [one, other] = [seen.get(a), seen.get(b)]
    const seconding = secondings.get(keyOf(a, b)) ?? null
    return one && other ? [{ how, one, other, leads: whoLeads(one, other), seconding }] : []
  })
}

/** Acts with the names of those they were about, newest first. */
export const actViews = async (
  db: Database,
  p: string,
  acts: Awaited<ReturnType<typeof actsOn>>,
): Promise<readonly IdentityActView[]> => {
  const ids = [...new Set(acts.flatMap(({ lead, other }) => [lead, other]))]
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('person')
          .select(['id', 'name'])
          .where('partnership_id', '=', p)
          .where('id', 'in', ids)
          .execute()
  const names = new Map(rows.map((row) => [row.id, row]))
  return acts.map(({ moves: _, lead, other, ...act }) => ({
    ...act,
    lead: names.get(lead)!,
    other: names.get(other)!,
  }))
}

/** People who have a name with all the words looked for: their own, another that a file gives, or one kept under theirs. */
const findPeople = async (
  db: Database,
  p: string,
  find: string,
  but: number,
): Promise<readonly PersonRef[]> => {
  const words = fold(find).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holding = sql.join(
    words.map((word) => sql`name.folded like ${`%${word}%`}`),
    sql` and `,
  )
  const { rows } = await sql<PersonRef>`
    select id, name from person
     where partnership_id = ${p} and one_with is null and id <> ${but} and id in (
       select coalesce(called.one_with, called.id)
         from name join person called on called.partnership_id = name.partnership_id and called.id = name.ref_id
        where name.partnership_id = ${p} and name.noun = 'person' and ${holding})
     order by sort_key, id limit ${FOUND}`.execute(db)
  return rows
}

export const alike = ({ db }: Context) => ({
  /** A page of the pairs that wait, likeliest first. */
  list: async (p: string, page: number): Promise<AlikeView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { rows, total, shown } = await pairsBeside(db, p, null, page)
    const pairs = rows.map(({ likeliest, ...pair }) => ({ ...pair, how: NAMES_ALIKE[likeliest - 1] ?? null }))
    return {
      partnership,
      pairs: listed(await pairViews(db, partnership, pairs), total, shown, PAGE),
      lately: await actViews(db, p, await latestActs(db, p, LATELY)),
      of: null,
    }
  },

  /**
   * Those beside one person; with `chosen`, another person put there by hand, whether or not their names are alike. Null
   * where either is not in the register.
   */
  of: async (
    p: string,
    id: number,
    { chosen, find, page }: { chosen: number | null; find: string; page: number },
  ): Promise<AlikeView | null> => {
    const partnership = await getPartnership(db, p)
    const leads = await leadsOf(db, p, chosen === null ? [id] : [id, chosen])
    const person = leads.get(id)
    const other = chosen === null ? null : leads.get(chosen)
    if (!partnership || !person || other === undefined) return null
    const { rows, total, shown: now } = await pairsBeside(db, p, await groupIds(db, p, person.id), page)
    const proposed = rows.map(({ one, other, likeliest }) => ({
      one: person.id,
      other: one === person.id ? other : one,
      how: NAMES_ALIKE[likeliest - 1] ?? null,
    }))
    const asked = proposed.filter((pair) => pair.other === other?.id)
    const byHand = { one: person.id, other: other?.id ?? 0, how: null }
    const shown = other === null ? proposed : asked.length > 0 || other.id === person.id ? asked : [byHand]
    return {
      partnership,
      pairs: listed(
        await pairViews(db, partnership, shown),
        other === null ? total : shown.length,
        other === null ? now : 1,
        PAGE,
      ),
      lately: (await actViews(db, p, await actsOn(db, p, [person.id]))).slice(-LATELY).reverse(),
      of: { person, find, found: await findPeople(db, p, find, person.id) },
    }
  },
})
