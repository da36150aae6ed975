import type { FoundLater, NotificationDetail } from '../register/notification.ts'
import type { Subject } from '../register/subject.ts'
import type { PartnershipRef } from '../register/views.ts'
import { parseQuery } from '../search/parse-query.ts'
import type { Place, Query } from '../search/query.ts'
import type { Context, Database } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { changeKey, heldBefore } from './search-before.ts'
import { type Change, changedSince } from './search-changes.ts'
import { find } from './search-found.ts'
import { json } from './storable-text.ts'
import { aboutColumns } from './subjects.ts'
import { type InTime, withinTime } from './within-time.ts'

/** So many searches are looked at in one go, those first that were not for longest; so many records for each; so many are told, and so many acts. */
const MOST_SEARCHES = 500
const MOST_RECORDS = 500
const MOST_TOLD = 20

/** So long one search may take, in milliseconds. */
const MOST_TIME = 5000

/** What an act wrote may be seen only after later instants were looked at: so far back it is looked at again. Nothing is told twice. */
const AGAIN = 60 * 60_000

/** What is of a record; names and meetings are found by whoever searches. */
const OF_RECORDS: readonly Place[] = ['statements', 'records', 'lines', 'activities']

/** What can come to be found in a record that was there. */
const WITHIN: readonly Place[] = ['statements', 'lines', 'activities']

/** A record that came since, with the side that shared it where it did not come with its keeping. */
export type CameSince = { readonly record: number; readonly sharedBy: string | null | undefined }

