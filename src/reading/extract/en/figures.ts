import type { Span } from '../../../text/span.ts'
import type { FigureMention } from '../../reading.ts'
import { countsIn } from './figure-counts.ts'
import { asOf, verbOfFigure } from './figure-facts.ts'
import { CURRENCY, moneyIn } from './figure-money.ts'
import { withoutRestated } from './figure-restated.ts'
import { partsIn, sharesIn, termsIn } from './figure-shares.ts'
import type { Sentence } from './sentences.ts'
import { kindOfWord } from './tokens.ts'
import { NUMBER_WORD } from './words/figures.ts'

type Found = FigureMention

/** A figure with the verb it is counted by and, for a measure of progress, the time it stands for. */
const withFacts = (text: string, sentence: Sentence, found: Found, basis: string | null): Found => {
  const measures = found.of !== null || found.unit === '%'
  return {
    ...found,
    verb: verbOfFigure(sentence, found.span, measures),
    asOf: measures ? asOf(text, sentence, basis) : null,
  }
}

const clear = (taken: Span[], span: Span): boolean => {
  const last = taken.at(-1)
  if (last && span.start < last.end) return false
  taken.push(span)
  return true
}

const DIGITS = kindOfWord(({ text }) => /\d/.test(text))
const NUMBER = kindOfWord(({ lower }) => NUMBER_WORD.has(lower))

/** All figures of a text: money, shares of a measure, "n of m", and counts of things promised or set up. */
export const readFigures = (
  text: string,
  sentences: readonly Sentence[],
  basis: string | null,
): FigureMention[] => withoutRestated(text, figuresIn(text, sentences, basis))

const figuresIn = (text: string, sentences: readonly Sentence[], basis: string | null): FigureMention[] =>
  sentences.flatMap((sentence) => {
    const { kinds } = sentence
    const digits = (kinds & DIGITS) !== 0
    if (!digits && (kinds & NUMBER) === 0) return []
    const stretch = text.slice(sentence.span.start, sentence.span.end)
    const from = sentence.span.start
    const all = [
      ...(digits ? partsIn(text, from, stretch) : []),
      ...(digits && kinds & CURRENCY ? moneyIn(text, from, stretch) : []),
      ...sharesIn(text, from, stretch),
      ...termsIn(text, from, stretch),
      ...countsIn(text, sentence.tokens),
    ]
    const taken: Span[] = []
    return all
      .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
      .filter((found) => clear(taken, found.span))
      .map((found) => withFacts(text, sentence, found, basis))
  })
