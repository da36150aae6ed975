import { capitalName, type InstrumentName, NOUN } from './instrument-names.ts'
import { PAPER } from './instrument-papers.ts'
import { HEAD } from './instrument-tails.ts'
import { capital } from './phrases.ts'
import { anotherNumber } from './resolutions.ts'
import type { Token } from './tokens.ts'
import { SMALL_HEAD, unnamedInstrument } from './unnamed-instruments.ts'

const opensName = (token: Token | undefined) => capital(token) || /^\d/.test(token?.text ?? '')

/**
 * The tokens of a sentence without the asterisks by which some texts set words in bold or italics; between two words
 * in capitals they part two names and stay.
 */
export const plainTokens = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ text }) => text === '*')) return tokens
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.text !== '*') {
      kept.push(tokens[at]!)
      continue
    }
    const first = at
    while (tokens[at + 1]?.text === '*') at++
    if (opensName(kept.at(-1)) && opensName(tokens[at + 1])) kept.push(tokens[first]!)
  }
  return kept
}

/** A sentence with no word of these kinds names no instrument. */
export const INSTRUMENT = HEAD | NOUN | SMALL_HEAD | PAPER

/** The instruments that a sentence names. `present`: the year of the text, to tell a target from a year of signing. */
export const instrumentNames = (tokens: readonly Token[], present: number): InstrumentName[] => {
  const found: InstrumentName[] = []
  for (let at = 0; at < tokens.length; at++) {
    const free = found.at(-1)?.to ?? 0
    if (at < free) continue
    const name =
      anotherNumber(tokens, at, found.at(-1)) ??
      (capital(tokens[at]) ? capitalName(tokens, at, present) : unnamedInstrument(tokens, at))
    if (!name) continue
    const last = found.at(-1)
    // "the Lake Data Pact (LDP) Work Plan": what goes on behind its letters holds the shorter name.
    const holds = last && tokens[last.to]?.text === '(' && capital(tokens[name.head]) && name.from < last.to
    if (holds) found[found.length - 1] = { ...name, from: Math.min(name.from, last.from) }
    else if (name.from >= free) found.push(name)
  }
  return found
}
