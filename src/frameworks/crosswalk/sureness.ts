import type { Degree, Mapping, Relation } from './mapping.ts'

/** What serves a part serves the whole; what serves a whole, or what has to do with it, may serve the part. */
const BY_RELATION: Readonly<Record<Relation, number>> = {
  ...{ exact: 1, close: 1, broad: 1, narrow: 0.6, related: 0.6 },
}
const BY_DEGREE: Readonly<Record<Degree, number>> = { high: 1, medium: 0.8, low: 0.5 }

/** How surely what serves the first of two concepts serves the second as well, from 0 to 1. */
export const surenessOf = ({ relation, degree }: Pick<Mapping, 'relation' | 'degree'>): number =>
  BY_RELATION[relation] * BY_DEGREE[degree]
