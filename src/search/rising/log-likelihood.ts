/** How many of the later and of the earlier. */
export type Counts = { readonly later: number; readonly before: number }

const part = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))

/**
 * How unlikely it is that something stands so unevenly in two sets by chance: Dunning's log-likelihood ratio G², over how many of each set
 * have it and have it not (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993).
 */
export const logLikelihood = (have: Counts, all: Counts): number => {
  const sum = all.later + all.before
  const [has, hasNot] = [have.later + have.before, sum - have.later - have.before]
  const cells = [
    [have.later, (has * all.later) / sum],
    [have.before, (has * all.before) / sum],
    [all.later - have.later, (hasNot * all.later) / sum],
    [all.before - have.before, (hasNot * all.before) / sum],
  ] as const
  return 2 * cells.reduce((total, [seen, expected]) => total + part(seen, expected), 0)
}
