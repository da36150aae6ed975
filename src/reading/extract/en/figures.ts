import type { Span } from '../../../text/span.ts'
import type { FigureMention } from '../../reading.ts'
import { kindOfWord } from './asking.ts'
import { countsIn } from './figure-counts.ts'
import { asOf, verbOfFigure } from './figure-facts.ts'
import { CURRENCY, moneyIn } from './figure-money.ts'
import { withoutRestated } from './figure-restated.ts'
import { PER_CENT, PERIOD, partsIn, sharesIn, termsIn } from './figure-shares.ts'
import type { Sentence } from './sentences.ts'
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

/** What may be a figure in a sentence, as its patterns find them, in no order. */
const candidates = (text: string, { kinds, span, tokens }: Sentence): Found[] => {
  const digits = (kinds & DIGITS) !== 0
  const all = countsIn(text, tokens)
  if (!digits && (kinds & (PER_CENT | PERIOD)) === 0) return all
  const stretch = text.slice(span.start, span.end)
  const more = [
    digits ? partsIn(text, span.start, stretch) : NONE,
    digits && kinds & CURRENCY ? moneyIn(text, span.start, stretch, kinds) : NONE,
    kinds & PER_CENT ? sharesIn(text, span.start, stretch) : NONE,
    kinds & PERIOD ? termsIn(text, span.start, stretch) : NONE,
  ].flat()
  return more.length === 0 ? all : [...more, ...all]
}
const NONE: readonly Found[] = []

const figuresIn = (text: string, sentences: readonly Sentence[], basis: string | null): FigureMention[] => {
  const found: FigureMention[] = []
  for (const sentence of sentences) {
    if ((sentence.kinds & (DIGITS | NUMBER)) === 0) continue
    const all = candidates(text, sentence)
    if (all.length === 0) continue
    const taken: Span[] = []
    for (const one of all.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
      if (clear(taken, one.span)) found.push(withFacts(text, sentence, one, basis))
  }
  return found
}
