import type { RecordKind } from '../documents/work.ts'
import type { Abbreviation } from './abbreviation.ts'
import type { FourEyes } from './four-eyes.ts'

/** One of the two organisations of a partnership. Neither is first: `order` only says which is drawn left. */
export type Side = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** Its colour on the page, "#rrggbb"; a second cue (its short name) always stands beside it. */
  readonly colour: string
  readonly order: 1 | 2
}

/** A Body is a Popolo Organization: an organisation, one of its organs, a member state, a secretariat, an agency. */
export type BodyKind = 'organisation' | 'state' | 'organ' | 'sectoral-body' | 'secretariat' | 'entity'

/** A member state takes part in a side by its delegation: whoever holds a post for the state is of it. */
export const isDelegation = ({ kind }: { readonly kind: string }): boolean => kind === 'state'

export type Body = {
  readonly key: string
  readonly side: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: BodyKind
  readonly within: string | null
}

/** A seat that people come to and leave: "Permanent Representative to ASEAN" of Singapore. */
export type Post = { readonly key: string; readonly body: string; readonly title: string }

/** A person in a post from one day to another; either day may be unknown. Dates are "YYYY-MM-DD", "YYYY-MM" or "YYYY". */
export type Membership = {
  readonly post: string
  readonly from: string | null
  readonly until: string | null
  readonly source: string | null
}

export type Person = {
  readonly key: string
  /** As its owner writes it, without honorifics. */
  readonly name: string
  readonly alsoKnownAs: readonly string[]
  readonly memberships: readonly Membership[]
}

/** The levels at which two organisations meet, highest first: an older wording of a higher level outranks. */
export const LEVELS = ['summit', 'ministerial', 'interface', 'secretariat'] as const
export type Level = (typeof LEVELS)[number]

/** A mechanism is a standing series of meetings. `aliases` are names by which texts call it. */
export type Mechanism = {
  readonly key: string
  readonly level: Level
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly begun: string | null
  readonly note: string | null
  readonly source: string | null
}

/** Meeting dates are as exact as known: "2018-04-10", "2017-11" or "2005". */
export type Meeting = {
  readonly key: string
  readonly mechanism: string | null
  readonly name: string | null
  readonly ordinal: number | null
  readonly start: string
  readonly end: string | null
  readonly place: string | null
  readonly venue: string | null
  readonly virtual: boolean
  readonly coChairs: readonly {
    readonly person: string
    readonly side: string
    readonly post: string | null
  }[]
  readonly note: string | null
  readonly source: string | null
}

export type Instrument = {
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Year of signing, adoption or entry into force, "YYYY". */
  readonly year: string | null
  readonly period: { readonly from: string; readonly until: string } | null
  readonly note: string | null
  readonly source: string | null
}

/** An issue of concern or an area of cooperation: what statements through the years are about. */
export type TopicKind = 'issue' | 'area'
export type Topic = {
  readonly key: string
  readonly kind: TopicKind
  readonly name: string
  readonly aliases: readonly string[]
}

/** A progress figure as some source published it: "97 of the 103 action lines", "93 per cent". Never computed. */
export type PublishedFigure = {
  readonly instrument: string | null
  /** The day or month it was said of. */
  readonly on: string
  readonly value: number
  /** The denominator; null with unit "%" . */
  readonly of: number | null
  readonly unit: string
  readonly note: string | null
  readonly source: string
}

/** An activity under a line, with its steps, and files of the folder that bear it out. */
export type ActivityEntry = {
  readonly line: string
  readonly title: string
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly date: string
  readonly place: string | null
  readonly known: string | null
  readonly milestones: readonly {
    readonly title: string
    readonly due: string | null
    readonly done: string | null
  }[]
  readonly evidence: readonly { readonly file: string; readonly shows: string }[]
}

/** A value of an indicator for a time; null with a note that says why there is none. */
export type MeasureEntry = {
  readonly period: string
  readonly value: number | null
  readonly note: string | null
}

/** An indicator of a line, with its values; `known`: the day from which it counts, that of the import where null. */
export type IndicatorEntry = {
  readonly line: string
  readonly title: string
  readonly unit: string | null
  readonly baseline: MeasureEntry | null
  readonly target: MeasureEntry | null
  readonly values: readonly (MeasureEntry & { readonly known: string | null })[]
  readonly known: string | null
}

/** A record's file in a partnership's folder, with what is known of it beside its own words. */
export type RecordEntry = {
  readonly file: string
  readonly title: string
  readonly kind: RecordKind
  readonly published: string | null
  readonly meeting: string | null
  /** Written for a demonstration: the events are as sourced, the words are not anybody's. */
  readonly illustrative: boolean
  /** Whether its outline is kept as a plan of action, as it is read. */
  readonly plan: boolean
  /** The instrument that the plan is, by its key. */
  readonly instrument: string | null
  /** Activities under its lines, each by the line's number; `known`: the day from which it counts, that of the import where null. */
  readonly activities: readonly ActivityEntry[]
  /** What is measured of its lines. */
  readonly indicators: readonly IndicatorEntry[]
  /** Whose its lines are: bodies by their keys, who lead or support a line named by its number. */
  readonly bodies: readonly { readonly line: string; readonly body: string; readonly lead: boolean }[]
  /** The words of meetings that its lines follow from: the file of a record before it, and the first words at the statement's verb. */
  readonly links: readonly { readonly line: string; readonly record: string; readonly at: string }[]
  /** What its lines and statements serve. */
  readonly alignments?: readonly AlignmentEntry[]
  readonly source: string | null
  /** Decisions that stand in the demonstration, found by the first words at the statement's verb. */
  readonly decisions: readonly { readonly at: string; readonly act: 'confirm' | 'reject' }[]
}

/** A framework's file in a partnership's folder, with what it is called where the file does not say so itself. */
export type FrameworkEntry = {
  readonly file: string
  readonly id: string | null
  readonly title: string | null
  readonly version: string | null
}

/** A file of mappings between frameworks; `agreed` where what it says that both sides agreed is taken as that. */
export type CrosswalkEntry = { readonly file: string; readonly agreed: boolean }

/**
 * That a line of the record's plan, by its number, or a statement of it, by the first words at its verb, serves a concept of a framework.
 * `known`: the day from which it counts, that of the import where null.
 */
export type AlignmentEntry = {
  readonly line: string | null
  readonly at: string | null
  readonly framework: string
  readonly code: string
  readonly reason: string | null
  readonly known: string | null
}

/** A partnership as data: all that makes ASEAN-UN what it is stands in one such file, none of it in code. */
export type PartnershipFile = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly about: string
  readonly demonstration: boolean
  /** Whether what is public in it is read without an account. */
  readonly portal: boolean
  /** Which decisions take a second person, by kind; left out, none does. */
  readonly fourEyes?: FourEyes
  readonly sides: readonly [Side, Side]
  readonly bodies: readonly Body[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly mechanisms: readonly Mechanism[]
  readonly meetings: readonly Meeting[]
  readonly instruments: readonly Instrument[]
  readonly topics: readonly Topic[]
  readonly figures: readonly PublishedFigure[]
  /** What short forms stand for when something is searched for, to begin with. */
  readonly abbreviations?: readonly Abbreviation[]
  /** Files of frameworks, from the folder; what is null their file says. */
  readonly frameworks?: readonly FrameworkEntry[]
  /** Files of mappings between those, from the folder. */
  readonly crosswalks?: readonly CrosswalkEntry[]
  readonly records: readonly RecordEntry[]
}
