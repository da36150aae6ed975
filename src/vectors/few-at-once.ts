import type { Embedder } from '../search/vectors/embedder.ts'
import { refused } from '../text/outcome.ts'

/**
 * A model that is asked so many questions at once and no more; whoever asks beyond that is told at once, rather than waiting in a line: anybody
 * who reads may search, and what is close is told by words all the same.
 */
export const fewAtOnce = (embedder: Embedder, most: number): Embedder => {
  let asked = 0
  return {
    ...embedder,
    embed: async (texts, milliseconds) => {
      if (asked >= most) return refused({ reason: 'busy' })
      asked++
      try {
        return await embedder.embed(texts, milliseconds)
      } finally {
        asked--
      }
    },
  }
}
