import type { Kysely, Selectable } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { chainsRead, instanceChainsRead, mayReadTrail } from '../access/trail-sight.ts'
import type { HistoryView, TrailContent, TrailRowView } from '../register/trail-view.ts'
import type { Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import type { RecordTable, Schema, TrailTable } from './schema.ts'
import { standingIn } from './standing.ts'
import { partnershipColumn } from './trail-rows.ts'

type Asking = { readonly db: Database; readonly actor: Actor }

/** The chains that somebody reads whole; `p` null for the instance's. */
export const ownChains = async ({ db, actor }: Asking, p: string | null): Promise<readonly string[]> => {
  if (p === null) return instanceChainsRead(actor)
  const sides = await db
    .selectFrom('side')
    .select('id')
    .where('partnership_id', '=', p)
    .orderBy('place')
    .execute()
  return chainsRead(actor, p, sides)
}

/** Entries of a partnership, or of the instance; narrow and order them, then `trailViews` them. */
export const selectTrail = (db: Database, p: string | null) =>
  (db as Kysely<Schema>).selectFrom('trail').where('trail.partnership_id', '=', partnershipColumn(p))

/** Entries with their contents, as far as whoever asks may see these. */
export const withContents = (query: ReturnType<typeof selectTrail>) =>
  query
    .leftJoin('trail_content as kept', (join) =>
      join
        .onRef('kept.partnership_id', '=', 'trail.partnership_id')
        .onRef('kept.chain', '=', 'trail.chain')
        .onRef('kept.number', '=', 'trail.number'),
    )
    .selectAll('trail')
    .select(['kept.salt', 'kept.content as kept'])

type Row = Selectable<TrailTable> & { readonly kept: string | null }
type RecordSeen = Pick<RecordTable, 'id' | 'title' | 'owner_side' | 'marking' | 'stage'>

/**
 * The record that an entry is of. What one side says among itself names none, so that it does not show with the record; what it
 * is about tells it all the same.
 */
const recordOf = ({ record_id, object_kind, object_id }: Row): number | null => {
  if (record_id !== null) return record_id
  return ['record', 'statement', 'line'].includes(object_kind) ? Number.parseInt(object_id, 10) : null
}

/** The records of some entries, as far as there are any to see. */
export const recordsOf = async (
  db: Database,
  p: string | null,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, RecordSeen>> => {
  const ids = [...new Set(rows.flatMap((row) => recordOf(row) ?? []))]
  if (p === null || ids.length === 0) return new Map()
  const found = await db
    .selectFrom('record')
    .select(['id', 'title', 'owner_side', 'marking', 'stage'])
    .where('partnership_id', '=', p)
    .where('id', 'in', ids)
    .execute()
  // What was before and after is words of the record, and leaves an entry as any other page with words of it does.
  const told = new Set(rows.flatMap((row) => (row.kept === null ? [] : (recordOf(row) ?? []))))
  const records = new Map(found.map((row) => [row.id, row]))
  for (const id of told) {
    const row = records.get(id)
    if (row) sawWords(db, p, { id, standing: standingIn(row) })
  }
  return records
}

/** Entries as pages tell them. */
export const trailViews = async (
  { db, actor }: Asking,
  p: string | null,
  rows: readonly Row[],
): Promise<readonly TrailRowView[]> => {
  const records = await recordsOf(db, p, rows)
  const own = new Set(await ownChains({ db, actor }, p))
  return rows.map((row) => {
    const record = row.record_id === null ? undefined : records.get(row.record_id)
    return {
      number: own.has(row.chain) ? row.number : null,
      chain: row.chain,
      at: row.at,
      name: row.name,
      post: row.post,
      role: row.role,
      side: row.side,
      act: row.act,
      objectKind: row.object_kind,
      objectId: row.object_id,
      record: record ? { id: record.id, title: record.title } : null,
      content: row.kept === null ? null : (JSON.parse(row.kept) as TrailContent),
      withheld: row.content !== null && row.kept === null,
    }
  })
}

/** Entries newest first. They have no one number: chains are numbered each by itself. */
export const newestFirst = (query: ReturnType<typeof withContents>) =>
  query.orderBy('trail.at', 'desc').orderBy('trail.chain').orderBy('trail.number', 'desc')

const LATELY = 20
const READS = 5

const countIn = async (query: ReturnType<typeof selectTrail>) => {
  const row = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** What was done on one thing; null for those who may not open the trail. `narrow` says on what. */
export const historyOn = async (
  { db, actor }: Asking,
  p: string,
  narrow: (query: ReturnType<typeof selectTrail>) => ReturnType<typeof selectTrail>,
): Promise<HistoryView | null> => {
  if (!mayReadTrail(actor, p)) return null
  const on = (act: '=' | '!=') => narrow(selectTrail(db, p)).where('trail.act', act, 'read')
  const rows = await newestFirst(withContents(on('!=')))
    .limit(LATELY)
    .execute()
  const reads = await newestFirst(withContents(on('=')))
    .limit(READS)
    .execute()
  return {
    rows: await trailViews({ db, actor }, p, rows),
    total: await countIn(on('!=')),
    reads: { total: await countIn(on('=')), last: await trailViews({ db, actor }, p, reads) },
  }
}

export { countIn as countTrail }
