import { sql } from 'kysely'
import type { Place } from '../search/query.ts'
import type { Database } from './database.ts'
import type { Asked, Sql } from './search-conditions.ts'
import { activities, instruments, lines, meetings, people, records } from './search-places.ts'
import { HIT, type HitRow } from './search-row.ts'
import { statements } from './search-statements.ts'
import type { InTime } from './within-time.ts'

/** So many of each sort are counted and can be looked through, the newest. */
export const MOST_HITS = 2000

/** Whether a side acts is told row by row (src/web/sides-of.ts): so many statements are looked through for it, the newest. */
const MOST_LOOKED_THROUGH = 20_000

const FINDERS: Readonly<Record<Place, (asked: Asked) => Sql>> = {
  ...{ people, meetings, instruments, records, lines, activities, statements },
}

const limitOf = ({ names: { sides, notSides } }: Asked, place: Place): number =>
  place === 'statements' && (sides !== null || notSides.length > 0) ? MOST_LOOKED_THROUGH : MOST_HITS

/**
 * What was found where a query looks, place by place, the newest first; of each place one more than is counted, or as many as are
 * looked through for a side. `cut` are the places where there are more.
 */
export const findHits = async (
  db: Database,
  asked: Asked,
  places: readonly Place[],
  inTime: InTime,
): Promise<{ readonly hits: readonly HitRow[]; readonly cut: ReadonlySet<Place> }> => {
  const hits: HitRow[] = []
  const cut = new Set<Place>()
  for (const place of places) {
    const limit = limitOf(asked, place) + 1
    await inTime()
    const { rows } = await sql<HitRow>`
      select * from (${FINDERS[place](asked)} limit ${limit})
        as hit (${HIT})`.execute(db)
    if (rows.length === limit) cut.add(place)
    hits.push(...rows)
  }
  return { hits, cut }
}
