import { isEventHead } from './event-name.ts'
import { after, capital, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { HOST_HOUSES, NO_GUESTS } from './words/events.ts'
import { POSTS } from './words/titles.ts'

/** Whether someone is received somewhere: "to the Castle", "in Lima". */
export const guest = (sentence: Sentence, at: number) => {
  const next = sentence.tokens.slice(at + 1, at + 60)
  if (next.slice(0, 5).some((token) => NO_GUESTS.has(token.lower) || isEventHead(token))) return false
  return next.some(
    (token, i) =>
      /^(to|in|at)$/.test(token.lower) &&
      (capital(next[i + 1]) || (next[i + 1]?.lower === 'the' && capital(next[i + 2]))),
  )
}

/** "received Deputy Adviser Tomas Berg": someone with a post and a name, and not what was sent or given. */
export const receives = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'received' &&
  tokens.slice(at + 1, at + 9).some((token) => capital(token) && POSTS.has(token.lower)) &&
  (capital(tokens[at + 1]) ||
    (/^(?:today|yesterday)$/.test(tokens[at + 1]?.lower ?? '') &&
      capital(tokens[tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2]))) &&
  !tokens.slice(at + 1, at + 12).some(({ text }) => /[’']s$/.test(text))

/** "received a courtesy call from". */
export const caller = ({ tokens }: Sentence, at: number): boolean =>
  /^(a|the) courtesy (call|visit)/.test(after(tokens, at + 1, 3))

/** "The Amber House hosted leaders from forty cities": a house that people come to. */
export const houseHosts = ({ tokens }: Sentence, at: number): boolean => {
  const end = /^(today|yesterday|recently)$/.test(peek(tokens, at - 1)?.lower ?? '') ? at - 1 : at
  return (
    hostHouse(tokens, end) !== null && tokens.slice(at + 1, at + 12).some(({ lower }) => GUESTS.test(lower))
  )
}

const GUESTS =
  /^(leaders|ministers|mayors|governors|officials|delegates|delegations|representatives|experts|heads|chiefs|ambassadors|presidents|envoys|members|ceos|executives)$/

/** The house that is the subject before `end`, as tokens from and to; null where there is none. */
export const hostHouse = (
  tokens: readonly Token[],
  end: number,
): { readonly from: number; readonly to: number } | null => {
  if (!HOST_HOUSES.has(peek(tokens, end - 1)?.lower ?? '')) return null
  let from = end
  while (from > 0 && capital(peek(tokens, from - 1)) && end - from < 6) from--
  if (tokens[from]?.lower === 'the') from++
  const opens =
    from === 0 || /^(the|[.:–—-])$/.test(tokens[from - 1]!.lower) || tokens[from - 1]!.text === ','
  return end - from >= 2 && opens ? { from, to: end } : null
}

/** "called on Prime Minister Berg this afternoon", and asked for nothing. */
export const callsOn = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === 'on' &&
  tokens.slice(at + 2, at + 6).some((token) => capital(token) && POSTS.has(token.lower)) &&
  !tokens.slice(at + 2, at + 30).some(({ lower }, i, next) => lower === 'to' && !capital(next[i + 1]))
