import type { Span } from '../../../text/span.ts'
import { capital, spanOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'

/** How far into the text those who are there say where they are, in sentences. */
const REACH = 40

/** "rivers around the world, and here in Lima": where those are who speak at a meeting that no other words place. */
export const hereIn = (sentences: readonly Sentence[]): Span | null => {
  for (const { tokens } of sentences.slice(0, REACH))
    for (let at = 0; at + 2 < tokens.length; at++) {
      if (tokens[at]!.lower !== 'here' || tokens[at + 1]!.lower !== 'in' || !capital(tokens[at + 2])) continue
      let to = at + 3
      while (capital(tokens[to]) && to - at < 6) to++
      return spanOf(tokens, at + 2, to)
    }
  return null
}
