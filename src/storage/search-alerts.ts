import { parseQuery } from '../search/parse-query.ts'
import type { Place } from '../search/query.ts'
import type { Context, Database } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { find } from './search-found.ts'
import { json } from './storable-text.ts'
import { aboutColumns } from './subjects.ts'
import { withinTime } from './within-time.ts'

/** So many searches are looked at in one go, those first that were not for longest; so many records for each; so many are told. */
const MOST_SEARCHES = 500
const MOST_RECORDS = 500
const MOST_TOLD = 20

/** So long one search may take, in milliseconds. */
const MOST_TIME = 5000

/** What an act wrote may be seen only after later instants were looked at: so far back it is looked at again. Nothing is told twice. */
const AGAIN = 60 * 60_000

/** What is of a record; names and meetings are found by whoever searches. */
const OF_RECORDS: readonly Place[] = ['statements', 'records', 'lines', 'activities']

/** A record that came since, with the side that shared it where it did not come with its keeping. */
export type CameSince = { readonly record: number; readonly sharedBy: string | null | undefined }

export type SearchToTell = {
  readonly p: string
  readonly account: string
  readonly id: string
  readonly came: readonly CameSince[]
}

const earlier = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) - milliseconds).toISOString()

/** What was kept or shared since an instant, the newest first. To be told of what is CONFIDENTIAL is to read it, and so nobody is. */
const cameSince = async (
  db: Database,
  p: string,
  since: string,
): Promise<readonly (CameSince & { at: string })[]> => {
  const kept = await db
    .selectFrom('record')
    .select(['id', 'kept_at'])
    .where('partnership_id', '=', p)
    .where('kept_at', '>', since)
    .where('marking', '<>', 'CONFIDENTIAL')
    .orderBy('kept_at', 'desc')
    .limit(MOST_RECORDS)
    .execute()
  const shared = await db
    .selectFrom('notification as told')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'told.partnership_id')
        .onRef('record.id', '=', 'told.record_id'),
    )
    .select(['record.id', 'record.owner_side', 'told.at'])
    .where('told.partnership_id', '=', p)
    .where('told.sort', '=', 'shared')
    .where('told.at', '>', since)
    .where('record.marking', '<>', 'CONFIDENTIAL')
    .orderBy('told.at', 'desc')
    .limit(MOST_RECORDS)
    .execute()
  return [
    ...kept.map(({ id, kept_at: at }) => ({ record: id, sharedBy: undefined, at })),
    ...shared.map(({ id, owner_side: sharedBy, at }) => ({ record: id, sharedBy, at })),
  ]
}

/** The searches whose keepers are to be told, with what came since each was last looked at, and never before it was kept. */
export const searchesToTell = async ({ db }: Context): Promise<readonly SearchToTell[]> => {
  const rows = await db
    .selectFrom('saved_search')
    .select(['partnership_id as p', 'account', 'id', 'at', 'told_until'])
    .where('alert', '=', true)
    .orderBy('told_until')
    .orderBy('id')
    .limit(MOST_SEARCHES)
    .execute()
  const found: SearchToTell[] = []
  for (const [p, searches] of Map.groupBy(rows, (row) => row.p)) {
    const sinceOf = ({ at, told_until }: (typeof rows)[number]) => {
      const back = earlier(told_until, AGAIN)
      return back > at ? back : at
    }
    const came = await cameSince(db, p, searches.map(sinceOf).sort()[0]!)
    for (const search of searches) {
      const since = sinceOf(search)
      found.push({ p, account: search.account, id: search.id, came: came.filter(({ at }) => at > since) })
    }
  }
  return found
}

type Looked = { readonly p: string; readonly id: string }

/** Says up to which instant some searches were looked at. */
export const settleSearches = async (
  { db }: Context,
  searches: readonly Looked[],
  now: string,
): Promise<void> => {
  for (const [p, all] of Map.groupBy(searches, (search) => search.p))
    await db
      .updateTable('saved_search')
      .set({ told_until: now })
      .where('partnership_id', '=', p)
      .where(
        'id',
        'in',
        all.map(({ id }) => id),
      )
      .where('told_until', '<', now)
      .execute()
}

/** Leaves one notification a record; its id says what is told, so that of servers that look at once one tells, and nothing twice. */
const leave = async (
  { db }: Context,
  p: string,
  account: string,
  search: { readonly id: string; readonly name: string; readonly query: string },
  records: readonly number[],
  now: string,
): Promise<void> => {
  if (records.length === 0) return
  const { id, name, query } = search
  await db
    .insertInto('notification')
    .values(
      records.map((record) => ({
        ...{ partnership_id: p, id: `found-${id}-${record}` },
        ...aboutColumns({ of: 'record', record }),
        ...{ sort: 'found', audience: 'account', account, side: null, by: null, by_account: null, at: now },
        detail: json({ sort: 'found', name, query }),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Tells somebody which of some records a search of theirs finds, by what they may see at this moment; false where it took too long. */
export const tellFound = async (
  context: Context,
  account: string,
  { p, id, records }: Looked & { readonly records: readonly number[] },
  now: string,
): Promise<boolean> => {
  const { db } = context
  const partnership = await getPartnership(db, p)
  const search = await db
    .selectFrom('saved_search')
    .select(['id', 'name', 'query'])
    .where('partnership_id', '=', p)
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!partnership || !search || records.length === 0) return true
  const open = await db
    .selectFrom('record')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', 'in', records.slice(0, MOST_RECORDS * 2))
    .where('marking', '<>', 'CONFIDENTIAL')
    .execute()
  const within = open.map((row) => row.id)
  if (within.length === 0) return true
  const found = await withinTime(context, MOST_TIME, (inTime) =>
    find(context, partnership, parseQuery(search.query).query, inTime, now.slice(0, 10), {
      records: within,
      places: OF_RECORDS,
    }),
  )
  if (!found) return false
  const matched = [...new Set(found.rows.flatMap(({ record }) => record ?? []))]
  await leave(context, p, account, search, matched.slice(0, MOST_TOLD), now)
  return true
}
