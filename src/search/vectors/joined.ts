/**
 * By how much the first places of a list count more than later ones: the constant of reciprocal rank fusion (Cormack, Clarke and
 * Büttcher, 2009), which needs no common scale of two measures.
 */
const AFTER = 60

/**
 * Several lists in one order, each from the best on: what stands high in one, and what stands in several, comes first. What only one of them
 * measures counts by its place there as often as there are lists, so that nothing stands back for what could not be measured.
 */
export const joined = (
  lists: readonly (readonly string[])[],
  measuredOnce: ReadonlySet<string> = new Set(),
): readonly string[] => {
  const weight = new Map<string, number>()
  for (const list of lists)
    for (const [at, key] of list.entries()) {
      const times = measuredOnce.has(key) ? lists.length : 1
      weight.set(key, (weight.get(key) ?? 0) + times / (AFTER + 1 + at))
    }
  return [...weight].toSorted((a, b) => b[1] - a[1]).map(([key]) => key)
}
