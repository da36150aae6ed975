import type { Span } from '../../../text/span.ts'
import { kindOfWord } from './asking.ts'
import { among, oneOf, peek, spanOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { contraband } from './topic-kind.ts'
import { DOMAINS } from './words/domains.ts'

const beginsDomain = among(DOMAINS)
const DOMAIN = kindOfWord(({ lower }) => DOMAINS.has(lower))

const ALL = [...DOMAINS]
/** A word that is a line of policy by itself, and one that is the second of any: asked before the lines are compared. */
const isLine = among(
  new Set(ALL.filter(([, lines]) => lines.some((rest) => rest.length === 0)).map(([first]) => first)),
)
const isSecond = among(new Set(ALL.flatMap(([, lines]) => lines.flatMap((rest) => rest.slice(0, 1)))))

/** Past the line of policy that begins at a word, the longest of several; 0 where none does. */
const domainEnd = (tokens: readonly Token[], at: number): number => {
  const rest = DOMAINS.get(tokens[at]!.lower)!.find((words) =>
    words.every((word, nth) => tokens[at + 1 + nth]?.lower === word),
  )
  return rest ? at + 1 + rest.length : 0
}

/** "food and energy security": where a line of policy begins whose last words another shares. */
export const sharedFrom = (tokens: readonly Token[], at: number): number => {
  if (
    at < 2 ||
    !beginsDomain(tokens[at]) ||
    tokens[at - 2]!.lower === tokens[at]!.lower ||
    tokens[at - 1]!.lower !== 'and' ||
    !beginsDomain(peek(tokens, at - 2))
  )
    return at
  const other = DOMAINS.get(tokens[at - 2]!.lower)!
  const whole = other.some(
    (words) => words.length > 0 && words.every((word, nth) => tokens[at + 1 + nth]?.lower === word),
  )
  return whole ? at - 2 : at
}

/** "drone attacks against Norland's critical infrastructure": what is struck is no line of policy. */
const struck = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (attacks(tokens[i])) return true
    if (!tokens[i]!.word && !apostrophe(tokens[i])) return false
  }
  return false
}
const attacks = oneOf('attack attacks strikes raids')
const apostrophe = oneOf("’ '")

/** The lines of policy that a sentence names. */
export const domains = ({ tokens, kinds }: Sentence): Span[] => {
  if ((kinds & DOMAIN) === 0) return []
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!beginsDomain(tokens[at]) || (!isSecond(tokens[at + 1]) && !isLine(tokens[at]))) continue
    const to = domainEnd(tokens, at)
    if (to === 0 || struck(tokens, at) || contraband(tokens, Math.max(0, at - 1), to - 1)) continue
    found.push(spanOf(tokens, sharedFrom(tokens, at), to))
    at = to - 1
  }
  return found
}
