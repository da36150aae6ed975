import { askForm, kindOfWord } from './asking.ts'
import type { Form } from './forms.ts'
import { capitalName, type InstrumentName, isNounForm } from './instrument-names.ts'
import { isHeadForm } from './instrument-nouns.ts'
import { isPaperForm } from './instrument-papers.ts'
import { capital } from './phrases.ts'
import { anotherNumber } from './resolutions.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { isSmallHeadForm, unnamedInstrument } from './unnamed-instruments.ts'

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

/** "Letter of Intent" is a paper of two nouns, in capitals as in small letters. */
const isLetterForm = ({ text }: Form): boolean => text === 'Letter' || text === 'Letters'
const isLetter = askForm(isLetterForm)

/** A word that may head the name of an instrument, as it is written. */
const isHeading = (form: Form): boolean =>
  /^\p{Lu}/u.test(form.text)
    ? isHeadForm(form) || isNounForm(form) || isLetterForm(form)
    : isSmallHeadForm(form) || isPaperForm(form)
const heads = askForm(isHeading)

/** A sentence with no such word names no instrument. */
export const INSTRUMENT = kindOfWord(isHeading)

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
        : capital(tokens[at]) && !isLetter(tokens[at]!)
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
