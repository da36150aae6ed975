import { inBrackets, ofBody } from './naming-bodies.ts'
import { before, capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { BODIES } from './words/common.ts'
import { countryNamed } from './words/countries.ts'
import { POSTS } from './words/titles.ts'

/** Words behind which a list of people begins, at the most this many tokens before one of them. */
const LISTED = 120
const PEOPLE =
  /\b(?:participants|attendees|delegates|members|speakers|panellists|panelists|experts|ministers|ambassadors|officials|leaders|representatives|envoys|present|including|(?:attended|joined|chaired|moderated|facilitated|represented|accompanied|led|signed|opened|addressed|convened|headed|presented|delivered) (?:\S+ )?by)\b/
/** What else is listed with its state in brackets behind it. */
const PLACES =
  /\b(?:cities|towns|ports|airports|sites|companies|firms|universities|islands|villages|regions|provinces|located|stations|from|to|in)$/

/** The words of which one stands with every name that is shown to be a person's below. */
export const SHOWS =
  /^(?:[(]|from|whom?|counterparts|chaired|co-chaired|moderated|helmed|presided|facilitated|keynoted|announc\w*|nam(?:e|ed|ing)|appoint\w*|nominat\w*|elect\w*|designat\w*|select\w*|introduc\w*|confirm\w*)$/

/** "Ana Lind (Norway)": in a list, or where the sentence speaks of people before. */
const stateInBrackets = (tokens: readonly Token[], from: number, to: number, text: string): boolean => {
  if (inBrackets(tokens, to, text) === null) return false
  const lead = before(tokens, from, LISTED)
  return (
    PEOPLE.test(lead) && !PLACES.test(before(tokens, from, 1)) && !/\b(?:cities|towns|ports)\b/.test(lead)
  )
}

/** "Tomas Berg from the Lake Office", "from Peru". */
const comesFrom = (tokens: readonly Token[], to: number, text: string): boolean => {
  if (tokens[to]?.lower !== 'from') return false
  const body = ofBody(tokens, to, text)
  if (!body) return false
  return countryNamed(body) !== undefined || body.split(' ').some((word) => BODIES.has(word.toLowerCase()))
}

/** "Ana Lind, who chairs the Board": only a person is one who does something. */
const whoDoes = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.text === ',' &&
  /^whom?$/.test(tokens[to + 1]?.lower ?? '') &&
  !/^(?:are|were|have|do)$/.test(tokens[to + 2]?.lower ?? '')

/** "chaired by Ana Lind": what only a person does. */
const chairs = (tokens: readonly Token[], from: number): boolean =>
  /\b(?:chaired|co-chaired|moderated|helmed|presided over|facilitated|keynoted) by$/.test(
    before(tokens, from, 3),
  )

const names = oneOf(
  'announce announced announcing name named naming appoint appointed appointing nominate nominated elect elected designate designated select selected introduce introduced confirm confirmed',
)

/** "named Ana Lind as its new Director": who is put in a post. */
const putInPost = (tokens: readonly Token[], from: number, to: number): boolean =>
  names(peek(tokens, from - 1)) &&
  to - from > 1 &&
  tokens[to]?.lower === 'as' &&
  tokens.slice(to + 1, to + 9).some((token) => POSTS.has(token.lower))

/** Whether what follows a name without courtesy or post shows that it is a person's. */
export const shownByContext = (tokens: readonly Token[], from: number, to: number, text: string): boolean =>
  !capital(tokens[to]) &&
  (chairs(tokens, from) ||
    putInPost(tokens, from, to) ||
    whoDoes(tokens, to) ||
    comesFrom(tokens, to, text) ||
    stateInBrackets(tokens, from, to, text))
