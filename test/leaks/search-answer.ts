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

/** Whoever runs the machine reads of each act that there was one, by the number of what it was on; never a word of it. */
const countsAll = (actor: Actor, asked: string) =>
  actor.kind === 'person' && actor.administrator && /\/trail(\.jsonl)?(\?|$)/.test(asked)

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
  const ids = countsAll(actor, asked)
    ? []
    : [...new Set([...(told.match(DRAWN) ?? []), ...(told.match(WORD) ?? [])])].filter((id) => {
        const audience = numbers.get(id)
        return audience !== undefined && !asked.includes(id) && !mayKnow(actor, audience)
      })
  return [...words, ...ids]
}
