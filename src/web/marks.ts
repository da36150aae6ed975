import { overlaps, type Span } from '../text/span.ts'

export type Mark<T> = { readonly span: Span; readonly value: T }

/**
 * A flat stretch of text with all marks that lie over it, the longest first, and those of them that have their first
 * letter here. Segments follow each other without a gap, so their texts joined are the text.
 */
export type Segment<T> = {
  readonly start: number
  readonly text: string
  readonly marks: readonly T[]
  readonly begins: readonly T[]
}

const length = (span: Span) => span.end - span.start

/** Lays overlapping and nested marks over `text.slice(within)`. A mark that reaches beyond is cut at the border. */
export const segments = <T>(text: string, within: Span, marks: readonly Mark<T>[]): readonly Segment<T>[] => {
  const over = marks
    .filter((mark) => mark.span.end > mark.span.start && overlaps(mark.span, within))
    .toSorted((a, b) => a.span.start - b.span.start || length(b.span) - length(a.span))
  const borders = new Set([within.start, within.end])
  for (const { span } of over) {
    borders.add(Math.max(span.start, within.start))
    borders.add(Math.min(span.end, within.end))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const found: Segment<T>[] = []
  let open: Mark<T>[] = []
  let next = 0
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    open = open.filter((mark) => mark.span.end > start)
    while (next < over.length && over[next]!.span.start <= start) open.push(over[next++]!)
    const layers = open.toSorted((a, b) => length(b.span) - length(a.span))
    found.push({
      start,
      text: text.slice(start, cuts[at + 1]),
      marks: layers.map((mark) => mark.value),
      begins: layers.filter((mark) => mark.span.start === start).map((mark) => mark.value),
    })
  }
  return found
}
