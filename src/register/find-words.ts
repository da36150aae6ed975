import type { Span } from '../text/span.ts'

const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The place in a text where given words stand, of several the one that begins nearest to `near`; runs of white space
 * count as one space, as a browser's form gives them. Null where the words are not there.
 */
export const findWords = (text: string, words: string, near: number): Span | null => {
  const parts = words.trim().split(/\s+/)
  if (!parts[0]) return null
  let best: Span | null = null
  for (const found of text.matchAll(new RegExp(parts.map(literal).join('\\s+'), 'gu'))) {
    const span = { start: found.index, end: found.index + found[0].length }
    if (!best || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span
  }
  return best
}
