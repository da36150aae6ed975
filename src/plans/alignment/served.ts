import type { AlignmentState } from '../../register/alignment/alignment.ts'
import type { GoalServed } from '../following/standing.ts'

/** One thing that was said of a line and a concept; `tops` are the topmost concepts above it. */
export type SaidOfConcept = {
  readonly framework: string
  readonly code: string
  readonly tops: readonly string[]
  readonly state: AlignmentState
  /** The instant at which it was said. */
  readonly at: string
}

/**
 * The goals that a line serves, each from the day on which people said so to that on which they took it back. `said` is all that was
 * said of the line, oldest first.
 */
export const servedFrom = (said: readonly SaidOfConcept[]): readonly GoalServed[] =>
  [...Map.groupBy(said, ({ framework, code }) => `${framework} ${code}`).values()].flatMap((each) =>
    each.flatMap(({ framework, tops, state, at }, place) => {
      if (state !== 'confirmed') return []
      const until = each[place + 1]?.at.slice(0, 10) ?? null
      return tops.map((key): GoalServed => ({ framework, key, from: at.slice(0, 10), until }))
    }),
  )
