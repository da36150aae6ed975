import { FIELDS, type Field, type Query } from './query.ts'

/** The query narrowed by one more value of a field, or widened again where it has it. */
export const refine = (query: Query, field: Field, value: string): Query => {
  const others = query.filters.filter((each) => each.field !== field || each.value !== value || each.not)
  const has = others.length < query.filters.length
  const filters = has ? others : [...others, { field, value, not: false }]
  return { ...query, filters: FIELDS.flatMap((each) => filters.filter((filter) => filter.field === each)) }
}
