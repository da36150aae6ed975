import type { AccessRefusal } from '../access/refusal.ts'
import { maySaveSearch } from '../access/saved-search.ts'
import {
  type SavedSearch,
  type SavedSearchesView,
  type SavedSearchRefusal,
  SEARCH_LIMITS,
  type SearchAsked,
  savedSearchFrom,
} from '../search/saved-search.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { newId } from './new-id.ts'
import { getPartnership } from './partnerships.ts'
import { type NewToThem, searchesToTell, settleSearches, tellFound } from './search-alerts.ts'

type Done = Promise<Outcome<null, SavedSearchRefusal | AccessRefusal | { readonly reason: 'not-found' }>>

/** Searches that people keep. They are each person's own: nobody else reads them, and the trail has none of it. */
export const savedSearches = (context: Context) => {
  const { db, actor } = context
  const account = actor.kind === 'person' ? actor.account : ''

  const own = () =>
    db
      .selectFrom('saved_search')
      .select(['id', 'name', 'query', 'alert', 'at'])
      .where('account', '=', account)

  const inPartnership = (p: string): Promise<SavedSearch[]> =>
    own().where('partnership_id', '=', p).orderBy('name').orderBy('query').execute()

  return {
    /** One's own in a partnership, by name; null where there is no such partnership or one holds no post in it. */
    list: async (p: string): Promise<SavedSearchesView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership || !maySaveSearch(actor, p).ok) return null
      return { partnership, searches: await inPartnership(p) }
    },

    /** Keeps a search. What is there already is not told as new. */
    save: async (p: string, asked: SearchAsked, instant: string): Done => {
      if (!(await getPartnership(db, p))) return refused({ reason: 'not-found' })
      const may = maySaveSearch(actor, p)
      if (!may.ok) return may
      const made = savedSearchFrom(asked)
      if (!made.ok) return made
      await holdPartnership(db, p)
      if ((await own().execute()).length >= SEARCH_LIMITS.all)
        return refused({ reason: 'too-many-searches', limit: SEARCH_LIMITS.all })
      if ((await inPartnership(p)).some(({ query }) => query === made.value.query))
        return refused({ reason: 'search-kept-already' })
      await db
        .insertInto('saved_search')
        .values({ partnership_id: p, account, id: newId(), ...made.value, at: instant, told_until: instant })
        .execute()
      return granted(null)
    },

    /** Removes one's own. */
    remove: async (p: string, id: string): Done => {
      const may = maySaveSearch(actor, p)
      if (!may.ok) return (await getPartnership(db, p)) ? may : refused({ reason: 'not-found' })
      const gone = await db
        .deleteFrom('saved_search')
        .where('partnership_id', '=', p)
        .where('account', '=', account)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
      return gone ? granted(null) : refused({ reason: 'no-such-search' })
    },

    /** The searches whose keepers are to be told, with what came since. Asked by the machine. */
    toTell: () => searchesToTell(context),

    /** Tells the one who asks what a search of theirs finds of what came or changed, by what they may see now; false where it took too long. */
    tell: (p: string, id: string, fresh: NewToThem, now: string) =>
      tellFound(context, account, { p, id, ...fresh }, now),

    /** Says up to which instant some searches were looked at. Asked by the machine. */
    settle: (searches: readonly { readonly p: string; readonly id: string }[], now: string) =>
      settleSearches(context, searches, now),
  }
}
