import type { Activity } from '../plans/following/activity.ts'
import type { Status } from '../plans/following/status.ts'
import type {
  InstrumentRef,
  Listed,
  MeetingRef,
  PartnershipRef,
  PersonRef,
  RecordRef,
  StatementRow,
} from '../register/views.ts'
import type { Span } from '../text/span.ts'
import type { Facet } from './facets.ts'
import type { Place, Query } from './query.ts'
import type { QueryFinding } from './query-finding.ts'

/** Something that was found: its words, and where in them stands what was searched for. */
export type Hit = { readonly text: string; readonly spans: readonly Span[] } & (
  | { readonly of: 'people'; readonly person: PersonRef }
  | { readonly of: 'meetings'; readonly meeting: MeetingRef }
  | { readonly of: 'instruments'; readonly instrument: InstrumentRef }
  | {
      readonly of: 'records'
      readonly record: RecordRef
      /** Of one that was found by its text: where the words shown stand in it, and in which of its blocks, from 1, their passage begins. */
      readonly inText: { readonly span: Span; readonly block: number } | null
    }
  | {
      readonly of: 'lines'
      readonly record: RecordRef
      readonly line: number
      readonly label: string | null
      readonly plan: string
      /** How it stands on the day of the search. */
      readonly status: Status
    }
  | {
      readonly of: 'activities'
      readonly record: RecordRef
      readonly line: number
      readonly plan: string
      readonly state: Activity['state']
      readonly date: string | null
    }
  | { readonly of: 'statements'; readonly row: StatementRow }
)

/** How many of one sort were found; with `more`, there are more than are counted. */
export type PlaceCount = { readonly place: Place; readonly count: number; readonly more: boolean }

/** What somebody searched for and what was found for them. */
export type SearchView = {
  readonly partnership: PartnershipRef
  readonly typed: string
  readonly query: Query
  readonly findings: readonly QueryFinding[]
  readonly hits: Listed<Hit>
  readonly counts: readonly PlaceCount[]
  readonly facets: readonly Facet[]
  /** What was probably meant, where nothing was found and this finds something. */
  readonly meant: Query | null
  /** Statements close in meaning to what was asked that have not its words, the closest first, with the words by which they are; then lines and activities. */
  readonly close: readonly Hit[]
  /** The words to which other statements were looked for that are close; null where there are enough that have them. */
  readonly closeTo: string | null
  /** The model of sentences that was sent those words, and where it stands; null where none was. */
  readonly closeBy: { readonly model: string; readonly host: string } | null
  /** Whether there are older statements or lines than those that were looked through for a side or a standing. */
  readonly unread: boolean
  /** The day before which records were not looked for by their text, since more statements have the words than are looked through; null where all were. */
  readonly textsSince: string | null
  /** Whether it took so long that it was given up. */
  readonly slow: boolean
}

/** What was found, to be cited: statements first, record by record. */
export type CitedView = {
  readonly partnership: PartnershipRef
  readonly query: Query
  readonly hits: readonly Hit[]
  /** How many were found, of which `hits` may be the first only. */
  readonly total: number
}
