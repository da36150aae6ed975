import type { SuggestibleFramework } from '../../../frameworks/suggestible.ts'
import type { ConceptLesson } from './taught.ts'

/** What a text says of each of some concepts: that it serves it (1), that it does not (-1), or nothing (0). */
export type Stances = Int8Array

/**
 * What people said of a text and the concepts of a framework; null where they said nothing. What serves a part serves what it is a part
 * of. Who said what a text serves left the others out for a reason: it does not serve those, but for parts of what was named as a whole.
 */
export const stancesOf = (
  { said }: Pick<ConceptLesson, 'said'>,
  { id, concepts }: SuggestibleFramework,
): Stances | null => {
  const own = said.filter(({ framework }) => framework === id)
  if (own.length === 0) return null
  const served = own.filter(({ serves }) => serves)
  const serving = new Set(served.flatMap(({ code, tops }) => [code, ...tops]))
  const lowest = new Set(concepts.filter(({ code, tops }) => !tops.includes(code)).map(({ code }) => code))
  const wholes = new Set(served.filter(({ code }) => !lowest.has(code)).flatMap(({ tops }) => tops))
  const denied = new Set(own.filter(({ serves }) => !serves).map(({ code }) => code))
  return Int8Array.from(concepts, ({ code, tops }) => {
    if (serving.has(code)) return 1
    if (denied.has(code)) return -1
    return served.length === 0 || tops.some((top) => wholes.has(top)) ? 0 : -1
  })
}
