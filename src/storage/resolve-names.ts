import type { Transaction } from 'kysely'
import type { Standing } from '../register/standing.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { numberFor } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { leadsOf } from './leads-of.ts'
import { likenNames } from './liken-names.ts'
import type { Schema } from './schema.ts'

/** What a record's mention is matched under: the nouns of the `name` table. */
export type Noun = 'person' | 'instrument' | 'issue' | 'area'

/** A name that a reading found, with what was read of who or what it names. */
export type Named = {
  readonly noun: Noun
  readonly name: string
  readonly year: string | null
  readonly spans: readonly Span[]
  readonly detail: unknown
}

/** The rows each folded name leads to, per noun. */
const namesOf = async (tx: Transaction<Schema>, p: string, named: readonly Named[]) => {
  const folded = [...new Set(named.map(({ name }) => fold(name)))]
  const nouns = [...new Set(named.map(({ noun }) => noun))]
  const found = new Map<string, number[]>()
  for (let at = 0; at < folded.length; at += 1000) {
    const rows = await tx
      .selectFrom('name')
      .select(['noun', 'folded', 'ref_id'])
      .where('partnership_id', '=', p)
      // Without the nouns PostgreSQL before 18 looks through every name of the partnership.
      .where('noun', 'in', nouns)
      .where('folded', 'in', folded.slice(at, at + 1000))
      .execute()
    for (const row of rows) {
      const key = `${row.noun} ${row.folded}`
      found.set(key, [...(found.get(key) ?? []), row.ref_id])
    }
  }
  return found
}

/**
 * The rows that a record's names may lead to: those that both sides see, else, for a draft, those of its own side's drafts.
 * Another draft's own row of the same name only waits to meet them (src/storage/meet-names.ts), whoever resolves.
 */
const openFor = async (
  tx: Transaction<Schema>,
  p: string,
  names: ReadonlyMap<string, readonly number[]>,
  { owner, stage }: Standing,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const drafts = new Map<string, string | null>()
  for (const table of ['person', 'instrument', 'topic'] as const) {
    const ids = [...names].flatMap(([key, each]) =>
      tableOf(key.split(' ')[0] as Noun) === table ? each : [],
    )
    for (let at = 0; at < ids.length; at += 1000) {
      const rows = await tx
        .selectFrom(table)
        .select(['id', 'owner_side'])
        .where('partnership_id', '=', p)
        .where('id', 'in', ids.slice(at, at + 1000))
        .where('stage', '=', 'draft')
        .execute()
      for (const row of rows) drafts.set(`${table} ${row.id}`, row.owner_side)
    }
  }
  if (drafts.size === 0) return names
  const open = new Map<string, readonly number[]>()
  for (const [key, ids] of names) {
    const table = tableOf(key.split(' ')[0] as Noun)
    const seen = ids.filter((id) => !drafts.has(`${table} ${id}`))
    const own = ids.filter((id) => stage === 'draft' && drafts.get(`${table} ${id}`) === owner)
    const fit = seen.length > 0 ? seen : own
    if (fit.length > 0) open.set(key, fit)
  }
  return open
}

/** One name alone is not enough to make a person of: "Tan" may be anybody. */
const tellsApart = ({ noun, name }: Named) =>
  fold(name).length > 1 && (noun !== 'person' || fold(name).includes(' '))

const tableOf = (noun: Noun) => (noun === 'issue' || noun === 'area' ? 'topic' : noun)

