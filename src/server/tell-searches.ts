import type { Person } from '../access/actor.ts'
import { isNewTo } from '../access/saved-search.ts'
import type { Store } from '../storage/store.ts'

/**
 * Tells people what the searches they keep find of what came or changed since, each through their own door: of what they may see at this
 * moment, and of nothing else. Safe to be run by several servers at once.
 */
export const tellSearches = async (store: Store, now: string): Promise<void> => {
  const waiting = await store.savedSearches.toTell()
  if (waiting.length === 0) return
  const people = new Map(
    (await store.members.reachable(now.slice(0, 10))).map(({ account, name, capacities }) => {
      const person: Person = { kind: 'person', account, name, administrator: false, capacities }
      return [account, person] as const
    }),
  )
  const looked = []
  for (const { p, account, id, came, changed } of waiting) {
    const person = people.get(account)
    const fresh = came.filter(
      ({ sharedBy }) => person && (sharedBy === undefined || isNewTo(person, p, sharedBy)),
    )
    const records = [...new Set(fresh.map(({ record }) => record))]
    const nothing = records.length + changed.length === 0
    // One that took too long is looked at again the next time.
    if (!person || nothing || (await store.as(person).savedSearches.tell(p, id, { records, changed }, now)))
      looked.push({ p, id })
  }
  await store.savedSearches.settle(looked, now)
}
