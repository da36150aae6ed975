import type { Span } from '../../text/span.ts'
import { GOALS, TARGETS } from './targets.ts'

/** A goal, and perhaps a target of it, that a text names by its number. */
export type NamedGoal = { readonly goal: number; readonly target: string | null; readonly span: Span }

const NUMBER = '\\d{1,2}(?:\\.(?:\\d{1,2}|[a-d]))?'
const NAMES =
  'SDGs?|ODS|ODD|TPB|Sustainable Development Goals?|Objetivos? de Desarrollo Sostenible|Objectifs? de développement durable|Tujuan Pembangunan Berkelanjutan'
const NAMED = new RegExp(
  `(?:${NAMES})(?:\\s+targets?)?\\s*(?:Nos?\\.?\\s*)?(${NUMBER}(?:(?:\\s*,\\s*|\\s*(?:,\\s*)?(?:and|y|et|dan|&)\\s+)${NUMBER})*)(?![\\d.]*\\d)`,
  'giu',
)
const EACH = new RegExp(NUMBER, 'gu')

/** Goals that a text names outright, such as “SDG 16” or “SDGs 4, 5 and 16.6”: each with the place of its number. */
export const namedGoals = (text: string): readonly NamedGoal[] => {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(NAMED)].flatMap((found) => {
    const begin = found.index + found[0].length - found[1]!.length
    return [...found[1]!.matchAll(EACH)].flatMap((number, at) => {
      const goal = Number.parseInt(number[0], 10)
      if (goal < 1 || goal > GOALS) return []
      const target = number[0].includes('.') ? number[0] : null
      const start = begin + number.index
      return [
        {
          goal,
          target: target && TARGETS.includes(target) ? target : null,
          // The first number is shown with the name before it.
          span: { start: at === 0 ? found.index : start, end: start + number[0].length },
        },
      ]
    })
  })
}
