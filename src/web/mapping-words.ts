import type { Degree, Relation } from '../frameworks/crosswalk/mapping.ts'

/** How a concept relates to another, between the two. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  exact: 'is the same as',
  close: 'is much the same as',
  broad: 'is a part of',
  narrow: 'has as a part',
  related: 'has to do with',
}

export const DEGREE_WORDS: Readonly<Record<Degree, string>> = {
  high: 'Much in common',
  medium: 'Something in common',
  low: 'A little in common',
}
