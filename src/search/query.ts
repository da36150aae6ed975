import { RECORD_KINDS } from '../documents/work.ts'
import { STATUSES } from '../plans/following/status.ts'
import { KINDS, RUNGS } from '../reading/statement.ts'
import { STATES } from '../register/statement.ts'

/** What can be searched, in the order in which it is told. */
export const PLACES = [
  'people',
  'meetings',
  'instruments',
  'records',
  'lines',
  'activities',
  'statements',
] as const
export type Place = (typeof PLACES)[number]

/** What a search may be narrowed by, in the order in which a query is printed. */
export const FIELDS = [
  'in',
  'kind',
  'strength',
  'actor',
  'side',
  'mechanism',
  'year',
  'pillar',
  'goal',
  'status',
] as const
export type Field = (typeof FIELDS)[number]

/** Fields that have a name besides their own. */
export const ALSO_CALLED: Readonly<Record<string, Field>> = { verb: 'strength', state: 'status' }

export const ACTIVITY_STATES = ['planned', 'held', 'cancelled'] as const

/** The words that a field takes; a field that is not here takes any. */
export const VALUES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  in: PLACES,
  kind: [...KINDS, ...RECORD_KINDS],
  strength: RUNGS,
  status: [...STATES, ...ACTIVITY_STATES, ...STATUSES],
}

/** One word, or words that stand beside one another: small, without marks, as `foldLetters` leaves them. */
export type Term = { readonly words: readonly string[] }

/** Narrows by a field. Of several of one field any may hold, and none that is `not`. A year is "2018" or "2018-2020". */
export type Filter = { readonly field: Field; readonly value: string; readonly not: boolean }

/** What is searched for. Of each group of `wanted` one has to be there, of `unwanted` none may be, and every field has to hold. */
export type Query = {
  readonly wanted: readonly (readonly Term[])[]
  readonly unwanted: readonly Term[]
  readonly filters: readonly Filter[]
}

export const NOTHING: Query = { wanted: [], unwanted: [], filters: [] }

export const isNothing = ({ wanted, unwanted, filters }: Query): boolean =>
  wanted.length + unwanted.length + filters.length === 0

/** The values of a field by which a query is narrowed, or which it leaves out. */
export const valuesOf = ({ filters }: Query, field: Field, not = false): readonly string[] =>
  filters.filter((each) => each.field === field && each.not === not).map(({ value }) => value)
