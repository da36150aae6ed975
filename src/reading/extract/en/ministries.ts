import { capital, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { type StateNamed, statesIn } from './voices.ts'
import type { Country } from './words/countries.ts'

const isHouse = oneOf('ministry department')
const joins = oneOf('of for and the &')

/** The longest name of a field, in tokens. */
const LONGEST = 14

const fieldOf = (words: readonly string[]): string => words.filter((word) => word !== 'the').join(' ')

/** Where the words of a ministry's field end that begin at a token. */
const fieldEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  const goesOn = (token: Token) => !isHouse(token) && (capital(token) || joins(token))
  while (to < tokens.length && to - from < LONGEST && goesOn(tokens[to]!)) to++
  while (to > from && joins(peek(tokens, to - 1))) to--
  return to
}

/** The state before a ministry ("Norland’s Ministry of Lakes"), or the last one in its name ("Ministry of Lakes of Norland"). */
const ownerOf = (states: readonly StateNamed[], house: number, end: number): StateNamed | undefined =>
  states.find(({ to }) => to === house) ?? states.find(({ from, to }) => from > house && to === end)

/** Whose ministry each field has that a text names with its state; null where two states have one of that name. */
export const ministriesIn = (
  text: string,
  sentences: readonly Sentence[],
): ReadonlyMap<string, Country | null> => {
  const found = new Map<string, Country | null>()
  if (!/Ministry|Department/.test(text)) return found
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      if (!isHouse(tokens[at]) || !/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '')) continue
      const end = fieldEnd(tokens, at + 2)
      const state = ownerOf(statesIn(text, tokens, Math.max(0, at - 5), end), at, end)
      if (!state) continue
      let to = state.from > at ? state.from : end
      while (joins(peek(tokens, to - 1))) to--
      const field = fieldOf(tokens.slice(at + 2, to).map(({ lower }) => lower))
      const other = found.get(field)
      found.set(field, other === undefined || other === state.country ? state.country : null)
    }
  return found
}

/** The field of the one who holds a post: "Minister for Lakes and Ports"; null where it has none. */
export const fieldOfPost = (post: string): string | null => {
  const found = /(?:minister|secretary)(?: of state)? (?:of|for) (.+)$/i.exec(post)
  return found ? fieldOf(found[1]!.toLowerCase().split(/\s+/)) : null
}
