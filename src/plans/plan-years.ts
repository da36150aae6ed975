import type { PlanView } from './plan-views.ts'

/** The year a plan is told from: its own first, or that of what is known first, and never before 30 years ago. */
export const firstYear = ({ plan, lines }: Pick<PlanView, 'plan' | 'lines'>, on: string): number => {
  const until = Number(on.slice(0, 4))
  const known = lines.flatMap(({ facts }) => [
    ...facts.activities.map(({ knownOn }) => knownOn),
    ...facts.overrides.map(({ givenOn }) => givenOn),
  ])
  const begun = plan.period?.start ?? until
  const first = known
    .map((day) => Number(day.slice(0, 4)))
    .reduce((least, year) => Math.min(least, year), begun)
  return Math.max(until - 30, first)
}
