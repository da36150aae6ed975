import type { Span } from '../../../text/span.ts'
import { hostHouse } from './event-guests.ts'
import type { EventSentence } from './event-sentence.ts'
import { isEarlier } from './other-event.ts'
import { before, capital, peek, spanOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { VENUE_HEADS } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

const venueAt = (tokens: readonly Token[], at: number): Span | null => {
  let from = at + 1
  if (/^(the|his|her|its|their)$/.test(tokens[from]?.lower ?? '')) from++
  let to = from
  let head = -1
  while (to < tokens.length && to - from < 12) {
    const token = tokens[to]!
    if (VENUE_HEADS.has(token.lower) && (capital(token) || to > from)) head = to + 1
    if (
      capital(token) ||
      /^(of|and|for|de|des|du|di|da|do|del|la|[-–&.])$/.test(token.lower) ||
      (to === from && ordinal(token.text))
    )
      to++
    else if (token.text === '’s' || VENUE_HEADS.has(token.lower)) to++
    else break
  }
  if (head < 0 || !capital(tokens[from])) return null
  return spanOf(tokens, from, venueTail(tokens, from, head, to))
}

/** "University of Somewhere": the words after "of" belong to the venue. */
const venueTail = (tokens: readonly Token[], from: number, head: number, to: number): number => {
  // "Palais des Nations", "Hotel Sol": where the noun comes first, the name is what follows.
  if (
    head - from === 1 &&
    (capital(tokens[head]) || /^(de|des|du|di|da|do|del)$/.test(tokens[head]?.lower ?? ''))
  )
    return lastCapital(tokens, head, to)
  if (
    !/^(of|for)$/.test(tokens[head]?.lower ?? '') ||
    /^(house|residence|castle|villa)$/.test(tokens[head - 1]!.lower)
  )
    return head
  let end = to
  if (tokens[head + 1]?.lower === 'the')
    for (end = head + 2; capital(tokens[end]) || tokens[end]?.text === '-'; ) end++
  return lastCapital(tokens, head, end)
}

const lastCapital = (tokens: readonly Token[], least: number, to: number): number => {
  let end = to
  while (end > least && !capital(peek(tokens, end - 1))) end--
  return end
}

/** The house that a sentence names as where those it speaks of met. */
export const venue = (sentence: Sentence): Span | null => {
  const { tokens } = sentence
  for (let i = 0; i < Math.min(tokens.length - 1, 260); i++) {
    if (!/^(at|in|to|inside)$/.test(tokens[i]!.lower)) continue
    if (
      tokens[i]!.lower !== 'at' &&
      !/\b(welcome\w*|met|held|host\w*|gathered|convened|meeting|to)\b/.test(before(tokens, i, 28))
    )
      continue
    const found = venueAt(tokens, i)
    if (found && !isEarlier(tokens, i)) return found
  }
  return null
}

/** "The Amber House hosted leaders …": a house that is itself said to host. */
export const hosting = ({ sentence: { tokens }, at }: EventSentence): Span | null => {
  if (!/^(hosted|hosts)$/.test(tokens[at]!.lower)) return null
  const end = /^(today|yesterday|recently)$/.test(peek(tokens, at - 1)?.lower ?? '') ? at - 1 : at
  const house = hostHouse(tokens, end)
  return house && spanOf(tokens, house.from, house.to)
}
