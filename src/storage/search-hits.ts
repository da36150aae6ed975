import { sql } from 'kysely'
import type { Place } from '../search/query.ts'
import type { Database } from './database.ts'
import type { Asked, Sql } from './search-conditions.ts'
import { activities, instruments, lines, meetings, people, records } from './search-places.ts'
import { HIT, type HitRow } from './search-row.ts'
import { statementHits } from './search-statements.ts'
import type { InTime } from './within-time.ts'

/** So many of each sort are counted and can be looked through, the newest. */
export const MOST_HITS = 2000

/** Whether a side acts (src/web/sides-of.ts) or how a line stands is told row by row: so many are looked through for it, the newest. */
const MOST_LOOKED_THROUGH = 20_000

type Other = Exclude<Place, 'statements'>

const FINDERS: Readonly<Record<Other, (asked: Asked, most: number) => Sql>> = {
  ...{ people, meetings, instruments, records },
  lines: (asked) => lines(asked),
  activities: (asked) => activities(asked),
}

/** What of a place is told by no column: who acts in a statement, and how a line stands. */
const isToldOneByOne = ({ query, names: { sides, notSides } }: Asked, place: Place): boolean =>
  (place === 'statements' && (sides !== null || notSides.length > 0)) ||
  (place === 'lines' && query.filters.some(({ field }) => field === 'status'))

const limitOf = (asked: Asked, place: Place): number =>
  1 + (isToldOneByOne(asked, place) ? MOST_LOOKED_THROUGH : MOST_HITS)

/** What was found elsewhere than in statements, by one question: what is asked of each place is soon answered, and each costs a way to the database. */
const otherHits = async (
  db: Database,
  asked: Asked,
  places: readonly Other[],
): Promise<readonly HitRow[]> => {
  const parts = places.map(
    (place) => sql`
      select *, row_number() over () as at
        from (${FINDERS[place](asked, limitOf(asked, place))} limit ${limitOf(asked, place)}) as hit (${HIT})`,
  )
  const { rows } = await sql<HitRow & { readonly at: number }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  )
  return rows
    .toSorted((a, b) => places.indexOf(a.place as Other) - places.indexOf(b.place as Other) || a.at - b.at)
    .map(({ at: _, ...row }) => row)
}

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
  const others = places.filter((place) => place !== 'statements')
  const hits: HitRow[] = []
  if (others.length > 0) {
    await inTime()
    hits.push(...(await otherHits(db, asked, others)))
  }
  if (places.includes('statements')) {
    await inTime()
    hits.push(...(await statementHits(db, asked, limitOf(asked, 'statements'))))
  }
  const counts = Map.groupBy(hits, ({ place }) => place)
  const cut = places.filter((place) => counts.get(place)?.length === limitOf(asked, place))
  return { hits, cut: new Set(cut) }
}
