import type { Span } from '../../../text/span.ts'
import { askForm } from './asking.ts'
import { allCapitals, capital, oneOf, tokenAt } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { PROBLEMS } from './words/problems.ts'
import { FIELDS, NEVER } from './words/topic-nouns.ts'

const endsName = oneOf('goals dialogue architecture')

const PROPER_FINE = /^(AI|ICT|5G|6G|MSMEs|SMEs)$/

/** Names of bodies, states and texts are no topics. */
export const proper = (tokens: readonly Token[], phrase: TopicPhrase): boolean => {
  const run: Token[] = []
  for (let at = phrase.from; at < phrase.to; at++) if (tokens[at]!.word) run.push(tokens[at]!)
  if (run.length === 0) return true
  if (capital(run[0])) {
    // "…, the United States commits": a state that begins a clause.
    if (run.length > 2 && countryNamed(`${run[0]!.text} ${run[1]!.text}`)) return true
    const written = run.map(({ text }) => text).join(' ')
    if (countryNamed(written) || countryOfAdjective(written)) return true
    // "the Lake Safety Goals", "the Northern Rice Dialogue"
    if (run.length > 1 && endsName(run.at(-1)) && run.every(capital)) return true
  }
  return run.length < 3 && run.every(acronym)
}

const acronym = askForm(
  ({ text, lower }) =>
    allCapitals(text) && !PROPER_FINE.test(text) && !FIELDS.has(lower) && !PROBLEMS.has(lower),
)

/** "Adviser to the President for River Safety" */
const toThe = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'to' && tokens[at + 1]!.lower === 'the'

/** Whether the words from `at` are part of a post or a body ("Minister for the Digital Economy"). */
export const titled = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 10; i--) {
    if (
      /^(minist(er|ry|ers|ries)|department|secretary|undersecretary|advis[eo]r|head|counsell?or|envoy|ambassador|representative|commissioner|coordinator|assistant|co-chair|sherpa|bureau|office|director|directorate|agency|council|committee|organi[sz]ation|forum|bank|conference|institute)$/i.test(
        tokens[i]!.text,
      )
    )
      return true
    if (!capital(tokens[i]) && !/^(of|and|for|the|,|&)$/.test(tokens[i]!.lower) && !toThe(tokens, i))
      return false
  }
  return false
}

/** Whether capitals go on behind a place to the noun of a body ("… and Works Agency"). */
export const inBody = (tokens: readonly Token[], to: number): boolean => {
  let at = to
  while (at < to + 6 && (capital(tokens[at]) || (joins(tokens[at]) && capital(tokens[at + 1])))) at++
  return at > to && body(tokens[at - 1])
}
const joins = oneOf('and of for &')
const body = oneOf(
  'agency mission group fund commission committee council ministry department office bureau board bank forum centre center institute authority union organisation organization association facility',
)

/** Whether a line of policy is a mere part of a name ("Digital Economy Ministers"). */
export const named = (tokens: readonly Token[], span: Span): boolean => {
  const from = tokenAt(tokens, span.start)
  const next = tokens[tokenAt(tokens, span.end)]
  if (!capital(tokens[from])) return false
  return (
    titled(tokens, from) ||
    (capital(next) && (endsName(next) || NEVER.has(next!.lower.replace(/[’']s?$/, ''))))
  )
}

const PERSONS =
  /^(officials?|members?|organi[sz]ations?|representatives?|experts?|workers|leaders|companies|firms|groups?|agencies|authorities|ministers?|practitioners|professionals|actors|stakeholders|officers?|institutions)$/

/** "public health officials": a line of policy that only says who. */
export const ofPersons = (tokens: readonly Token[], span: Span): boolean =>
  PERSONS.test(tokens[tokenAt(tokens, span.end)]?.lower ?? '') ||
  // Civil society is somebody, and a field only where it is furthered.
  (tokens[tokenAt(tokens, span.start)]?.lower === 'civil' &&
    tokens[tokenAt(tokens, span.start) + 1]?.lower === 'society')
