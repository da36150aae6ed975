import { oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'

const dash = oneOf('— –')
/** How far into a sentence such a list begins at the latest, in tokens. */
const BEGINS = 40
/** How many tokens the first item of one has at the most. */
const ITEM = 8
const comma = oneOf(',')

/** "The sixty members of the Pact—Norland, Peru, …—met in Lima": where a list set in between dashes begins and ends. */
export const listInserted = ({ tokens }: Sentence): { readonly from: number; readonly to: number } | null => {
  const from = tokens.findIndex(
    (token, at) => at > 2 && dash(token) && tokens.slice(at + 2, at + ITEM).some(comma),
  )
  if (from < 0 || from > BEGINS) return null
  const to = tokens.findIndex((token, at) => at > from && dash(token))
  return to < 0 ? null : { from, to }
}
