import { before, capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { FoundTopic } from './topic-governors.ts'
import { nounKind, topical, trouble } from './topic-kind.ts'
import { phraseAround } from './topic-phrases.ts'
import { PROBLEMS } from './words/problems.ts'
import { DEPENDENT, FIELDS, NEVER, PASSING, PRAISE, TOPICAL } from './words/topic-nouns.ts'

const PREVENTS = /^(prevention|control|reduction|mitigation|prevention-focused)$/

const taken = (found: readonly FoundTopic[]): ReadonlySet<number> => {
  const all = new Set<number>()
  for (const { phrase } of found) for (let i = phrase.from; i < phrase.to; i++) all.add(i)
  return all
}

/** Problems named in passing, which nothing that governs them was found for. */
export const passing = (tokens: readonly Token[], found: readonly FoundTopic[]): FoundTopic[] => {
  const known = taken(found)
  return tokens.flatMap((token, at) => {
    if (!trouble(tokens, at, 0) || known.has(at) || capital(token) || modifies(tokens, at)) return []
    const phrase = phraseAround(tokens, at)
    if (
      PREVENTS.test(tokens[phrase.from]!.lower) ||
      /^(prevention|control|reduction) of/.test(before(tokens, phrase.from, 2)) ||
      nounKind(tokens, phrase) !== 'problem'
    )
      return []
    return phrase.to - phrase.from > 1 ||
      (token.lower.length > 6 && !WEAK.test(token.lower)) ||
      token.lower === 'war'
      ? [{ kind: 'issue' as const, phrase }]
      : []
  })
}

/** Fields named in passing with a word that says which ("drainage policy"). */
export const fields = (tokens: readonly Token[], found: readonly FoundTopic[]): FoundTopic[] => {
  const known = taken(found)
  return tokens.flatMap((token, at) => {
    if (!PASSING.has(token.lower) || known.has(at) || at === 0) return []
    const next = tokens[at + 1]?.lower ?? ''
    if (FIELDS.has(next) || DEPENDENT.has(next) || AGENTS.test(next)) return []
    const phrase = phraseAround(tokens, at)
    if (phrase.to - phrase.from < 2 || nounKind(tokens, phrase) !== 'field') return []
    if (!(topical(tokens[at - 1]!) || PROBLEMS.has(tokens[at - 1]!.lower)) || tokens.slice(phrase.from, phrase.to).some(capital)) return []
    return [{ kind: 'area' as const, phrase }]
  })
}

const AGENTS =
  /^(companies|businesses|workers|officials|ministers|leaders|agencies|organi[sz]ations|institutions|council|forces|act|laws?)$/

/** Problems that are too vague where they are named by themselves and in passing. */
const WEAK =
  /^(challenges|threats?|instability|conflicts?|reliance|dependence|diseases?|variants?|barriers|violations|explosions?|displacement)$/

const GOES_ON =
  /^(prevention|control|response|reduction|management|resolution|relief|mitigation|preparedness|resilience|risk|recovery)$/

/** Whether the word merely describes the noun behind it ("oil spill exercise"). */
const modifies = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (!next?.word) return false
  return (
    PROBLEMS.has(next.lower) ||
    GOES_ON.test(next.lower) ||
    FIELDS.has(next.lower) ||
    DEPENDENT.has(next.lower) ||
    (NEVER.has(next.lower) && !/s$/.test(tokens[at]!.lower)) ||
    (capital(next) && capital(tokens[at]))
  )
}

/** "cyber-security cooperation": what stands before the word and says on what. */
export const qualified = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!/^(cooperation|co-operation|collaboration)$/.test(tokens[at]!.lower) || at === 0) return []
  const { from } = phraseAround(tokens, at)
  if (from === at || !topical(tokens[at - 1]!) || PRAISE.has(tokens[at - 1]!.lower)) return []
  return [{ kind: 'area', phrase: { from, to: TOPICAL.has(tokens[at - 1]!.lower) ? at + 1 : at } }]
}
