import { matches } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import type { Fact } from '../../reading.ts'
import { tokenAt } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'
import { whenIn } from './when.ts'
import { FIGURE_VERBS } from './words/figures.ts'

/** How far from a figure its verb may stand, in tokens. */
const AHEAD = 12
const BACK = 14

/** Words at which another thought begins. */
const CLOSES = /^(?:[.;:]|which|who|while|whereas|although)$/

/** The verb by which a figure is counted: that behind it ("97 of 103 action lines were addressed"), else that before. */
export const verbOfFigure = ({ tokens }: Sentence, span: Span, measures: boolean): string | null => {
  const from = tokenAt(tokens, span.start)
  const to = tokenAt(tokens, span.end - 1) + 1
  const look = (at: number, step: 1 | -1, most: number): string | null => {
    for (let i = at; i >= 0 && i < tokens.length && Math.abs(i - at) < most; i += step) {
      if (CLOSES.test(tokens[i]!.lower)) return null
      const verb = FIGURE_VERBS.get(tokens[i]!.lower)
      if (verb) return verb
    }
    return null
  }
  const behind = () => look(to, 1, AHEAD)
  const before = () => look(from - 1, -1, BACK)
  return measures ? (behind() ?? before()) : before()
}

const AS_OF = /\b(?:as (?:of|at)|by the end of|at the end of|up to the end of)\s/gi

/** The time a measure of progress stands for, where the sentence says so. What is still to come is a target, no state. */
export const asOf = (text: string, { span }: Sentence, basis: string | null): Fact<string> | null => {
  for (const match of matches(AS_OF, text.slice(span.start, span.end))) {
    const start = span.start + match.index + match[0].length
    const when = whenIn(text, { start, end: Math.min(span.end, start + 30) }, (day) =>
      basis ? day <= basis : /^as/i.test(match[0]),
    )
    if (when && when.span.start - start < 12)
      return { value: when.start, span: when.span, rule: 'said-as-of' satisfies Rule }
  }
  return null
}
