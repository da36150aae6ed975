import { capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { MAKING } from './words/instruments.ts'

/** Words that stand before what describes a noun. */
export const DETERMINER = /^(?:the|an?|our|their|its|new)$/
const NO_MODIFIER =
  /^(?:of|on|for|in|with|to|by|at|from|under|any|no|this|that|these|such|each|every|some|future|possible|potential|proposed|toward|towards|upon|over|about|into|between|most|recent|latest|last|other|further|following|own|is|was|are|were|be|been|will|would|has|have|had|as|or|but|not|all|both|initial)$/

const VERB = /^(?:welcom|announc|not|support|endors|discuss|recall|reaffirm|prais|review|agre|sign|adopt)ed$/

const praises = oneOf(
  'historic landmark ambitious ground-breaking groundbreaking cutting-edge important significant major broader unprecedented new renewed',
)
/** "a historic and ambitious trade agreement": praise tells of no text which it is. */
const pastPraise = (tokens: readonly Token[], from: number, head: number): number => {
  let at = from
  while (at < head && (praises(tokens[at]) || (at > from && tokens[at]!.lower === 'and'))) at++
  return at
}

/** How far before a noun what describes it may begin. */
const MOST = 10

/** The first of the words that describe a noun, and what stands before them; null where they begin with none. */
export const describedFrom = (tokens: readonly Token[], head: number): number | null => {
  for (let i = head - 1; i >= 0 && head - i < MOST; i--) {
    const { lower, text, word } = tokens[i]!
    if (DETERMINER.test(lower)) return pastPraise(tokens, i + 1, head)
    if (/^world[’']s$/.test(lower)) return i + 1
    // "welcomed Delta’s proposal": an owner that is no state, or a verb, is no description.
    if (VERB.test(lower) || (/[’']s$/.test(lower) && countryNamed(text.slice(0, -2)) === undefined))
      return null
    // "the recent security agreement", "the future treaty on plastics"
    if (/^(?:recent|future)$/.test(lower) && /^(?:the|their|its|our)$/.test(peek(tokens, i - 1)?.lower ?? ''))
      return i + 1
    // "a voluntary, written code"
    if (lower === ',' && i > 1 && DETERMINER.test(tokens[i - 2]!.lower) && !capital(peek(tokens, i - 1)))
      continue
    if (NO_MODIFIER.test(lower) || (!word && !/^[-–]$/.test(lower)) || (lower === 'and' && i > head - 2))
      return null
  }
  return null
}

/** Whether what makes a text stands right before it, or it is said to be made "today". */
export const madeHere = (tokens: readonly Token[], from: number, to: number, loose: boolean): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ lower }) => MAKING.test(lower) && !(loose && /^(launch|releas|issu)/.test(lower))) ||
  /^(?:today|issued|signed|adopted)$/.test(tokens[to]?.lower ?? '') ||
  (/^(?:was|were)$/.test(tokens[to]?.lower ?? '') && MAKING.test(tokens[to + 1]?.lower ?? ''))

const link = oneOf('of for in and on the to with')
/** Whether a word may stand in a name: in capitals, or a link. */
export const ofName = (token: Token): boolean => capital(token) || link(token)

/** Words that say that a plan is of several. */
export const together = oneOf('shared joint common bilateral trilateral regional')
