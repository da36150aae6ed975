import type { Suggestion } from '../../reading/suggest/suggestion.ts'
import type { Aligned } from './aligned.ts'

/**
 * How surely a text serves goals and targets of a framework, by their codes: those that its words point to by their score, unless
 * somebody said that it doesn't serve them; and for sure those, and the goals above, that people said it serves.
 */
export const goalsServed = (
  { goals }: Suggestion,
  framework: string | null,
  said: readonly Aligned[],
): ReadonlyMap<string, number> => {
  const own = said.filter(({ concept }) => concept.framework === framework)
  const denied = new Set(own.filter(({ state }) => state === 'rejected').map(({ concept }) => concept.code))
  const chosen = goals
    .map(({ goal, score, chosen: stands }) => [String(goal), stands ? score : 0] as const)
    .filter(([code, score]) => score > 0 && !denied.has(code))
  const confirmed = own
    .filter(({ state }) => state === 'confirmed')
    .flatMap(({ concept: { code, tops } }) => [code, ...tops].map((each) => [each, 1] as const))
  return new Map([...chosen, ...confirmed])
}
