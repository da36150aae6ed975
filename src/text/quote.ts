import { type Span, slice, sound } from './span.ts'

declare const cited: unique symbol

/**
 * Words of a source with the place they stand in and a little of what stands around them: the TextPositionSelector
 * and the TextQuoteSelector of the W3C Web Annotation Data Model in one. Only `quote` makes one, so a Quote always
 * yields its words from its source: `text.slice(span.start, span.end) === exact`.
 */
export type Quote = {
  readonly span: Span
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly [cited]: true
}

/** How many characters on either side a quote remembers, to find its place again in a revised text; no half of a pair. */
const AROUND = 32

const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Cites the words at `span`. Throws RangeError where the span is empty or outside the text: a caller's bug. */
export const quote = (text: string, span: Span): Quote => {
  if (!sound(text, span)) throw new RangeError(`no words at ${span.start}-${span.end} of ${text.length}`)
  const from = Math.max(0, span.start - AROUND)
  const to = Math.min(text.length, span.end + AROUND)
  return {
    span,
    exact: slice(text, span),
    prefix: text.slice(isLowHalf(text.charCodeAt(from)) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, isHighHalf(text.charCodeAt(to - 1)) ? to - 1 : to),
  } as Quote
}

/** Whether a text still says, at the quote's own place, what the quote says. */
export const holds = (text: string, cited: Quote): boolean => slice(text, cited.span) === cited.exact

const shared = (a: string, b: string, fromEnd: boolean): number => {
  const most = Math.min(a.length, b.length)
  for (let n = 0; n < most; n++) {
    const same = fromEnd ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n]
    if (!same) return n
  }
  return most
}

/**
 * Finds a quote's words in another version of its text. Of several places with the same words the one whose
 * surroundings agree best is taken, then the nearest to the old place. Null where the words are gone.
 */
export const relocate = (
  text: string,
  lost: Pick<Quote, 'span' | 'exact' | 'prefix' | 'suffix'>,
): Quote | null => {
  let best: { at: number; likeness: number } | null = null
  const distance = (at: number) => Math.abs(at - lost.span.start)
  for (let at = text.indexOf(lost.exact); at >= 0; at = text.indexOf(lost.exact, at + 1)) {
    const end = at + lost.exact.length
    const likeness =
      shared(text.slice(Math.max(0, at - AROUND), at), lost.prefix, true) +
      shared(text.slice(end, end + AROUND), lost.suffix, false)
    if (!best || likeness > best.likeness || (likeness === best.likeness && distance(at) < distance(best.at)))
      best = { at, likeness }
  }
  return best && quote(text, { start: best.at, end: best.at + lost.exact.length })
}
