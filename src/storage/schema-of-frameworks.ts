import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, string, string>

/** A framework that a partnership works with, in its newest version. Its days are as they are written. */
export type FrameworkTable = {
  partnership_id: string
  id: string
  uri: string | null
  titles: Json<unknown>
  version: string | null
  issued: string | null
  modified: string | null
  source: string | null
  at: string
}

/** A concept of a framework. `tops` are the topmost above it; `gone` where the newest version has it no more. */
export type ConceptTable = {
  partnership_id: string
  framework: string
  code: string
  /** Its name outside, where its file gave it one. */
  uri: string | null
  labels: Json<unknown>
  definitions: Json<unknown>
  broader: Json<unknown>
  tops: Json<unknown>
  depth: number
  /** Its place in the outline. */
  seq: number
  gone: boolean
}

/**
 * What was said of a line or a statement and a concept, version by version. `number` is that of the line or the statement, and stands
 * once more in the one of `line` and `statement` that leads to it. Never changed, never deleted.
 */
export type AlignmentTable = {
  partnership_id: string
  record_id: number
  subject: string
  number: number
  line: number | null
  statement: number | null
  framework: string
  code: string
  version: number
  state: string
  /** The post in which it was said, and the side of that, '' for the joint secretariat; both null for the machine. */
  by: string | null
  side: string | null
  reason: string | null
  at: string
}

/** How two concepts relate, as it stands; `from_framework` comes first by its id. Who and when as in `AlignmentTable`. */
export type ConceptMappingTable = {
  partnership_id: string
  from_framework: string
  from_code: string
  to_framework: string
  to_code: string
  version: number
  state: string
  relation: string
  degree: string
  rationale: string
  side: string | null
  by: string | null
  at: string
  /** The side that agreed, the post in which, and when; all null until it did. */
  reviewed_side: string | null
  reviewed_by: string | null
  reviewed_at: string | null
}

export type FrameworksSchema = {
  framework: FrameworkTable
  concept: ConceptTable
  alignment: AlignmentTable
  concept_mapping: ConceptMappingTable
}
