import type { Naming } from './namings.ts'
import { capital, oneOf, peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { isStateHere } from './told-states.ts'
import { countryOfAdjective } from './words/countries.ts'
import { SIDE_OF_LIST } from './words/roles.ts'

/** How far back the head of a list of names is looked for, and how far before it whose list it is, in tokens. */
const BACK = 240
const BEFORE = 18

/** Whose side a list is of: a state the text names, or the person whom those in the list accompany. */
export type Side = { readonly state: string } | { readonly with: Naming } | null

const stateIn = (
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  nouns: (adjective: string) => string | null,
  least = from + 1,
): string | null => {
  // By where a name ends, the longest first: "Papua New Guinea" is not Guinea.
  for (let end = to; end >= least; end--)
    for (let width = Math.min(4, end - from); width > 0; width--) {
      const written = words(text, spanOf(tokens, end - width, end)).replace(/[’']s$/, '')
      if (isStateHere(text, written)) return written
      if (countryOfAdjective(written)) return nouns(written)
    }
  return null
}

const together = oneOf('co-chairs officials delegates negotiators representatives ministers')
const inList = oneOf('of for and the to in , & -')

/** "the Norland co-chairs, A, B and C": the state before those who are named one by one right behind; null where none is. */
const namedTogether = (
  text: string,
  { tokens }: Sentence,
  naming: Naming,
  nouns: (adjective: string) => string | null,
): string | null => {
  let at = naming.from - 1
  while (at > 0 && naming.from - at < BACK && !together(tokens[at]) && listed(tokens, at)) at--
  return together(tokens[at]) ? stateIn(text, tokens, Math.max(0, at - 4), at, nouns, at) : null
}

const listed = (tokens: readonly Token[], at: number): boolean =>
  capital(tokens[at]) || inList(tokens[at]) || (tokens[at]!.text === '.' && tokens[at - 1]!.text.length < 4)

const leavesList = oneOf('which that where while agreed said discussed met')
const comprises = oneOf('comprised comprising included including')
const isSide = oneOf('side delegation')
const headsList = oneOf(SIDE_OF_LIST)
const matters = oneOf(
  'by which that where while agreed said discussed met comprised comprising included including',
)

/** Where the phrase begins that heads the list a name stands in ("was represented by"), in tokens; -1 where none does. */
const headOf = ({ tokens }: Sentence, naming: Naming): number => {
  for (let at = naming.from - 1; at > Math.max(0, naming.from - BACK); at--) {
    const token = tokens[at]!
    if (!matters(token)) continue
    if (leavesList(token)) return -1
    // "and the Norland side by Ana Lind": the verb is told before.
    if (token.lower === 'by' && (headsList(peek(tokens, at - 1)) || isSide(peek(tokens, at - 1))))
      return at - 1
    if (comprises(token)) return at
  }
  return -1
}

/**
 * The side of a name in a list that is said to be one's: "Norland was represented by A and B", "the Norland delegation
 * comprised …", "Minister Lind was accompanied by …".
 */
export const sideOf = (
  text: string,
  sentence: Sentence,
  naming: Naming,
  others: readonly Naming[],
  nouns: (adjective: string) => string | null,
): Side => {
  const together = namedTogether(text, sentence, naming, nouns)
  if (together) return { state: together }
  const head = headOf(sentence, naming)
  if (head < 0) return null
  const from = Math.max(0, head - BEFORE)
  const leader = others.findLast((other) => other.to <= head && other.to > from)
  if (leader && /^(accompanied|supported|assisted)$/.test(sentence.tokens[head]!.lower))
    return { with: leader }
  if (/^(accompanied|joined|attended|supported|assisted)$/.test(sentence.tokens[head]!.lower)) return null
  if (
    /^(led|headed)$/.test(sentence.tokens[head]!.lower) &&
    !sentence.tokens
      .slice(Math.max(0, head - 10), head)
      .some(({ lower }) => /^(delegations?|side|team|officials)$/.test(lower))
  )
    return null
  const state = stateIn(text, sentence.tokens, from, head, nouns)
  return state ? { state } : null
}
