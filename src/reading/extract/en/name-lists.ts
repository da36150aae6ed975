import { isHead } from './instrument-nouns.ts'
import { allCapitals, capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { NO_INSTRUMENT } from './words/instruments.ts'
import { ADDRESS, HONORIFICS } from './words/titles.ts'

/** The end of "(MOU)" or "(“MOU”)" at a place, or that place. */
export const pastAcronym = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== '(') return at
  const close = tokens.slice(at, at + 5).findIndex((token) => token.text === ')')
  const inside = tokens.slice(at + 1, at + close).filter((token) => token.word)
  return close > 1 && inside.length === 1 && /\p{Lu}.*\p{Lu}/u.test(inside[0]!.text) ? at + close + 1 : at
}

/** An item of a list inside a name: capitals that are no state, body, person or instrument. Its end, or -1. */
const itemEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (
    to - from < 8 &&
    (capital(tokens[to]) ||
      (to > from && /^(the|of|-)$/.test(tokens[to]?.lower ?? '') && capital(tokens[to + 1])))
  ) {
    const { lower, text } = tokens[to]!
    if (isHead(tokens[to]) || NO_INSTRUMENT.has(lower) || ADDRESS.has(lower) || HONORIFICS.has(lower))
      return -1
    if (countryNamed(text) || allCapitals(text)) return -1
    to++
  }
  return to > from ? to : -1
}

/** ", Fair, and Balanced Trade": a list that a comma begins and "and" closes goes on with the name. Its end, or -1. */
export const listEnd = (tokens: readonly Token[], comma: number): number => {
  let at = comma
  for (let items = 0; items < 6; items++) {
    if (tokens[at]?.text === ',') at++
    if (/^(?:and|or|&)$/.test(tokens[at]?.lower ?? '')) return items > 0 ? itemEnd(tokens, at + 1) : -1
    at = itemEnd(tokens, at)
    if (at < 0) return -1
    at = pastAcronym(tokens, at)
  }
  return -1
}
