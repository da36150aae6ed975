import { overlaps, type Span, within } from '../../text/span.ts'
import type { Because } from './suggestion.ts'

/** What a place in a text adds to a goal's score. */
export type Credit = { readonly span: Span; readonly credit: number }

/** How many places are shown, and how much of the best one's credit the last has. */
const SHOWN = 5
const WORTH = 0.15

const together = (credits: readonly Credit[]): readonly Credit[] => {
  const at = new Map<number, Credit>()
  for (const { span, credit } of credits) {
    const key = span.start * 65536 + (span.end - span.start)
    at.set(key, { span, credit: credit + (at.get(key)?.credit ?? 0) })
  }
  return [...at.values()]
}

/** A pair of words stands for both where it adds something of its own, and then with what they add. */
const withParts = (all: readonly Credit[]): readonly Credit[] =>
  all.map((one) => {
    const parts = all.filter((other) => other !== one && within(other.span, one.span) && other.credit > 0)
    return parts.length === 0 || one.credit <= 0
      ? one
      : { span: one.span, credit: one.credit + parts.reduce((sum, part) => sum + part.credit, 0) }
  })

/** The words that carry a score: the places that add most to it, none within another, as they stand in the text. */
export const becauseOf = (text: string, credits: readonly Credit[]): readonly Because[] => {
  const ranked = withParts(together(credits))
    .filter(({ credit }) => credit > 0)
    .sort((a, b) => b.credit - a.credit || a.span.start - b.span.start || b.span.end - a.span.end)
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
