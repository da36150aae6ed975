import type { Naming } from './namings.ts'
import { before, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { statesOf } from './voices.ts'
import type { Country } from './words/countries.ts'

const visits = oneOf('visit visits visited visiting trip stay')

/** The one state that a text tells of a visit to; null where it tells of none, or of visits to several. */
export const stateVisited = (text: string, sentences: readonly Sentence[]): Country | null => {
  let found: Country | null = null
  for (const sentence of sentences) {
    const { tokens } = sentence
    if (!tokens.some(visits)) continue
    for (const { country, from, owner } of statesOf(text, sentence)) {
      if (
        owner ||
        !/\b(?:visit|visits|visited|visiting|trip)(?: to)?(?: the)?$/.test(before(tokens, from, 3)) ||
        // "invited the Minister to visit Norland": a visit still to come, the other way.
        /\binvit(?:ed|es|ing|ation)\b.* to visit(?: the)?$/.test(before(tokens, from, 14))
      )
        continue
      if (found && found !== country) return null
      found = country
    }
  }
  return found
}

/** How far before a name it is looked for that somebody calls on them, in tokens. */
const BACK = 32

/** "During her visit, the Minister will call on Secretary Lind": whom a visitor meets, one of those visited. */
export const metOnVisit = ({ tokens }: Sentence, { from }: Naming): boolean => {
  const his = (at: number) => /^(?:his|her|their|this)$/.test(peek(tokens, at - 1)?.lower ?? '')
  const visit = tokens.findIndex(
    (token, at) => visits(token) && (his(at) || /^(?:official|working)$/.test(tokens[at - 1]!.lower)),
  )
  return (
    visit >= 0 &&
    visit < from &&
    /\b(?:(?:will|to|also) (?:call on|meet)|called on|calls on|courtesy call on|met|meets)(?: with)?(?: (?!(?:that|which|to|by|where|who|;|:|“) )\S+){0,26}$/.test(
      before(tokens, from, BACK),
    )
  )
}
