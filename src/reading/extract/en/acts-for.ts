import type { Naming } from './namings.ts'
import { before, oneOf, peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { ITS_OWN, type StateNamed, statesOf } from './voices.ts'
import { CHAIRING, SIGNING } from './words/roles.ts'

/** How near before "for Norland" the verb stands, in tokens. */
const NEAR = 8

const written = (text: string, tokens: readonly Token[], { from, to }: StateNamed): string =>
  words(text, spanOf(tokens, from, to)).replace(/[’']s$/, '')

/** "led the Norland delegation", "the Norland delegation was led by": the state of the one who leads. */
const led = (
  text: string,
  tokens: readonly Token[],
  { from, to }: Naming,
  states: readonly StateNamed[],
): string | null => {
  const at = tokens.findIndex(({ lower }) => lower === 'delegation')
  const state = states.find((each) => each.to === at && !/’s$/.test(each.country.names[0]!))
  if (at < 1 || !state) return null
  const [begin, end] = to <= at ? [to, at] : [at, from]
  const leads = tokens
    .slice(begin, end)
    .some(({ lower }) => /^(?:led|leads|headed|heads|heading|leading|comprising|comprised)$/.test(lower))
  return leads ? written(text, tokens, state) : null
}

/** "A and B chaired the meeting for Norland", "A represented Norland", "A signed on behalf of Norland". */
const spokeFor = (
  text: string,
  tokens: readonly Token[],
  { to }: Naming,
  states: readonly StateNamed[],
): string | null => {
  const first = states[0]
  if (
    /^representing$/.test(tokens[0]?.lower ?? '') &&
    first &&
    first.from < 3 &&
    /^(?:were|was|are|is)$/.test(tokens[first.to]?.lower ?? '')
  )
    return written(text, tokens, first)
  const side = states.findLast(({ from, to: end }) => from < to && tokens[end]?.lower === 'side')
  if (side && /^(?:was|were|is|are)$/.test(tokens[side.to + 1]?.lower ?? ''))
    return written(text, tokens, side)
  for (const state of states) {
    if (state.from < to) continue
    const first = /^(?:the)$/.test(peek(tokens, state.from - 1)?.lower ?? '') ? state.from - 1 : state.from
    const lead = peek(tokens, first - 1)?.lower ?? ''
    if (/^represent(?:s|ed|ing)?$/.test(lead)) return written(text, tokens, state)
    const behalf = lead === 'of' && peek(tokens, first - 2)?.lower === 'behalf'
    // "and expresses support for Norland": the support is another's.
    if (!behalf && (lead !== 'for' || ITS_OWN.test(peek(tokens, first - 2)?.lower ?? ''))) continue
    const acts = tokens
      .slice(Math.max(to, first - NEAR), first)
      .some(({ lower }) => CHAIRING.has(lower) || SIGNING.has(lower))
    if (acts) return written(text, tokens, state)
  }
  return null
}

/** "On behalf of President Lind, Norland was represented by …": who sends somebody for a state is of it. */
const sent = (
  text: string,
  tokens: readonly Token[],
  { from, to }: Naming,
  states: readonly StateNamed[],
): string | null => {
  if (from > 6 || !/^on behalf of\b/.test(before(tokens, from, from)) || tokens[to]?.text !== ',') return null
  const begin = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
  const state = states.find((each) => each.from === begin && !each.owner)
  return state && /^(?:was|were|is)$/.test(tokens[state.to]?.lower ?? '')
    ? written(text, tokens, state)
    : null
}

const speaksFor = oneOf('delegation side for behalf represent represents represented representing')

/** The state in whose name the person named here is said to act: of the delegation they lead, or "for Norland". */
export const actsFor = (text: string, sentence: Sentence, naming: Naming): string | null => {
  const { tokens } = sentence
  const states = statesOf(text, sentence)
  if (states.length === 0 || !tokens.some(speaksFor)) return null
  return (
    led(text, tokens, naming, states) ??
    sent(text, tokens, naming, states) ??
    spokeFor(text, tokens, naming, states)
  )
}
