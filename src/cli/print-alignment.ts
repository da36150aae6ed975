import { goalName } from '../reading/suggest/goal-names.ts'
import type { Suggestion } from '../reading/suggest/suggestion.ts'
import { goalOf } from '../reading/suggest/targets.ts'
import { printable } from './print-reading.ts'

const LONG = 100
/** How many targets are printed for each chosen goal. */
const TARGETS = 3

const percent = (score: number): string => `${Math.round(score * 100)} %`.padStart(5)

/** A suggestion for people: the text's beginning, then each goal that stands out with the words it rests on. */
export const printAlignment = (text: string, { goals, targets }: Suggestion): string => {
  const short = text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text
  const chosen = goals.filter((goal) => goal.chosen)
  if (chosen.length === 0) return `${printable(short)}\n  none: no goal stands out\n`
  const lines = chosen.map(({ goal, score, because }) => {
    const words = because.map((one) => `“${printable(one.words)}”`).join(', ')
    const near = targets.filter(({ target }) => goalOf(target) === goal).slice(0, TARGETS)
    const of = near.length === 0 ? '' : `; target ${near.map(({ target }) => target).join(', ')}`
    return `  ${percent(score)}  ${String(goal).padStart(2)} ${goalName(goal)}: ${words || 'no word by itself'}${of}`
  })
  return `${printable(short)}\n${lines.join('\n')}\n`
}
