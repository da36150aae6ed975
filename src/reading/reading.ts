import type { Document } from '../documents/document.ts'
import type { Span } from '../text/span.ts'
import type { Finding } from './read.ts'
import type { ProposedStatement } from './statement.ts'

/** A file as it came: its bytes, what it was called and taken for. `mediaType` null: to be told from name and contents. */
export type Source = {
  readonly name: string
  readonly mediaType: string | null
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A fact of the meeting with the words it was found in and the rule it was found by. */
export type Fact<T> = {
  readonly value: T
  readonly span: Span | null
  /** One of the rules of docs/reading.md, such as "relative-to-dateline". */
  readonly rule: string
  /** What the rule counted from, such as the dateline's own date. */
  readonly basis?: { readonly value: string; readonly span: Span | null }
}

/** The event a record reports. Dates "YYYY-MM-DD". A fact that the text does not state is null. */
export type MeetingFacts = {
  readonly start: Fact<string> | null
  readonly end: Fact<string> | null
  readonly place: Fact<string> | null
  readonly venue: Fact<string> | null
  readonly virtual: Fact<boolean> | null
  readonly mechanism: Fact<string> | null
  readonly ordinal: Fact<number> | null
  /** The next meeting, where the text says when or where it will be. Absent from what readers before 2 read. */
  readonly next?: Fact<NextMeeting> | null
}

/** A meeting still to come. `start` is as exact as the text is: "2031", "2031-06" or "2031-06-04". */
export type NextMeeting = {
  readonly name: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
}

export const ROLES = ['chair', 'co-chair', 'host', 'signatory', 'participant', 'mentioned'] as const
export type Role = (typeof ROLES)[number]

/** A person as the text names them: once each, by the fullest name. `spans` are all places they are named in. */
export type PersonMention = {
  readonly name: string
  readonly post: string | null
  readonly organisation: string | null
  readonly role: Role
  readonly span: Span
  readonly spans: readonly Span[]
}

export type InstrumentMention = {
  readonly name: string
  readonly year: string | null
  readonly span: Span
  readonly spans: readonly Span[]
}

/** An issue of concern or an area of cooperation, by the shortest noun phrase of the text. */
export type TopicMention = { readonly text: string; readonly span: Span; readonly spans: readonly Span[] }

/** A figure: money, a share, a count of things promised or done. */
export type FigureMention = {
  readonly quote: string
  readonly value: number
  readonly of: number | null
  readonly unit: string
  /** The lemma of the verb by which the text counts ("address", "complete", "provide"); null where it has none. */
  readonly verb?: string | null
  /** The day the figure stands for, where the sentence says "as of": as exact as written. */
  readonly asOf?: Fact<string> | null
  readonly span: Span
}

/** All that a reader found in one text: the proposal a person checks. */
export type Reading = {
  readonly reader: string
  readonly source: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly size: number
    readonly language: string
  }
  readonly document: Document
  /** The date of the text itself, "YYYY-MM-DD": given, or from its dateline. */
  readonly published: Fact<string> | null
  readonly title: string | null
  readonly meeting: MeetingFacts | null
  readonly people: readonly PersonMention[]
  readonly instruments: readonly InstrumentMention[]
  readonly issues: readonly TopicMention[]
  readonly areas: readonly TopicMention[]
  readonly figures: readonly FigureMention[]
  readonly statements: readonly ProposedStatement[]
  readonly findings: readonly Finding[]
}

/** The reader's version, kept with each reading. Raised when it reads anything differently. */
export const READER = '4'
