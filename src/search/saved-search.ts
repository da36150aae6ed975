import type { PartnershipRef } from '../register/views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import { isNothing } from './query.ts'

/** A search that somebody keeps for themselves. */
export type SavedSearch = {
  readonly id: string
  readonly name: string
  /** As src/search/print-query.ts prints it. */
  readonly query: string
  /** Whether they are told of what is new. */
  readonly alert: boolean
  readonly at: string
}

/** A search as somebody asks to keep it. */
export type SearchAsked = Pick<SavedSearch, 'name' | 'query' | 'alert'>

export type SavedSearchesView = {
  readonly partnership: PartnershipRef
  readonly searches: readonly SavedSearch[]
}

/** The longest name, in letters, and how many searches somebody may keep. */
export const SEARCH_LIMITS = { name: 80, all: 50 } as const

/** Why a search is not kept, or not removed. */
export type SavedSearchRefusal =
  | { readonly reason: 'search-name-unclear'; readonly limit: number }
  | { readonly reason: 'search-for-nothing' }
  | { readonly reason: 'search-kept-already' }
  | { readonly reason: 'too-many-searches'; readonly limit: number }
  | { readonly reason: 'no-such-search' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForSavedSearch = (refusal: SavedSearchRefusal): string => {
  switch (refusal.reason) {
    case 'search-name-unclear':
      return `A search is kept under a name, ${refusal.limit} letters at most, without signs that can’t be seen.`
    case 'search-for-nothing':
      return 'There is nothing to keep: the search has no words and no fields.'
    case 'search-kept-already':
      return 'You keep this search already.'
    case 'too-many-searches':
      return `You keep ${refusal.limit} searches, which is the most. Remove one first.`
    case 'no-such-search':
      return 'You keep no such search, or have removed it meanwhile.'
  }
}

/** A search as it is kept: its name one line, its query in the one way in which it is written. */
export const savedSearchFrom = ({
  name: typed,
  query,
  alert,
}: SearchAsked): Outcome<SearchAsked, SavedSearchRefusal> => {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '' || name.length > SEARCH_LIMITS.name || /\p{C}/u.test(name))
    return refused({ reason: 'search-name-unclear', limit: SEARCH_LIMITS.name })
  const parsed = parseQuery(query).query
  if (isNothing(parsed)) return refused({ reason: 'search-for-nothing' })
  return granted({ name, query: printQuery(parsed), alert })
}
