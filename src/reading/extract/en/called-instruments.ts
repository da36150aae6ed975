import type { Form } from './forms.ts'
import { describedFrom } from './instrument-described.ts'
import type { InstrumentName } from './instrument-names.ts'
import { isHead } from './instrument-nouns.ts'
import { tailEnd } from './instrument-tails.ts'
import { capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'

/** What states call by a name that does not say what it is. */
const kind = oneOf(
  'partnership initiative programme program framework mechanism platform pact campaign scheme project plan agreement declaration network',
)

export const isCalling = ({ lower }: Pick<Form, 'lower'>): boolean =>
  /^(?:called|named|titled|entitled|dubbed)$/.test(lower)

const quotes = oneOf('“ " ‘ *')
const closes = oneOf('” " ’ *')

/** Where a name in quotation marks ends, or where its capitals do; -1 where there is none. */
const calledEnd = (tokens: readonly Token[], from: number, quoted: boolean): number => {
  if (!quoted) return Math.max(from, tailEnd(tokens, from, 'initiative'))
  for (let at = from; at < from + 12 && at < tokens.length; at++) if (closes(tokens[at])) return at
  return -1
}

/** "launched a new framework called “Sowing Chances”": what is called by a name that has no noun of the kind in it. */
export const calledAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!kind(peek(tokens, at - 1))) return null
  const quoted = quotes(tokens[at + 1])
  const begin = quoted ? at + 2 : at + 1
  const from = tokens[begin]?.lower === 'the' ? begin + 1 : begin
  if (!capital(tokens[from])) return null
  const to = calledEnd(tokens, from, quoted)
  // "a pact called the Lake Accord" is read by its own noun.
  if (to <= from || tokens.slice(from, to).some(isHead)) return null
  // "called the Lake Effort or Lake Pact": of two names the one that has the noun.
  if (tokens[to]?.lower === 'or') return null
  const lead = describedFrom(tokens, at - 1) ?? undefined
  return { from, head: at - 1, to, year: null, acronym: null, named: true, lead }
}

const lettered = looks(/^(?=.*\p{Lu}.*\p{Lu}.*\p{Lu})[\p{Lu}\d]+$/u)
const joins = oneOf('and with by from')
const parts = oneOf(', – — -')

/** "RIVO, a new trilateral water partnership": letters that are said to be such a thing, seen from its noun. */
export const saidToBe = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!kind(tokens[at]) || capital(tokens[at + 1])) return null
  const described = describedFrom(tokens, at)
  if (described === null) return null
  let from = described
  while (from > 0 && at - from < 7 && !/^an?$/.test(tokens[from]!.lower)) from--
  const name = from - 2
  if (!/^an?$/.test(tokens[from]?.lower ?? '') || !parts(peek(tokens, from - 1)) || !lettered(tokens[name]))
    return null
  // "with partners and NDA, an initiative to": the last of several who do something.
  if (countryNamed(tokens[name]!.text) || capital(peek(tokens, name - 1)) || joins(peek(tokens, name - 1)))
    return null
  return {
    from: name,
    head: at,
    to: name + 1,
    year: null,
    acronym: tokens[name]!.text,
    named: true,
    lead: name,
  }
}
