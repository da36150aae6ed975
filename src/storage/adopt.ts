import type { Transaction } from 'kysely'
import { isBefore } from '../partnership/partial-date.ts'
import { fold } from '../text/fold.ts'
import type { Schema } from './schema.ts'

/** What a partnership file says of a person, an instrument or a topic, as far as it tells whether a row is the same. */
export type Entry = {
  readonly key: string
  readonly noun: string
  readonly names: readonly string[]
  readonly year?: string | null
}

type Adopting = 'person' | 'instrument' | 'topic'

/** Numbers of the rows that only records brought, with the year of an instrument. */
const brought = async (tx: Transaction<Schema>, p: string, table: Adopting) => {
  if (table !== 'instrument') {
    const rows = await tx
      .selectFrom(table)
      .select('id')
      .where('partnership_id', '=', p)
      .where('key', 'is', null)
      .where('stage', '!=', 'draft')
      .execute()
    return new Map(rows.map(({ id }) => [id, null]))
  }
  const rows = await tx
    .selectFrom('instrument')
    .select(['id', 'year'])
    .where('partnership_id', '=', p)
    .where('key', 'is', null)
    .where('stage', '!=', 'draft')
    .execute()
  return new Map(rows.map(({ id, year }) => [id, year]))
}

/** The names of those rows: by noun and folded name, the rows that are called so. */
const strays = async (tx: Transaction<Schema>, p: string, table: Adopting) => {
  const years = await brought(tx, p, table)
  const names = await tx
    .selectFrom('name')
    .select(['noun', 'folded', 'ref_id as id'])
    .where('partnership_id', '=', p)
    .where('noun', 'in', table === 'topic' ? ['issue', 'area'] : [table])
    .execute()
  const own = names.flatMap(({ noun, folded, id }) => {
    const year = years.get(id)
    return year === undefined ? [] : [{ called: `${noun} ${folded}`, id, year }]
  })
  return Map.groupBy(own, ({ called }) => called)
}

const sameYear = (a: string | null | undefined, b: string | null | undefined) =>
  !a || !b || (!isBefore(a, b) && !isBefore(b, a))

/**
 * Gives the keys of new entries to rows that records brought under the same name, so that a person met first in a text
 * and entered afterwards is one person. The same rule as for a mention: only the name itself or an alias, and only where
 * it leads to one row alone. Rows of a draft wait until it is shared: to adopt one would tell of it.
 */
export const adopt = async (
  tx: Transaction<Schema>,
  p: string,
  table: Adopting,
  entries: readonly Entry[],
): Promise<void> => {
  const there = await tx.selectFrom(table).select('key').where('partnership_id', '=', p).execute()
  const known = new Set(there.map(({ key }) => key))
  const fresh = entries.filter(({ key }) => !known.has(key))
  if (fresh.length === 0 || there.every(({ key }) => key !== null)) return
  const found = await strays(tx, p, table)
  const taken = new Set<number>()
  for (const { key, noun, names, year } of fresh) {
    const alone = names
      .map((name) => found.get(`${noun} ${fold(name)}`) ?? [])
      .find((rows) => rows.length === 1 && !taken.has(rows[0]!.id) && sameYear(rows[0]!.year, year))
    if (!alone) continue
    taken.add(alone[0]!.id)
    await tx
      .updateTable(table)
      .set({ key })
      .where('partnership_id', '=', p)
      .where('id', '=', alone[0]!.id)
      .execute()
  }
}
