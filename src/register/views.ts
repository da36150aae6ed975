import type { Block } from '../documents/document.ts'
import type { RecordKind } from '../documents/work.ts'
import type { Level, PublishedFigure, Side, TopicKind } from '../partnership/partnership.ts'
import type { Finding } from '../reading/read.ts'
import type { Fact, MeetingFacts, Reading, Role } from '../reading/reading.ts'
import type { StatementKind } from '../reading/statement.ts'
import type { Quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import type { AlignmentsView } from './alignment/aligned.ts'
import type { IdentityActView } from './alike-views.ts'
import type { KeptDecision } from './decision.ts'
import type { About } from './disagreements.ts'
import type { Likened } from './likened.ts'
import type { Likeness } from './repeats.ts'
import type { SecondingView } from './review-views.ts'
import type { Standing } from './standing.ts'
import type { KeptStatement, StatementState } from './statement.ts'
import type { HistoryView } from './trail-view.ts'

/**
 * What one can ask the register and how it answers: the shapes that storage fills and pages and answers print.
 * `id` is a number within its partnership. Lists come a page at a time.
 */
export type Listed<T> = {
  readonly rows: readonly T[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export type PartnershipRef = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly about: string
  readonly demonstration: boolean
  readonly sides: readonly [Side, Side]
}

export type MechanismRef = {
  readonly id: number
  readonly name: string
  readonly shortName: string
  readonly level: Level
  readonly begun: string | null
}

export type MeetingRef = {
  readonly id: number
  readonly name: string
  readonly mechanism: MechanismRef | null
  readonly ordinal: number | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly venue: string | null
  readonly virtual: boolean
  readonly records: number
}

export type RecordRef = {
  readonly id: number
  readonly title: string
  readonly kind: RecordKind
  readonly published: string | null
  readonly illustrative: boolean
  readonly language: string
  readonly standing: Standing
  readonly meeting: {
    readonly id: number
    readonly name: string
    readonly start: string | null
    readonly place: string | null
  } | null
  readonly counts: StatementCounts
}

/** How many statements stand, by state; and by kind, of those neither rejected nor withdrawn. */
export type StatementCounts = {
  readonly byState: Readonly<Record<StatementState, number>>
  readonly byKind: Readonly<Record<StatementKind, number>>
}

export type PersonRef = { readonly id: number; readonly name: string }
export type InstrumentRef = { readonly id: number; readonly name: string; readonly year: string | null }
export type TopicRef = { readonly id: number; readonly kind: TopicKind; readonly name: string }

/** The partnership at a glance. */
export type OverviewView = {
  readonly partnership: PartnershipRef
  readonly mechanisms: readonly (MechanismRef & {
    readonly note: string | null
    readonly source: string | null
    readonly meetings: readonly MeetingRef[]
  })[]
  readonly newest: readonly RecordRef[]
  readonly counts: StatementCounts
  readonly records: number
  readonly figures: readonly (PublishedFigure & { readonly instrumentId: number | null })[]
  readonly issues: readonly (TopicRef & { readonly statements: number })[]
  readonly areas: readonly (TopicRef & { readonly statements: number })[]
  readonly instruments: readonly (InstrumentRef & { readonly citedBy: number })[]
}

/** A mention of a person, instrument, issue, area or figure in a record's text, with what it is known as. */
export type MentionView = {
  readonly id: number
  readonly span: Span
  readonly words: string
} & (
  | {
      readonly kind: 'person'
      readonly person: PersonRef | null
      readonly role: Role
      readonly post: string | null
      readonly organisation: string | null
    }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentRef | null; readonly year: string | null }
  | { readonly kind: 'issue' | 'area'; readonly topic: TopicRef | null }
  | {
      readonly kind: 'figure'
      readonly value: number
      readonly of: number | null
      readonly unit: string
      /** Absent where the record was kept before reader 2. */
      readonly verb?: string | null
      readonly asOf?: string | null
    }
)

export type RecordView = {
  readonly partnership: PartnershipRef
  /** What was done on it; null for those who read without an account. */
  readonly trail: HistoryView | null
  readonly record: RecordRef & { readonly source: string | null }
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly size: number
  }
  readonly text: string
  readonly blocks: readonly Block[]
  readonly published: Fact<string> | null
  /** The meeting as the text gives it, with words and rules; the register's own meeting is `record.meeting`. */
  readonly facts: MeetingFacts | null
  readonly statements: readonly KeptStatement[]
  readonly mentions: readonly MentionView[]
  readonly findings: readonly Finding[]
  readonly reader: string
  readonly readAt: string
  /** A newer reader than the one that read this record last is installed. */
  readonly rereadable: boolean
  /** The same text as other files and places have it. */
  readonly copies: readonly CopyView[]
  /** How `record.meeting` was changed by people, oldest first. */
  readonly meetingChanges: readonly MeetingChangeView[]
  /** Decisions on its statements that wait for a second person. */
  readonly secondings?: readonly SecondingView[]
  /** The plan of action that is kept of it. */
  readonly plan?: { readonly title: string; readonly lines: number } | null
}

