import { sql } from 'kysely'
import type { Marking, Stage } from '../register/standing.ts'
import type { Place } from '../search/query.ts'

/** Something found, as little of it as it takes to count it and to find it again. */
export type HitRow = {
  readonly place: Place
  /** The record that it is of, or is; null for what stands by itself. */
  readonly record: number | null
  readonly number: number | null
  readonly activity: string | null
  readonly date: string | null
  readonly kind: string | null
  readonly status: string | null
  readonly mechanism: number | null
  readonly actor: string | null
  readonly resolved: readonly string[] | null
  readonly owner_side: string | null
  readonly marking: Marking | null
  readonly stage: Stage | null
}

/** The columns of a `HitRow`, in the order in which each question for hits has them. */
export const HIT = sql.raw(
  'place, record, number, activity, date, kind, status, mechanism, actor, resolved, owner_side, marking, stage',
)

export const OF_RECORD = sql`r.owner_side, r.marking, r.stage`
export const BY_ITSELF = sql`null::text, null::text, null::text`
export const NO_ACTOR = sql`null::text, null::jsonb`
