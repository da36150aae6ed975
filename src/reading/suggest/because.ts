import { overlaps, type Span, within } from '../../text/span.ts'
import type { Because } from './suggestion.ts'

/** What a place in a text adds to a goal's score. */
export type Credit = { readonly span: Span; readonly credit: number }

/** How many places are shown, and how much of the best one's credit the last has. */
const SHOWN = 5
const WORTH = 0.15

/** How many places are weighed against one another: the rest add next to nothing. */
const WEIGHED = 24

const ofMost = (a: Credit, b: Credit): number =>
  b.credit - a.credit || a.span.start - b.span.start || b.span.end - a.span.end

/** A pair of words stands for both where it adds something of its own, and then with what they add. */
const withParts = (all: readonly Credit[]): readonly Credit[] =>
  all.map((one) => {
    let credit = one.credit
    for (const other of all) if (other !== one && within(other.span, one.span)) credit += other.credit
    return { span: one.span, credit }
  })

/**
 * The words that carry a score: the places that add most to it, none within another, as they stand in the text. Each place is
 * given once.
 */
export const becauseOf = (text: string, credits: readonly Credit[]): readonly Because[] => {
  const most = credits
    .filter(({ credit }) => credit > 0)
    .sort(ofMost)
    .slice(0, WEIGHED)
  const ranked = withParts(most).toSorted(ofMost)
  const shown: Credit[] = []
  for (const one of ranked) {
    if (shown.length === SHOWN || one.credit < WORTH * ranked[0]!.credit) break
    const words = text.slice(one.span.start, one.span.end).toLowerCase()
    const said = shown.some(
      ({ span }) => overlaps(span, one.span) || text.slice(span.start, span.end).toLowerCase() === words,
    )
    if (!said) shown.push(one)
  }
  return shown.map(({ span }) => ({ words: text.slice(span.start, span.end), span }))
}
