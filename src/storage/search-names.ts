import type { PartnershipRef } from '../register/views.ts'
import { type ShortName, shortNameOf } from '../search/short-names.ts'
import type { Database } from './database.ts'

/** The short forms of a partnership's own names: of its sides, their bodies and the series of meetings. Everybody who sees it sees them. */
export const shortNamesIn = async (
  db: Database,
  { id, sides }: Pick<PartnershipRef, 'id' | 'sides'>,
): Promise<readonly ShortName[]> => {
  const named = async (table: 'body' | 'mechanism') =>
    db
      .selectFrom(table as 'body')
      .select(['name', 'short_name'])
      .where('partnership_id', '=', id)
      .orderBy('id')
      .execute()
  const rows = [...(await named('body')), ...(await named('mechanism'))]
  return [
    ...sides.flatMap(({ name, shortName }) => shortNameOf(name, shortName)),
    ...rows.flatMap(({ name, short_name: short }) => shortNameOf(name, short)),
  ]
}
