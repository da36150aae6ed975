import type { Span } from '../text/span.ts'

/** Words that were found, with what one needs to cite them. */
export type CitedEntry = {
  readonly words: string
  /** Where in the words stands what was searched for. */
  readonly found: readonly Span[]
  /** Whether they are the very words of a text, and so stand in quotation marks. */
  readonly quoted: boolean
  /** The marking of the record that they are of, where it is not to be passed on. */
  readonly marking: string | null
  /** Where they stand: record, day, place, where in it. */
  readonly source: string
  /** A whole address. */
  readonly address: string
}

/** A list of what was found, to be sent out: each entry with its citation. */
export type CitedList = {
  readonly title: string
  /** The partnership, the day, how much was found: a line each below the title. */
  readonly lines: readonly string[]
  readonly entries: readonly CitedEntry[]
  /** What it says where there are no entries. */
  readonly nothing: string
  readonly foot: string
}
