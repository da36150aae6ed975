import type { Finding } from '../reading/read.ts'
import type { Quote } from '../text/quote.ts'
import type { OutlineItem, Period } from './outline.ts'

/** What the words of a status cell come to. `unknown` where they don't tell it: blank, "TBC", a bare "addressed". */
export type MatrixStatus = 'completed' | 'ongoing' | 'not_started' | 'unknown'

/** A body named as responsible. `side` as the column's heading or a prefix in the cell names it, null where neither does. */
export type MatrixLead = { readonly side: string | null; readonly name: string }

/** Something done under a line. `date` as exact as written: "2022-06-14", "2022-06", "2022", "2022-Q3", "start/end"; null for none. */
export type MatrixActivity = { readonly text: string; readonly date: string | null }

/** A row of a matrix: an action line and how it stands. Texts as written, white space as single spaces. */
export type MatrixRow = {
  readonly number: string | null
  /** The number of the section that the row stands under. */
  readonly section: string | null
  readonly text: string
  readonly items: readonly OutlineItem[]
  readonly leads: readonly MatrixLead[]
  readonly timeline: string
  readonly status: MatrixStatus
  readonly statusText: string
  /** Whether the words say that something was done: null where they don't tell. */
  readonly addressed: boolean | null
  readonly activities: readonly MatrixActivity[]
  readonly evidence: readonly string[]
  readonly remarks: string
  readonly quote: Quote
}

export type MatrixSection = { readonly number: string | null; readonly title: string }

/** A matrix of implementation: the rows of a table that says of each action line how it stands. */
export type Matrix = {
  readonly title: string | null
  readonly period: Period | null
  /** The day for which the matrix speaks, "YYYY-MM-DD", where it says so. */
  readonly asOf: string | null
  readonly columns: readonly { readonly heading: string; readonly kind: ColumnKind | null }[]
  readonly sections: readonly MatrixSection[]
  readonly rows: readonly MatrixRow[]
  readonly findings: readonly Finding[]
}

export const COLUMN_KINDS = [
  'number',
  'text',
  'lead',
  'focal',
  'timeline',
  'status',
  'activities',
  'evidence',
  'remarks',
] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]
