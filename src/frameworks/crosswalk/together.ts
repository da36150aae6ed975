import { type Broader, upwards } from '../upwards.ts'
import { type ConceptRef, mappingKey } from './mapping.ts'
import type { AlignedSubject } from './propose-mappings.ts'

/** A concept that a line or a statement, known by its key, is said to serve. */
export type Aligning = ConceptRef & { readonly subject: string }

/** Lines and statements with all concepts that they serve, and all that those are a part of; `broader` by framework. */
export const alignedSubjects = (
  served: readonly Aligning[],
  broader: ReadonlyMap<string, Broader>,
): readonly AlignedSubject[] =>
  [...Map.groupBy(served, ({ subject }) => subject).values()].map((each) => ({
    concepts: each.flatMap(({ framework, code }) =>
      [...upwards(broader.get(framework) ?? new Map(), code)].map((one) => ({ framework, code: one })),
    ),
  }))

/** How many lines and statements serve both concepts of each pair, by the pair’s key. */
export const countTogether = (subjects: readonly AlignedSubject[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { concepts } of subjects) {
    const keys = new Set<string>()
    for (const from of concepts)
      for (const to of concepts) if (from.framework < to.framework) keys.add(mappingKey({ from, to }))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
