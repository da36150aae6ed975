import type { Suggestion } from '../reading/suggest/suggestion.ts'

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000

/** A suggestion as `mufakat align --json` prints it; docs/commands.md tells of its fields. */
export const alignContract = (id: string | number | null, { goals, targets }: Suggestion) => ({
  id,
  goals: goals.map(({ goal, score, chosen, because }) => ({
    goal,
    score: rounded(score),
    chosen,
    because: because.map(({ words }) => words),
    spans: because.map(({ span }) => span),
  })),
  targets: targets.map(({ target, score }) => ({ target, score: rounded(score) })),
})
