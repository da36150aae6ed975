import type { Naming } from './namings.ts'
import { oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { type StateNamed, statesOf } from './voices.ts'
import type { Country } from './words/countries.ts'

/** How far behind the second name the states stand, in tokens. */
const AHEAD = 40

const between = oneOf('between')
const ends = oneOf('. ; : “')

/** The two states of "between Norland and Peru" behind a token, with short forms in brackets; null where there are more or fewer. */
const pairBehind = (text: string, sentence: Sentence, from: number): readonly [Country, Country] | null => {
  const { tokens } = sentence
  for (let at = from; at < Math.min(tokens.length, from + AHEAD); at++) {
    if (ends(tokens[at])) return null
    if (!between(tokens[at])) continue
    const [first, ...rest] = statesOf(text, sentence).filter((state) => state.from > at)
    if (!first || first.from > at + 2) return null
    const other = rest.find(({ country }) => country !== first.country)
    return other && joined(sentence, first, other) ? [first.country, other.country] : null
  }
  return null
}

/** Whether nothing but "and", an article and short forms in brackets stands between two states. */
const joined = ({ tokens }: Sentence, a: StateNamed, b: StateNamed): boolean => {
  let depth = 0
  let and = false
  for (let at = a.to; at < b.from; at++) {
    const { lower } = tokens[at]!
    if (lower === '(') depth++
    else if (lower === ')') depth--
    else if (depth === 0 && lower !== 'and' && lower !== 'the') return false
    and ||= lower === 'and'
  }
  return and && !a.owner && !b.owner
}

/** "A and B reaffirm the alliance between Norland and Peru": the states of two who act together, in their order; null where none are told. */
export const statesInOrder = (
  text: string,
  sentence: Sentence,
  a: Naming,
  b: Naming,
): readonly [Country, Country] | null => {
  const middle = sentence.tokens.slice(a.to, b.from)
  if (!middle.some(({ lower }) => lower === 'and') || middle.some(({ text }) => /^[,;:]$/.test(text)))
    return null
  return pairBehind(text, sentence, b.to)
}
