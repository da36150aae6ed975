/**
 * A place in a text: `start` inclusive, `end` exclusive, in UTF-16 code units (JavaScript string offsets).
 * The same counting as TextPositionSelector of the W3C Web Annotation Data Model.
 */
export type Span = { readonly start: number; readonly end: number }

/** The words a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `inner` lies wholly within `outer`. */
export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** Whether two spans share at least one place. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A span is sound in a text when it is not empty and lies inside it. */
export const sound = (text: string, span: Span): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  span.start >= 0 &&
  span.end > span.start &&
  span.end <= text.length

/** The same span without white space at either end; null when nothing else is left. */
export const trimmed = (text: string, span: Span): Span | null => {
  const words = slice(text, span)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return end > start ? { start, end } : null
}
