import type { TrailHead, TrailLink } from '../access/trail-entry.ts'
import { mayReadInstanceTrail, mayReadTrail } from '../access/trail-sight.ts'
import type { TrailFilter, TrailView } from '../register/trail-view.ts'
import { type Context, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { entryIn, headIn, partnershipColumn } from './trail-rows.ts'
import {
  countTrail,
  newestFirst,
  ownChains,
  recordsOf,
  selectTrail,
  trailViews,
  withContents,
} from './trail-shown.ts'

const PAGE = 50

/** How many entries an export takes at a time. */
const PART = 500

export const trail = (context: Context) => {
  const { db, actor } = context
  const mayRead = (p: string | null) => (p === null ? mayReadInstanceTrail(actor) : mayReadTrail(actor, p))

  /** Where the chains end that whoever asks reads whole; null where the trail isn't for them. */
  const heads = async (p: string | null): Promise<readonly TrailHead[] | null> => {
    const own = await ownChains(context, p)
    if (!mayRead(p) || own.length === 0) return null
    const rows = await db
      .selectFrom('trail_head')
      .selectAll()
      .where('partnership_id', '=', partnershipColumn(p))
      .where('chain', 'in', own)
      .where('number', '>', 0)
      .orderBy('chain')
      .execute()
    return rows.map(headIn)
  }

  return {
    /** A page of the trail, newest first; null where it isn't for whoever asks, as where there is no such partnership. */
    list: async (p: string | null, filter: TrailFilter, page: number): Promise<TrailView | null> => {
      const partnership = p === null ? null : await getPartnership(db, p)
      if (!mayRead(p) || (p !== null && !partnership)) return null
      const narrowed = () => {
        let query = selectTrail(db, p)
        if (filter.act !== null) query = query.where('trail.act', '=', filter.act)
        if (filter.object !== null) query = query.where('trail.object_kind', '=', filter.object)
        if (filter.id !== null) query = query.where('trail.object_id', '=', filter.id)
        return query
      }
      const { offset, limit } = paging(page, PAGE)
      const rows = await newestFirst(withContents(narrowed())).offset(offset).limit(limit).execute()
      return {
        ...filter,
        partnership,
        heads: (await heads(p)) ?? [],
        entries: listed(await trailViews(context, p, rows), await countTrail(narrowed()), page, PAGE),
      }
    },

    heads,

    /** Some entries of a chain after one, up to where it ended when the export began, with contents unless withheld. */
    part: async (head: TrailHead, after: number): Promise<readonly TrailLink[]> => {
      const { partnership: p, chain } = head
      if (!(await ownChains(context, p)).includes(chain)) return []
      const rows = await withContents(selectTrail(db, p).where('trail.chain', '=', chain))
        .where('trail.number', '>', after)
        .where('trail.number', '<=', head.number)
        .orderBy('trail.number')
        .limit(PART)
        .execute()
      await recordsOf(db, p, rows)
      return rows.map((row) => ({
        entry: entryIn(row),
        hash: row.hash,
        kept: row.kept !== null && row.salt !== null ? { salt: row.salt, text: row.kept } : null,
        withheld: row.content !== null && row.kept === null,
      }))
    },
  }
}