export type SearchToTell = {
  readonly p: string
  readonly account: string
  readonly id: string
  readonly came: readonly CameSince[]
  readonly changed: readonly Change[]
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
    const first = searches.map(sinceOf).sort()[0]!
    const came = await cameSince(db, p, first)
    const changed = await changedSince(db, p, first)
    for (const search of searches) {
      const since = sinceOf(search)
      const later = ({ at }: { readonly at: string }) => at > since
      const { account, id } = search
      found.push({ p, account, id, came: came.filter(later), changed: changed.filter(later) })
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

type Search = { readonly id: string; readonly name: string; readonly query: string }

/** What is told: under an id that says what it is, so that of servers that look at once one tells, and nothing twice. */
type Told = { readonly id: string; readonly subject: Subject; readonly later?: FoundLater }

const leave = async (
  { db }: Context,
  p: string,
  account: string,
  { name, query }: Search,
  told: readonly Told[],
  now: string,
): Promise<void> => {
  if (told.length === 0) return
  const detailOf = ({ later }: Told): NotificationDetail => ({
    ...{ sort: 'found', name, query },
    ...(later && { later }),
  })
  await db
    .insertInto('notification')
    .values(
      told.map((each) => ({
        ...{ partnership_id: p, id: each.id, ...aboutColumns(each.subject) },
        ...{ sort: 'found', audience: 'account', account, side: null, by: null, by_account: null, at: now },
        detail: json(detailOf(each)),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const recordTold = (search: string, record: number): Told => ({
  id: `found-${search}-${record}`,
  subject: { of: 'record', record },
})

/** What came to be found by one act in one record, as it is told: the thing itself where it is one, else the record with how many. */
const actTold = (search: string, changes: readonly Change[]): Told => {
  const { record, number, place, by, at } = changes[0]!
  const numbers = new Set(changes.map((change) => change.number))
  const later = {
    ...{ of: place, by, count: changes.length },
    number: numbers.size === 1 ? number : null,
  } as FoundLater
  const one = place === 'statements' && changes.length === 1
  return {
    id: `found-${search}-${record}-${place}-${by}-${at}`,
    subject: one ? { of: 'statement', record, number } : { of: 'record', record },
    later,
  }
}

/** Whether a change can have anything to do with what is asked. */
const mayMatter = (query: Query) => {
  const goals = (['goal', 'pillar'] as const).some((field) =>
    query.filters.some((each) => each.field === field),
  )
  return ({ by }: Change): boolean => by !== 'serves' || goals
}

/**
 * The changes by which something came to be found: it is now, and was not before the last of its changes before which it was not. What
 * was found before them all is no news.
 */
const cameToHold = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  changed: readonly Change[],
  today: string,
  inTime: InTime,
): Promise<readonly Change[]> => {
  const changes = changed.filter(mayMatter(query))
  if (changes.length === 0) return []
  const only = { things: changes, places: WITHIN }
  const { names, words, rows } = await find(context, partnership, query, inTime, today, only)
  if (!names || rows.length === 0) return []
  const found = new Set(
    rows.map(({ place, record, number, activity }) =>
      changeKey({ place, record: record!, number: number!, activity }, ''),
    ),
  )
  const ofFound = changes.filter((change) => found.has(changeKey(change, '')))
  await inTime()
  const asked = { p: partnership.id, words, query, names }
  const held = await heldBefore(context.db, partnership, asked, ofFound)
  const news = ofFound
    .filter((change) => !held.has(changeKey(change, change.at)))
    .toSorted((a, b) => b.at.localeCompare(a.at))
  return [...Map.groupBy(news, (change) => changeKey(change, '')).values()].map(([last]) => last!)
}

/** Those of some changes that are not of what was told with its whole record since. */
const notToldWhole = async (
  { db }: Context,
  p: string,
  search: string,
  changes: readonly Change[],
): Promise<readonly Change[]> => {
  if (changes.length === 0) return []
  const records = [...new Set(changes.map(({ record }) => record))]
  const rows = await db
    .selectFrom('notification')
    .select(['record_id', 'at'])
    .where('partnership_id', '=', p)
    .where(
      'id',
      'in',
      records.map((record) => recordTold(search, record).id),
    )
    .execute()
  const toldAt = new Map(rows.map(({ record_id: record, at }) => [record, at]))
  return changes.filter(({ record, at }) => (toldAt.get(record) ?? '') < at)
}

/** What is new to somebody: records, and changes within records that were there. */
export type NewToThem = { readonly records: readonly number[]; readonly changed: readonly Change[] }

/** Those of some records that are not CONFIDENTIAL and that whoever asks may see. */
const openOf = async (
  { db }: Context,
  p: string,
  records: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (records.length === 0) return new Set()
  const rows = await db
    .selectFrom('record')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', 'in', [...new Set(records)])
    .where('marking', '<>', 'CONFIDENTIAL')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Tells somebody what a search of theirs finds of what is new to them, by what they may see at this moment; false where it took too long. */
export const tellFound = async (
  context: Context,
  account: string,
  { p, id, ...fresh }: Looked & NewToThem,
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
  if (!partnership || !search) return true
  const given = fresh.records.slice(0, MOST_RECORDS * 2)
  const open = await openOf(context, p, [...given, ...fresh.changed.map(({ record }) => record)])
  const records = given.filter((record) => open.has(record))
  const changed = fresh.changed.filter(({ record }) => open.has(record))
  if (records.length + changed.length === 0) return true
  const { query } = parseQuery(search.query)
  const today = now.slice(0, 10)
  const found = await withinTime(context, MOST_TIME, async (inTime) => {
    const only = { records, places: OF_RECORDS }
    const whole = records.length > 0 ? await find(context, partnership, query, inTime, today, only) : null
    const changes = await cameToHold(context, partnership, query, changed, today, inTime)
    return { records: [...new Set(whole?.rows.flatMap(({ record }) => record ?? []))], changes }
  })
  if (!found) return false
  const whole = found.records.slice(0, MOST_TOLD).map((record) => recordTold(id, record))
  await leave(context, p, account, search, whole, now)
  const left = new Set(found.records.slice(MOST_TOLD))
  const within = found.changes.filter(({ record }) => !left.has(record))
  const acts = Map.groupBy(
    await notToldWhole(context, p, id, within),
    ({ record, place, by, at }) => `${record} ${place} ${by} ${at}`,
  )
  const newest = [...acts.values()].toSorted((a, b) => b[0]!.at.localeCompare(a[0]!.at))
  const told = newest.slice(0, MOST_TOLD).map((changes) => actTold(id, changes))
  await leave(context, p, account, search, told, now)
  return true
}