/** A change of the meeting that a record is said to report; null stands for none. */
export type MeetingChangeView = {
  readonly number: number
  readonly by: string
  readonly at: string
  readonly before: { readonly id: number; readonly name: string } | null
  readonly after: { readonly id: number; readonly name: string } | null
}

/** The meeting of a kept record, to choose it anew: what its text reports, and those it may be. */
export type RecordMeetingView = {
  readonly partnership: PartnershipRef
  readonly record: RecordRef
  readonly facts: MeetingFacts | null
  /** As `ProposalView` has them. */
  readonly proposed: number | null
  readonly meetings: readonly MeetingRef[]
  /** The number of the last change of the meeting, 0 where there is none: what a choice is made on. */
  readonly seen: number
}

/** Another copy of a record's text. `bytes`: the very same file. `likened` says what differs from the record. */
export type CopyView = {
  readonly number: number
  readonly name: string
  readonly mediaType: string
  readonly source: string | null
  readonly published: string | null
  readonly kept: string
  readonly how: Likeness | 'bytes'
  readonly likened: Likened | null
}

/** The record that a text repeats, and how; `likened` is null where the very file is kept. */
export type RepeatView = {
  readonly record: RecordRef
  readonly how: Likeness | 'bytes'
  readonly likened: Likened | null
}

/** One statement with what one needs to cite it. */
export type StatementView = {
  readonly partnership: PartnershipRef
  /** What was done on it; null for those who read without an account. */
  readonly trail: HistoryView | null
  readonly record: RecordRef & { readonly source: string | null }
  readonly statement: KeptStatement
  readonly page: number | null
  readonly paragraph: number
  readonly mentions: readonly MentionView[]
  readonly history: readonly KeptDecision[]
  /** The decision that waits for a second person, and one that a newer reading made fit no more. */
  readonly seconding?: SecondingView | null
  readonly outdated?: SecondingView | null
  /** What it serves, as people said; left out where nobody looks for it. */
  readonly aligned?: AlignmentsView
  readonly previous: number | null
  readonly next: number | null
}

/** A statement in a list away from its record. */
export type StatementRow = { readonly record: RecordRef; readonly statement: KeptStatement }

export type MeetingView = {
  readonly partnership: PartnershipRef
  /** What was done on it; null for those who read without an account. */
  readonly trail: HistoryView | null
  readonly meeting: MeetingRef & { readonly note: string | null; readonly source: string | null }
  readonly coChairs: readonly {
    readonly person: PersonRef
    readonly side: Side | null
    readonly post: string | null
    readonly source: 'register' | 'record'
  }[]
  readonly people: readonly {
    readonly person: PersonRef
    readonly role: Role
    readonly post: string | null
    readonly organisation: string | null
    readonly record: number
  }[]
  readonly records: readonly RecordRef[]
  /** Where the register and the records give other days, another place or venue. */
  readonly disagreements: readonly DisagreementView[]
  readonly statements: Listed<StatementRow>
  readonly previous: MeetingRef | null
  readonly next: MeetingRef | null
}

/** A matter on which sources of a meeting differ: each value, with who gives it in which words. */
export type DisagreementView = {
  readonly about: About
  readonly values: readonly {
    readonly value: string
    readonly by: readonly {
      /** Null for the register's own entry. */
      readonly record: { readonly id: number; readonly title: string } | null
      readonly quote: Quote | null
      /** The day of the text that a relative day was counted from. */
      readonly basis: string | null
    }[]
  }[]
}

