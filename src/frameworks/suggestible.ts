import type { Concept, Labels } from './scheme.ts'

/** A concept that can be suggested for a text, with the words that say what it is. */
export type SuggestibleConcept = {
  readonly code: string
  readonly labels: Labels
  readonly definitions: Labels
  /** The codes of the topmost concepts above it; its own where it is one of them. */
  readonly tops: readonly string[]
}

/** A framework with those of its concepts that can be suggested. */
export type SuggestibleFramework = {
  readonly id: string
  readonly concepts: readonly SuggestibleConcept[]
}

/** Of more concepts than this nobody can be told which a few words mean: only the topmost are suggested, and of more none. */
const MOST = 60

/**
 * The concepts of a framework that can be suggested: its topmost and its lowest, or the topmost alone where those are too many. None
 * where it has but one, as there is nothing to tell it from.
 */
export const suggestible = (
  concepts: readonly Pick<Concept, 'code' | 'labels' | 'definitions' | 'broader' | 'tops'>[],
): readonly SuggestibleConcept[] => {
  const above = new Set(concepts.flatMap(({ broader }) => broader))
  const topmost = concepts.filter(({ code, tops }) => tops.includes(code))
  const either = concepts.filter(({ code, tops }) => tops.includes(code) || !above.has(code))
  const chosen = [either, topmost].find(({ length }) => length <= MOST) ?? []
  if (chosen.length < 2) return []
  return chosen.map(({ code, labels, definitions, tops }) => ({ code, labels, definitions, tops }))
}
