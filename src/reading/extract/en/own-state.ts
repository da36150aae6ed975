import type { Naming } from './namings.ts'
import { capital, oneOf, owns, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { ITS_OWN, type StateNamed, statesOf } from './voices.ts'

/** How far behind a name its verb stands, and how far behind that whose support it is, in tokens. */
const VERB = 4
const OBJECT = 8
/** How far behind a welcome the place stands. */
const GUEST = 14

/** What somebody does with what is their own state's: who welcomes or thanks a state for it speaks of another. */
const conveys = oneOf(
  'conveyed conveys reaffirmed reaffirms reiterated reiterates underscored underscores affirmed affirms expressed expresses emphasized emphasised emphasizes emphasises stressed stresses pledged pledges reemphasized re-emphasized restated offered extended',
)
const receives = oneOf('welcomes welcomed hosts hosted receives received welcome host')
const isJoin = (token: Token | undefined): boolean => joins(token)
const joins = oneOf('and or to of in for with from , ; .')
const its = oneOf('the an a')
const adverb = oneOf('also then further again strongly jointly warmly')

const isIts = ({ lower }: Token): boolean => ITS_OWN.test(lower)

/** Where the verb of the one named stands, right behind the name or a post set off by commas; -1 where none does. */
const verbAt = (tokens: readonly Token[], { to }: Naming, fits: (token: Token) => boolean): number => {
  for (let at = to; at < Math.min(tokens.length, to + VERB); at++) {
    if (fits(tokens[at]!)) return at
    if (!adverb(tokens[at])) return -1
  }
  return -1
}

/** "conveyed the firm support of Norland", "reaffirmed Norland’s lasting commitment": whose it is, is the speaker’s own. */
const conveyed = (
  tokens: readonly Token[],
  naming: Naming,
  states: readonly StateNamed[],
): StateNamed | null => {
  const verb = verbAt(tokens, naming, conveys)
  if (verb < 0) return null
  const noun = tokens.findIndex((token, at) => at > verb && at <= verb + OBJECT && isIts(token))
  if (noun < 0) return null
  const front = states.find(
    ({ from, to, owner }) => from > verb && to <= noun && (owner || !joins(tokens[to])),
  )
  if (front) return tokens.slice(verb + 1, front.from).some(isJoin) ? null : front
  const of = tokens[noun + 1]?.lower === 'of' ? noun + 2 : -1
  return states.find(({ from }) => of > 0 && (from === of || (from === of + 1 && its(tokens[of])))) ?? null
}

/** "welcomed Minister Berg to Norland": who receives somebody in a state is at home there. */
const welcomed = (
  tokens: readonly Token[],
  naming: Naming,
  states: readonly StateNamed[],
): StateNamed | null => {
  const verb = verbAt(tokens, naming, receives)
  if (verb < 0) return null
  for (let at = verb + 1; at < Math.min(tokens.length, verb + GUEST); at++) {
    if (owns(tokens[at])) return null
    if (tokens[at]!.lower !== 'to') continue
    const place = its(tokens[at + 1]) ? at + 2 : at + 1
    return states.find(({ from, owner }) => from === place && !owner) ?? null
  }
  return null
}

const announces = oneOf(
  'announced announces pledged pledges highlighted highlights confirmed confirms informed',
)
const undertakes = oneOf('will would has intends plans')

/** "announced that Norland will host the talks": who tells what a state does, or has done, speaks for it. */
const announced = (
  tokens: readonly Token[],
  naming: Naming,
  states: readonly StateNamed[],
): StateNamed | null => {
  const verb = verbAt(tokens, naming, announces)
  if (verb < 0 || tokens[verb + 1]?.lower !== 'that') return null
  const begin = its(tokens[verb + 2]) ? verb + 3 : verb + 2
  return states.find(({ from, to, owner }) => from === begin && !owner && undertakes(tokens[to])) ?? null
}

const invites = oneOf('invitation guest guests')
const comes = oneOf('visited visit visits travelled traveled visiting')

/** "At the invitation of King Lind, President Berg paid a visit to Norland": who invites is of where the guest goes. */
const invited = (
  tokens: readonly Token[],
  naming: Naming,
  states: readonly StateNamed[],
): StateNamed | null => {
  const from = Math.max(0, naming.from - GUEST)
  const lead = tokens.slice(from, naming.from)
  const of = lead.findIndex(
    (token, at) => invites(token) && /^(?:of|from|by)$/.test(lead[at + 1]?.lower ?? ''),
  )
  // What stands between is the post, and nobody else.
  if (
    of < 0 ||
    lead
      .slice(of + 2)
      .some((token) => !capital(token) && !/^(?:the|of|for|and|his|her|[,.])$/.test(token.lower))
  )
    return null
  for (let at = naming.to; at < tokens.length; at++) {
    if (!comes(tokens[at])) continue
    const to = tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1
    const place = its(tokens[to]) ? to + 1 : to
    const state = states.find((each) => each.from === place && !each.owner)
    if (state) return state
  }
  return visitBefore(tokens, from + of, states)
}

/** "will pay a visit to Norland from 3 to 5 May at the invitation of Minister Lind": the same the other way round. */
const visitBefore = (
  tokens: readonly Token[],
  invitation: number,
  states: readonly StateNamed[],
): StateNamed | null => {
  for (let at = invitation - 1; at > Math.max(0, invitation - VISIT); at--) {
    if (closes(tokens[at])) return null
    if (!comes(tokens[at])) continue
    const to = tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1
    const place = its(tokens[to]) ? to + 1 : to
    return states.find((each) => each.from === place && !each.owner) ?? null
  }
  return null
}
/** How far before the invitation the visit stands. */
const VISIT = 24
const closes = oneOf('; :')

/** How far behind a presidency it is told under whom it is, in tokens. */
const AWAY = 4
const terms = oneOf('presidency presidencies chairmanship chairpersonship chair leadership government')

/** "Norland’s G9 Presidency next year under Prime Minister Lind": whose presidency somebody is to hold. */
const presides = (
  tokens: readonly Token[],
  { from }: Naming,
  states: readonly StateNamed[],
): StateNamed | null => {
  const lead = tokens.slice(Math.max(0, from - GUEST), from)
  const under = lead.findLastIndex(({ lower }) => lower === 'under')
  if (under < 0 || !lead.slice(under + 1).every((token) => capital(token) || its(token))) return null
  const at = Math.max(0, from - GUEST)
  const term = lead.slice(0, under).findLastIndex(terms)
  if (term < 0 || lead.slice(term + 1, under).some((token) => joins(token) || capital(token))) return null
  return under - term > AWAY
    ? null
    : (states.findLast(({ to, owner }) => owner && to > at && to <= at + term) ?? null)
}

/** The state of the one named here, as what they do tells it: whose support they convey, where they welcome or invite somebody. */
export const ownState = (text: string, sentence: Sentence, naming: Naming): string | null => {
  const { tokens } = sentence
  const states = statesOf(text, sentence)
  if (states.length === 0) return null
  const state =
    conveyed(tokens, naming, states) ??
    announced(tokens, naming, states) ??
    presides(tokens, naming, states) ??
    welcomed(tokens, naming, states) ??
    invited(tokens, naming, states)
  return state ? words(text, spanOf(tokens, state.from, state.to)).replace(/[’']s?$/, '') : null
}
