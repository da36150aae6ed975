import type { Document } from '../../documents/document.ts'
import type { Read } from '../read.ts'
import type {
  Fact,
  FigureMention,
  InstrumentMention,
  MeetingFacts,
  PersonMention,
  TopicMention,
} from '../reading.ts'
import type { ProposedStatement } from '../statement.ts'

/** The names a register already knows, so that a text's mentions can be matched to them. All may be empty. */
export type KnownNames = {
  readonly mechanisms: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly people: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly instruments: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly topics: readonly {
    readonly kind: 'issue' | 'area'
    readonly name: string
    readonly aliases: readonly string[]
  }[]
}

export const NO_NAMES: KnownNames = { mechanisms: [], people: [], instruments: [], topics: [] }

/** What stands around a text: the day it was published, where that is known apart from the text, and the known names. */
export type Context = { readonly published: string | null; readonly names: KnownNames }

export type Extraction = {
  readonly published: Fact<string> | null
  readonly meeting: MeetingFacts | null
  readonly people: readonly PersonMention[]
  readonly instruments: readonly InstrumentMention[]
  readonly issues: readonly TopicMention[]
  readonly areas: readonly TopicMention[]
  readonly figures: readonly FigureMention[]
  readonly statements: readonly ProposedStatement[]
}

/** What is extracted from a text that is not read. */
export const NOTHING: Extraction = {
  published: null,
  meeting: null,
  people: [],
  instruments: [],
  issues: [],
  areas: [],
  figures: [],
  statements: [],
}

/** A language that can be read. Each is one folder beside this file; extractors.ts lists them. */
export type Extractor = {
  /** BCP 47 tag. */
  readonly language: string
  readonly extract: (document: Document, context: Context) => Read<Extraction>
}
