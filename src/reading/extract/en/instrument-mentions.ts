import { capitalName, type InstrumentName, isNounForm, NOUN } from './instrument-names.ts'
import { isPaperForm, PAPER } from './instrument-papers.ts'
import { HEAD, isHeadForm } from './instrument-tails.ts'
import { capital } from './phrases.ts'
import { anotherNumber } from './resolutions.ts'
import type { Sentence } from './sentences.ts'
import { askForm, kindOfWord, type Token } from './tokens.ts'
import { SMALL_HEAD, unnamedInstrument } from './unnamed-instruments.ts'
import { SMALL_HEADS } from './words/instruments.ts'

const ASTERISK = kindOfWord(({ text }) => text === '*')

const opensName = (token: Token | undefined) => capital(token) || /^\d/.test(token?.text ?? '')

/**
 * The tokens of a sentence without the asterisks by which some texts set words in bold or italics; between two words
 * in capitals they part two names and stay.
 */
export const plainTokens = ({ tokens, kinds }: Sentence): readonly Token[] => {
  if ((kinds & ASTERISK) === 0) return tokens
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

const heads = askForm(
  (form) => isHeadForm(form) || isNounForm(form) || SMALL_HEADS.has(form.lower) || isPaperForm(form),
)

/** The instruments that a sentence names. `present`: the year of the text, to tell a target from a year of signing. */
export const instrumentNames = (tokens: readonly Token[], present: number): InstrumentName[] => {
  const found: InstrumentName[] = []
  let last: InstrumentName | undefined
  for (let at = 0; at < tokens.length; at++) {
    const free = last?.to ?? 0
    if (at < free) continue
    const heading = heads(tokens[at]!)
    if (!heading && last === undefined) continue
    const name: InstrumentName | null =
      anotherNumber(tokens, at, last) ??
      (!heading
        ? null
        : capital(tokens[at])
          ? capitalName(tokens, at, present)
          : unnamedInstrument(tokens, at))
    if (!name) continue
    // "the Lake Data Pact (LDP) Work Plan": what goes on behind its letters holds the shorter name.
    if (last && tokens[last.to]?.text === '(' && capital(tokens[name.head]) && name.from < last.to) {
      last = { ...name, from: Math.min(name.from, last.from) }
      found[found.length - 1] = last
    } else if (name.from >= free) {
      last = name
      found.push(name)
    }
  }
  return found
}