export type MechanismView = {
  readonly partnership: PartnershipRef
  readonly mechanism: MechanismRef & { readonly note: string | null; readonly source: string | null }
  readonly meetings: readonly MeetingRef[]
}

export type PersonView = {
  readonly partnership: PartnershipRef
  /** What was done on it; null for those who read without an account. */
  readonly trail: HistoryView | null
  readonly person: PersonRef & { readonly alsoKnownAs: readonly string[] }
  /** Names that somebody said are this person's too; each can be parted again. */
  readonly joined: readonly (PersonRef & { readonly alsoKnownAs: readonly string[] })[]
  /** How many others may be this person. */
  readonly alike: number
  /** What was decided on who this person is, oldest first. */
  readonly identityActs: readonly IdentityActView[]
  readonly posts: readonly {
    readonly title: string
    readonly body: string
    readonly side: Side | null
    readonly from: string | null
    readonly until: string | null
    readonly source: string | null
    /** `record` when a record's own words say so and no person entered it. */
    readonly said: { readonly record: number; readonly title: string } | null
  }[]
  readonly meetings: readonly { readonly meeting: MeetingRef; readonly role: Role }[]
  readonly records: readonly RecordRef[]
  readonly statements: Listed<StatementRow>
}

export type InstrumentView = {
  readonly partnership: PartnershipRef
  readonly instrument: InstrumentRef & {
    readonly alsoKnownAs: readonly string[]
    readonly period: { readonly from: string; readonly until: string } | null
    readonly note: string | null
    readonly source: string | null
  }
  readonly statements: Listed<StatementRow>
  readonly citedBy: readonly RecordRef[]
  readonly figures: readonly PublishedFigure[]
}

/** A file that was read and waits, in a list of those. */
export type ProposalRef = {
  readonly id: number
  readonly name: string
  readonly made: string
  /** Where it is not read yet: whether it waits, or could not be read. */
  readonly unread?: 'waiting' | 'refused' | 'failed'
}

/** Where a record is added: what was read before and neither kept nor discarded, newest first. */
export type AddingView = {
  readonly partnership: PartnershipRef
  readonly waiting: readonly ProposalRef[]
}

/** A file that was read and waits to be kept or discarded. */
export type ProposalView = {
  readonly partnership: PartnershipRef
  readonly id: number
  readonly made: string
  readonly reading: Reading
  /** The kept record that it repeats; null where it is new. */
  readonly repeats: RepeatView | null
  /** The meeting of the register that it reports, as far as can be told. */
  readonly proposed: number | null
  /** Meetings of the register that this text may report, likeliest first. */
  readonly meetings: readonly MeetingRef[]
  /** What differs from the proposed meeting's entry in the register. */
  readonly findings: readonly Finding[]
}

/** All partnerships of an instance. */
export type HomeView = {
  readonly partnerships: readonly (PartnershipRef & { readonly records: number })[]
}

export type RecordsView = { readonly partnership: PartnershipRef; readonly records: Listed<RecordRef> }

/** Statements of all records, newest record first; `kind` and `state` narrow them. */
export type StatementsView = {
  readonly partnership: PartnershipRef
  readonly kind: StatementKind | null
  readonly state: StatementState | null
  readonly statements: Listed<StatementRow>
}

export type MeetingsView = {
  readonly partnership: PartnershipRef
  readonly mechanisms: readonly MechanismRef[]
  readonly meetings: Listed<MeetingRef>
}

export type PeopleView = {
  readonly partnership: PartnershipRef
  /** How many pairs of names may be one person's and wait for somebody's word. */
  readonly alike: number
  readonly people: Listed<
    PersonRef & { readonly post: string | null; readonly side: Side | null; readonly records: number }
  >
}

export type TopicsView = {
  readonly partnership: PartnershipRef
  readonly kind: TopicKind
  /** Most statements first. */
  readonly topics: Listed<TopicRef & { readonly statements: number }>
}

export type InstrumentsView = {
  readonly partnership: PartnershipRef
  readonly instruments: Listed<InstrumentRef & { readonly citedBy: number }>
}
