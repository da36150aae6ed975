import { sql } from 'kysely'
import type { Stage } from '../../src/register/standing.ts'
import type { Store } from '../../src/storage/store.ts'
import type { Audience } from './sights.ts'

/** Something that has a number in addresses: whose it is, and a name that is the same in every register made alike. */
export type Thing = {
  readonly kind: string
  readonly p: string
  readonly id: number
  readonly audience: Audience
  readonly label: string
  /** The numbers of what hangs on it: statements and copies of a record. */
  readonly parts: Readonly<Record<string, readonly number[]>>
}

/** Numbers drawn by lot have nine digits, so that they can be looked for in a page like words. */
export const DRAWN = /(?<![\da-f])[1-9]\d{8}(?![\da-f])/g

type Row = { kind: string; p: string; id: number; owner: string | null; stage: Stage | null; label: string }

const LISTS = [
  `select 'records' as kind, partnership_id as p, id, owner_side as owner, stage, title as label from record`,
  `select 'people', partnership_id, id, owner_side, stage, name from person`,
  `select 'meetings', partnership_id, id, owner_side, stage, start_date || coalesce(name, '') || coalesce(place, '') from meeting`,
  `select 'instruments', partnership_id, id, owner_side, stage, name from instrument`,
  `select kind || 's', partnership_id, id, owner_side, stage, name from topic`,
  `select 'proposals', partnership_id, id, owner_side, null, made_at || title from proposal`,
  `select 'mechanisms', partnership_id, id, null, 'public', name from mechanism`,
]

/** Everything in a register that an address can ask for, as its owner sees it. */
export const knownIn = async ({ db }: Store): Promise<readonly Thing[]> => {
  const { rows } = await sql<Row>`${sql.raw(LISTS.join(' union all '))} order by 1, 2, 3`.execute(db)
  const numbers = async (table: 'statement' | 'copy') => {
    const found = await db.selectFrom(table).select(['partnership_id', 'record_id', 'number']).execute()
    return Map.groupBy(found, (row) => `${row.partnership_id} ${row.record_id}`)
  }
  const [statements, copies] = [await numbers('statement'), await numbers('copy')]
  return rows.map(({ kind, p, id, owner, stage, label }) => {
    const of = (parts: typeof copies) => (parts.get(`${p} ${id}`) ?? []).map(({ number }) => number)
    // Meetings, people and the like that a partnership file entered stand at "public": all who see the partnership see them.
    const audience: Audience =
      stage === null ? { p, of: 'proposal', owner } : { p, of: 'record', owner, stage }
    const parts: Thing['parts'] = kind === 'records' ? { statements: of(statements), copies: of(copies) } : {}
    return { kind, p, id, audience, label: `${kind} ${p} ${label}`, parts }
  })
}