/** Gives new names their rows, a table at a time; answers their numbers in the same order. */
const addAll = async (
  tx: Transaction<Schema>,
  p: string,
  table: ReturnType<typeof tableOf>,
  fresh: readonly Named[],
  { owner, stage }: Standing,
) => {
  if (fresh.length === 0) return []
  const first = await numberFor(tx, p, table, stage, fresh.length)
  const rows = fresh.map(({ name }, at) => ({
    partnership_id: p,
    id: first + at,
    key: null,
    name: name.replace(/\s+/g, ' '),
    sort_key: fold(name),
    also_known_as: [],
    owner_side: owner,
    stage,
  }))
  const none = { period_from: null, period_until: null, note: null, source: null }
  if (table === 'person') await insertRows(tx, 'person', rows)
  else if (table === 'topic')
    await insertRows(
      tx,
      'topic',
      rows.map((row, at) => ({ ...row, kind: fresh[at]!.noun })),
    )
  else
    await insertRows(
      tx,
      'instrument',
      rows.map((row, at) => ({ ...row, ...none, year: fresh[at]!.year })),
    )
  if (table === 'person')
    await likenNames(
      tx,
      p,
      rows.map(({ id, name }) => ({ id, names: [name] })),
    )
  await insertRows(
    tx,
    'name',
    rows.map(({ id, sort_key }, at) => ({
      partnership_id: p,
      noun: fresh[at]!.noun,
      folded: sort_key,
      ref_id: id,
    })),
  )
  return rows.map(({ id }) => id)
}

/** Of several instruments of one name, the one of the year that the text gives. */
const ofYear = async (tx: Transaction<Schema>, p: string, ids: readonly number[], year: string | null) => {
  if (year === null) return null
  const rows = await tx
    .selectFrom('instrument')
    .select(['id', 'year', 'period_from'])
    .where('partnership_id', '=', p)
    .where('id', 'in', ids)
    .execute()
  const fitting = rows.filter((row) => row.year === year || row.period_from?.startsWith(year))
  return fitting.length === 1 ? fitting[0]!.id : null
}

/** Of several people of one name, the one whom somebody has said they all are; null where nobody has. */
const ofOne = async (tx: Transaction<Schema>, p: string, ids: readonly number[]) => {
  const leads = await leadsOf(tx, p, ids)
  const one = new Set([...leads.values()].map(({ id }) => id))
  return one.size === 1 ? [...one][0]! : null
}

const keyOf = ({ noun, name }: Named) => `${noun} ${fold(name)}`

/** The names that lead to nothing yet, as the first reading that has them gives them; within a reading, as it gives them last. */
const freshIn = (named: readonly (readonly Named[])[], names: ReadonlyMap<string, unknown>) => {
  const fresh = new Map<string, Named>()
  for (const each of named) {
    const own = each.filter((one) => tellsApart(one) && !names.has(keyOf(one)))
    for (const [key, one] of new Map(own.map((one) => [keyOf(one), one])))
      if (!fresh.has(key)) fresh.set(key, one)
  }
  return [...fresh]
}

/**
 * Who or what each name of some readings stands for, whose records stand alike. Only a name that is the same but for case, accents
 * and hyphens is taken for one the register has; where several are called so, none is (merging is a person's act). A new name gets
 * a row.
 */
export const resolveNames = async (
  tx: Transaction<Schema>,
  p: string,
  named: readonly (readonly Named[])[],
  standing: Standing,
): Promise<readonly (readonly (number | null)[])[]> => {
  const names = new Map(await openFor(tx, p, await namesOf(tx, p, named.flat()), standing))
  const fresh = freshIn(named, names)
  for (const table of ['person', 'instrument', 'topic'] as const) {
    const own = fresh.filter(([, { noun }]) => tableOf(noun) === table)
    const ids = await addAll(
      tx,
      p,
      table,
      own.map(([, each]) => each),
      standing,
    )
    for (const [at, [key]] of own.entries()) names.set(key, [ids[at]!])
  }
  const refOf = async (each: Named): Promise<number | null> => {
    const ids = names.get(keyOf(each)) ?? []
    if (ids.length < 2) return ids[0] ?? null
    if (each.noun === 'instrument') return ofYear(tx, p, ids, each.year)
    return each.noun === 'person' ? ofOne(tx, p, ids) : null
  }
  const refs: (number | null)[][] = []
  for (const each of named) {
    const own: (number | null)[] = []
    for (const one of each) own.push(await refOf(one))
    refs.push(own)
  }
  return refs
}
