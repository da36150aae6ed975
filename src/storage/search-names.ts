import type { Abbreviation } from '../partnership/abbreviation.ts'
import type { PartnershipRef } from '../register/views.ts'
import { type ShortName, shortNameOf } from '../search/short-names.ts'
import type { Database } from './database.ts'

type Asked = Pick<PartnershipRef, 'id' | 'sides'>

/** The short forms of a partnership's own names: of its sides, their bodies and the series of meetings. Everybody who sees it sees them. */
export const ownNames = async (db: Database, { id, sides }: Asked): Promise<readonly Abbreviation[]> => {
  const named = (table: 'body' | 'mechanism') =>
    db
      .selectFrom(table as 'body')
      .select(['name', 'short_name'])
      .where('partnership_id', '=', id)
      .where('short_name', 'is not', null)
  const rows = await named('body').unionAll(named('mechanism')).execute()
  const pairs = [
    ...sides.map(({ name, shortName }) => ({ short: shortName, meaning: name })),
    ...rows.map(({ name, short_name: short }) => ({ short: short ?? '', meaning: name })),
  ].filter(({ short, meaning }) => shortNameOf(meaning, short).length > 0)
  const once = new Map(pairs.map((pair) => [`${pair.short}\n${pair.meaning}`, pair]))
  const { compare } = new Intl.Collator('en')
  return [...once.values()].sort((a, b) => compare(a.short, b.short) || compare(a.meaning, b.meaning))
}

/** What short forms stand for in a partnership: its own names, and what its editors say. */
export const shortNamesIn = async (db: Database, partnership: Asked): Promise<readonly ShortName[]> => {
  const said = await db
    .selectFrom('abbreviation')
    .select(['short', 'meaning'])
    .where('partnership_id', '=', partnership.id)
    .where('gone', '=', false)
    .execute()
  return [...(await ownNames(db, partnership)), ...said].flatMap(({ short, meaning }) =>
    shortNameOf(meaning, short),
  )
}
