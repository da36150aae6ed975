import type { Rung } from '../../reading/statement.ts'
import type { Listed, MechanismRef, PartnershipRef, StatementRow, TopicRef } from '../views.ts'
import type { WatchNarrow } from './said.ts'
import type { Silence } from './silence.ts'
import type { Watched } from './watched.ts'

/** What a watch is ordered by. */
export const WATCH_SORTS = ['statements', 'last', 'first', 'silence', 'strength', 'name'] as const
export type WatchSort = (typeof WATCH_SORTS)[number]

/** A topic among others named where it was. */
export type TogetherView = { readonly topic: TopicRef; readonly occasions: number }

/** A topic as it is watched among others. */
export type WatchedTopic = {
  readonly topic: TopicRef
  readonly watched: Watched
  /** The series in which it was spoken of last, and how many of its meetings came since. */
  readonly silence: Silence | null
  readonly strength: { readonly year: string; readonly latest: Rung; readonly before: Rung | null } | null
  /** Those most often named where it was. */
  readonly together: readonly TogetherView[]
}

/** A topic of a page, with the words in which it was named first and last. */
export type WatchedRow = WatchedTopic & {
  readonly first: StatementRow | null
  readonly last: StatementRow | null
}

type Looked = {
  readonly partnership: PartnershipRef
  readonly narrow: WatchNarrow
  readonly mechanisms: readonly MechanismRef[]
  /** Whether there are older statements than those that were looked through. */
  readonly unread: boolean
}

/** All topics of a kind that were spoken of, as somebody looks at them. */
export type WatchView = Looked & {
  readonly kind: TopicRef['kind']
  readonly sort: WatchSort
  readonly topics: Listed<WatchedRow>
}

/** The same of all topics, for a table. */
export type WatchTable = Omit<Looked, 'narrow'> & { readonly topics: readonly WatchedRow[] }

/** What more of a topic’s statements is looked at: one rung, or those of occasions that named another topic too. */
export type TopicNarrow = WatchNarrow & { readonly strength: Rung | null; readonly with: number | null }

/** A topic with all that was said of it through the years. */
export type TopicView = Omit<Looked, 'narrow'> & {
  readonly topic: TopicRef & { readonly alsoKnownAs: readonly string[] }
  readonly narrow: TopicNarrow
  /** The topic together with which it is looked at; null where there is none. */
  readonly named: TopicRef | null
  readonly watched: Watched
  readonly silences: readonly Silence[]
  readonly together: readonly TogetherView[]
  /** Statements whose quote holds a mention of the topic, oldest first. */
  readonly statements: Listed<StatementRow>
}
