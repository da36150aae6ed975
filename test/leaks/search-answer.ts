import type { Actor } from '../../src/access/actor.ts'
import { DRAWN, isDrawn, type Thing, WORD } from './known.ts'
import { type Audience, mayKnow } from './sights.ts'
import { canariesIn } from './tokens.ts'

/** What may not be told to somebody: by canary, and by numbers drawn by lot. */
export type Secrets = {
  readonly canaries: ReadonlyMap<string, Audience>
  readonly numbers: ReadonlyMap<string, Audience>
}

export const secretsOf = (canaries: ReadonlyMap<string, Audience>, things: readonly Thing[]): Secrets => ({
  canaries,
  // What is under review is named by its record, whose own number says for whom it is.
  numbers: new Map(
    things
      .filter((each) => isDrawn(each) && each.kind !== 'review')
      .map(({ id, audience }) => [String(id), audience]),
  ),
})

/**
 * What the trail names by its number to those who may know no more of it: to whoever runs the machine of each act that there
 * was one, to a side that somebody was invited to a post of its own, and that a file was read for it, which its editors alone
 * see until it is kept.
 */
const namedInTrail = (actor: Actor, asked: string, audience: Audience) => {
  if (!/\/trail(\.jsonl)?(\?|$)/.test(asked) || actor.kind !== 'person') return false
  if (actor.administrator) return true
  if (audience.of === 'invitation') return mayKnow(actor, { ...audience, of: 'invited' })
  return (
    audience.of === 'proposal' &&
    actor.capacities.some(({ partnership, side }) => partnership === audience.p && side === audience.owner)
  )
}

/** What in an answer its asker may not know, by canary or number; what they sent themselves is not told to them by it. */
export const foreignIn = (
  actor: Actor,
  { canaries, numbers }: Secrets,
  told: string,
  asked: string,
): readonly string[] => {
  const sent = canariesIn(asked)
  const words = [...canariesIn(told)].filter((word) => {
    const audience = canaries.get(word)
    return audience !== undefined && !sent.has(word) && !mayKnow(actor, audience)
  })
  const ids = [...new Set([...(told.match(DRAWN) ?? []), ...(told.match(WORD) ?? [])])].filter((id) => {
    const audience = numbers.get(id)
    return (
      audience !== undefined &&
      !asked.includes(id) &&
      !mayKnow(actor, audience) &&
      !namedInTrail(actor, asked, audience)
    )
  })
  return [...words, ...ids]
}
