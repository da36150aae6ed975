import type { Span } from './span.ts'

/** A text with a full stop in the place of each letter of some stretches: what stood on either side of one is not joined. */
export const cutOut = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, span) => {
    const [start, end] = [Math.max(0, span.start), Math.min(text.length, span.end)]
    return end > start ? rest.slice(0, start) + '.'.repeat(end - start) + rest.slice(end) : rest
  }, text)
