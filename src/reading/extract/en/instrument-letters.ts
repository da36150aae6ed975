import { capital, looks, oneOf } from './phrases.ts'
import type { Token } from './tokens.ts'

/** How many words stand at the most before the letters that are short for them. */
const WIDEST = 12

const links = oneOf('of on for and to the & in with through by from at , - –')
const spells = looks(/^\p{Lu}{3,7}$/u)

/** Whether the initials of some words spell letters: every word in capitals gives one, a small word may give its own. */
const spelt = (
  initials: readonly { readonly letter: string; readonly must: boolean }[],
  letters: string,
): boolean => {
  let reached = new Set([0])
  for (const { letter, must } of initials) {
    const next = new Set<number>()
    for (const at of reached) {
      if (letters[at] === letter) next.add(at + 1)
      if (!must) next.add(at)
    }
    if (next.size === 0) return false
    reached = next
  }
  return reached.has(letters.length)
}

/**
 * "Women in the River Economy (WIRE) Initiative": where a name begins whose initials the letters in brackets spell, small
 * words in it or not; `open`: the bracket. -1 where the words before it don't spell them.
 */
export const spelledFrom = (tokens: readonly Token[], open: number): number => {
  const letters = tokens[open + 1]
  if (!spells(letters) || tokens[open + 2]?.text !== ')') return -1
  const initials: { letter: string; must: boolean }[] = []
  for (let at = open - 1; at >= 0 && open - at <= WIDEST; at--) {
    const token = tokens[at]!
    if (!capital(token) && !links(token)) return -1
    if (token.word) initials.unshift({ letter: token.text[0]!.toUpperCase(), must: capital(token) })
    if (capital(token) && spelt(initials, letters!.text)) return at
  }
  return -1
}
