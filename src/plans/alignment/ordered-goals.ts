import { labelIn } from '../../frameworks/scheme.ts'
import type { StandingGroup } from '../following/standing.ts'
import type { GoalFramework } from './alignment-views.ts'

/** What a goal is called beside its lines; null is for lines that were not said to serve any. */
export const goalName = ({ goals }: GoalFramework, key: string | null): string => {
  if (key === null) return 'No goal yet'
  const goal = goals.find(({ code }) => code === key)
  return `${key} ${goal ? labelIn(goal.labels) : ''}`.trim()
}

/**
 * The groups of a plan's lines by goal in the order of the framework, not of the plan. A newer version may have a goal elsewhere, or
 * no more: what was said to serve it is counted all the same, behind the others. Lines that serve none come last.
 */
export const orderedGoals = (
  { goals }: GoalFramework,
  groups: readonly StandingGroup[],
): readonly StandingGroup[] => {
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const known = goals.map(({ code }) => code)
  const others = [...byKey.keys()].filter((key) => key !== null && !known.includes(key))
  return [...known, ...others, null].flatMap((key) => byKey.get(key) ?? [])
}
