import { fieldValue } from './field-value.ts'
import type { Field, Place } from './query.ts'

/** What is known of something found, for counting. `mechanism` and `goals` by what they are called; null and empty where there is none. */
export type Counted = {
  readonly place: Place
  readonly kind: string | null
  readonly status: string | null
  readonly year: string | null
  readonly mechanism: string | null
  /** The short names of the sides that act. */
  readonly sides: readonly string[]
  readonly goals: readonly { readonly value: string; readonly label: string }[]
}

/** A value of a field as a query asks for it, how it is told, and how many have it. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }
export type Facet = { readonly field: Field; readonly values: readonly FacetValue[] }

/** So many values of a field are told. */
const MOST = 12

type Told = { readonly value: string; readonly label: string }

const tally = (told: readonly Told[]): readonly FacetValue[] =>
  [...Map.groupBy(told, ({ value }) => value)].map(([value, all]) => ({
    ...{ value, label: all[0]!.label, count: all.length },
  }))

const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count || (a.label < b.label ? -1 : 1)
const byValue = (a: FacetValue, b: FacetValue) => (a.value < b.value ? 1 : -1)

/** Thousands of rows have a few names, and what a name is asked by is told letter by letter: once for each. */
const naming = () => {
  const known = new Map<string, readonly Told[]>()
  return (name: string): readonly Told[] => {
    const there = known.get(name)
    if (there) return there
    const value = fieldValue(name)
    const told = value === '' ? [] : [{ value, label: name }]
    known.set(name, told)
    return told
  }
}
const asIs = (value: string | null): readonly Told[] => (value === null ? [] : [{ value, label: value }])

/** How what was found spreads over the values of each field, those of most first, years newest first. Fields without a value are left out. */
export const facetsOf = (found: readonly Counted[]): readonly Facet[] => {
  const named = naming()
  const facet = (field: Field, told: (each: Counted) => readonly Told[], order = byCount): Facet => ({
    field,
    values: tally(found.flatMap(told)).toSorted(order).slice(0, MOST),
  })
  return [
    facet('kind', ({ kind }) => asIs(kind)),
    facet('status', ({ status }) => asIs(status)),
    facet('side', ({ sides }) => sides.flatMap(named)),
    facet('mechanism', ({ mechanism }) => (mechanism === null ? [] : named(mechanism))),
    facet('year', ({ year }) => asIs(year), byValue),
    facet('goal', ({ goals }) => goals),
  ].filter(({ values }) => values.length > 0)
}
