import { sql } from 'kysely'
import { mayBeOne } from '../register/may-be-one.ts'
import { nameKeys } from '../register/name-keys.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'

/** A person with every name they are known under. */
export type Called = { readonly id: number; readonly names: readonly string[] }

/** A key that more people share tells nothing of them; each name still meets its like under its other keys. */
const SHARED = 40
/** How many keys are asked for at once. */
const ASKED = 500

/** Who else has each of the keys; nobody where too many have it. */
const sharing = async (db: Database, p: string, keys: readonly string[]) => {
  const found = new Map<string, number[]>()
  for (let at = 0; at < keys.length; at += ASKED) {
    const values = sql.join(keys.slice(at, at + ASKED).map((key) => sql`(${key}::text)`))
    const { rows } = await sql<{ key: string; id: number }>`
      select wanted.key, near.person_id as id
        from (values ${values}) as wanted (key)
       cross join lateral (
         select person_id from person_key
          where partnership_id = ${p} and person_key.key = wanted.key limit ${SHARED + 1}
       ) near`.execute(db)
    for (const { key, id } of rows) found.set(key, [...(found.get(key) ?? []), id])
  }
  return (key: string): readonly number[] => {
    const ids = found.get(key) ?? []
    return ids.length > SHARED ? [] : ids
  }
}

const namesOf = async (db: Database, p: string, ids: readonly number[]) => {
  const names = new Map<number, readonly string[]>()
  for (let at = 0; at < ids.length; at += ASKED) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name', 'also_known_as'])
      .where('partnership_id', '=', p)
      .where('id', 'in', ids.slice(at, at + ASKED))
      .execute()
    for (const { id, name, also_known_as: aliases } of rows) names.set(id, [name, ...aliases])
  }
  return names
}

/**
 * Keeps, for people whose names are new or have changed, whom of the register they may be one with. The cost is that of
 * their own names, however many people there are.
 */
export const likenNames = async (db: Database, p: string, people: readonly Called[]): Promise<void> => {
  if (people.length === 0) return
  const keyed = people.map(({ id, names }) => ({ id, keys: [...new Set(names.flatMap(nameKeys))] }))
  await insertRows(
    db,
    'person_key',
    keyed.flatMap(({ id, keys }) => keys.map((key) => ({ partnership_id: p, key, person_id: id }))),
  )
  const near = await sharing(db, p, [...new Set(keyed.flatMap(({ keys }) => keys))])
  const candidates = keyed.map(({ id, keys }) => ({
    id,
    beside: [...new Set(keys.flatMap(near))].filter((other) => other !== id),
  }))
  const names = await namesOf(db, p, [...new Set(candidates.flatMap(({ id, beside }) => [id, ...beside]))])
  const pairs = new Map<string, { low_id: number; high_id: number; how: string }>()
  for (const { id, beside } of candidates)
    for (const other of beside) {
      const [low, high] = [Math.min(id, other), Math.max(id, other)]
      if (pairs.has(`${low} ${high}`)) continue
      const how = mayBeOne(names.get(id) ?? [], names.get(other) ?? [])
      if (how) pairs.set(`${low} ${high}`, { low_id: low, high_id: high, how })
    }
  await insertRows(
    db,
    'alike',
    [...pairs.values()].map((pair) => ({ partnership_id: p, ...pair })),
  )
}

/** The same for people who are in the register and may have been given other names. */
export const likenAnew = async (db: Database, p: string, people: readonly Called[]): Promise<void> => {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await db.deleteFrom('person_key').where('partnership_id', '=', p).where('person_id', 'in', ids).execute()
  await db
    .deleteFrom('alike')
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('low_id', 'in', ids), eb('high_id', 'in', ids)]))
    .execute()
  await likenNames(db, p, people)
}
