import { bodyEnd } from './event-runs.ts'
import { after, before, capital, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MEETING_BODIES } from './words/events.ts'

/** Ways of telling of a meeting by what was done there: a body was told something, sat, or ended its session. */

const isDay = oneOf('today yesterday')
const weekday = oneOf('monday tuesday wednesday thursday friday saturday sunday')

/** Whether a day follows within a word or two: "today", "here yesterday", "on Tuesday". */
const onDay = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 3 && tokens[i]?.word; i++)
    if (isDay(tokens[i]) || (weekday(tokens[i]) && tokens[i - 1]?.lower === 'on')) return true
  return false
}

/** Where the name of a body that meets ends that begins at a place; -1 where none does. */
const bodyAt = (tokens: readonly Token[], from: number): number => {
  if (!capital(tokens[from])) return -1
  const end = bodyEnd(tokens, from)
  for (let at = from; at < end; at++) if (MEETING_BODIES.has(tokens[at]!.lower)) return end
  return -1
}

/** "told the Lake Council today", "Briefing the Lake Council today, …": a body that is told something is sitting. */
const toldBody = ({ tokens }: Sentence, at: number): boolean => {
  if (!/^(?:told|briefed|briefing|addressing)$/.test(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'the')
    return false
  if (/ing$/.test(tokens[at]!.lower) && at > 0) return false
  const end = bodyAt(tokens, at + 2)
  return end > 0 && onDay(tokens, end)
}

/** "The Lake Council was briefed today by the Envoy". */
const wasBriefed = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'briefed' &&
  /^(?:was|were)$/.test(peek(tokens, at - 1)?.lower ?? '') &&
  tokens.slice(Math.max(0, at - 8), at).some((token) => capital(token) && MEETING_BODIES.has(token.lower)) &&
  onDay(tokens, at + 1)

/** "wrapped up the three-day Lake Forum in Lima", "wound up its spring session". */
const woundUp = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean =>
  /^(?:wrapped|wound)$/.test(tokens[at]!.lower) &&
  tokens[at + 1]?.lower === 'up' &&
  /^(?:the|its|their|an?)$/.test(tokens[at + 2]?.lower ?? '') &&
  tokens.slice(at + 3, at + 11).some((token) => isHead(token))

/** "The Lake Dialogue kicked off today". */
const kickedOff = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean =>
  tokens[at]!.lower === 'kicked' &&
  tokens[at + 1]?.lower === 'off' &&
  tokens.slice(Math.max(0, at - 8), at).some((token) => capital(token) && isHead(token))

/** "The two ministers discussed the floods by phone on Tuesday". */
const byPhone = ({ tokens }: Sentence, at: number): boolean =>
  /^(?:phone|telephone)$/.test(tokens[at]!.lower) &&
  /\b(?:by|via|over the|on the)$/.test(before(tokens, at, 2)) &&
  tokens
    .slice(0, at)
    .some(({ lower }) => /^(?:discussed|spoke|talked|conferred|consulted|exchanged)$/.test(lower)) &&
  !tokens.slice(0, at).some(({ lower }) => /^(?:said|told|added|who|had|which)$/.test(lower)) &&
  (onDay(tokens, at + 1) || isDay(tokens[0]))

/** "The Committee on Fish sat in Lima". */
const sat = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'sat' &&
  /^(?:in|on|from|at|today|yesterday)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens.slice(Math.max(0, at - 14), at).some((token) => capital(token) && MEETING_BODIES.has(token.lower))

/** "The Lake Summit drew leaders from nine states to Lima". */
const drew = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean =>
  /^(?:drew|attracted)$/.test(tokens[at]!.lower) &&
  tokens.slice(Math.max(0, at - 14), at).some((token) => capital(token) && isHead(token)) &&
  tokens
    .slice(at + 1, at + 6)
    .some(({ lower }) =>
      /^(?:leaders|ministers|officials|delegates|delegations|representatives|participants|experts)$/.test(
        lower,
      ),
    )

const THOSE =
  /\b(?:heads|ministers|leaders|presidents|secretaries|officials|sides|council|committee|conference|assembly)\b/

/** "The Heads of State of the Lake Union, meeting in Lima on 3 May, decided …". */
const meetingThere = ({ tokens }: Sentence, at: number): boolean =>
  /^(?:meeting|sitting)$/.test(tokens[at]!.lower) &&
  at > 1 &&
  at < 24 &&
  tokens[at - 1]!.text === ',' &&
  /^(?:in|on|at|here|today|yesterday|virtually)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:the |we |\S+ (?:and|of) |heads |ministers |leaders )/.test(after(tokens, 0, 3)) &&
  THOSE.test(before(tokens, at - 1, at)) &&
  !/\b(?:said|that|which|who|when|where|had|last|earlier)\b/.test(after(tokens, 0, at + 8)) &&
  tokens.slice(at + 2, at + 28).some(({ text }) => text === ',')

/** Asked first: the words at which one of these can stand. */
const acts = oneOf(
  'told briefed briefing addressing wrapped wound sat drew attracted meeting sitting kicked phone telephone',
)

/** How surely a sentence tells that people came together by what was done there; 0 if it does not. */
export const actScore = (sentence: Sentence, at: number, isHead: (token: Token) => boolean): number => {
  if (!acts(sentence.tokens[at])) return 0
  if (toldBody(sentence, at) || wasBriefed(sentence, at)) return 1.8
  if (meetingThere(sentence, at)) return 2.9
  if (sat(sentence, at) || byPhone(sentence, at)) return 2.6
  if (kickedOff(sentence, at, isHead)) return 1
  return woundUp(sentence, at, isHead) || drew(sentence, at, isHead) ? 2 : 0
}
