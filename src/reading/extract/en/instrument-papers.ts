import { askForm } from './asking.ts'
import { calledAt, isCalling } from './called-instruments.ts'
import { countedTexts, isTexts } from './counted-texts.ts'
import type { Form } from './forms.ts'
import { startOf } from './instrument-begins.ts'
import { DETERMINER, describedFrom, madeHere, ofName, together } from './instrument-described.ts'
import { acronymAt } from './instrument-heads.ts'
import type { InstrumentName } from './instrument-names.ts'
import { subjectEnd } from './instrument-subjects.ts'
import { tailEnd } from './instrument-tails.ts'
import { allCapitals, before, capital, oneOf, peek } from './phrases.ts'
import { resolutionAt } from './resolutions.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { MAKING, NO_INSTRUMENT } from './words/instruments.ts'

/** "the Lake Council strategy for the Delta": whose it is, and which part of the world it is aimed at. */
const strategyAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!/^(?:on|for|towards?)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const aim = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
  const from = startOf(tokens, at)
  if (from === at || !capital(tokens[aim]) || peek(tokens, from - 1)?.lower !== 'the') return null
  if (!tokens.slice(from, at).every(ofName)) return null
  const to = tailEnd(tokens, at + 1, 'strategy')
  return to > aim ? { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: true } : null
}

const PAPERS: ReadonlyMap<string, RegExp> = new Map([
  ['letter', /^(?:intent|understanding|agreement|cooperation)$/],
  ['letters', /^(?:intent|understanding|agreement)$/],
  ['statement', /^(?:intent|principles)$/],
  ['declaration', /^intent$/],
  ['terms', /^reference$/],
  ['code', /^(?:conduct|practice)$/],
  ['exchange', /^(?:letters|notes)$/],
])

/** "signed a letter of intent on maps", "adopted terms of reference for the board": papers of two nouns, where they are made. */
const paperAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const of =
    tokens[at + 1]?.lower === 'of' && PAPERS.get(tokens[at]!.lower)?.test(tokens[at + 2]?.lower ?? '')
  if (!of) return null
  const bare =
    DETERMINER.test(peek(tokens, at - 1)?.lower ?? '') || MAKING.test(peek(tokens, at - 1)?.lower ?? '')
  const from = bare ? at : (describedFrom(tokens, at) ?? at)
  const to = subjectEnd(tokens, at + 3, false, true)
  return madeHere(tokens, from, to, true) ||
    (seeks(tokens[at]) && (from < at || to > at + 3) && sought(tokens, from)) ||
    (!/^(?:terms|exchange)$/.test(tokens[at]!.lower) && to > at + 3 && joins(peek(tokens, from - 2)))
    ? { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
    : null
}
const joins = oneOf('and ,')
const seeks = oneOf('code statement')

/** "to establish a voluntary code of conduct": what is to be drawn up, told by more than its noun. */
const sought = (tokens: readonly Token[], from: number): boolean =>
  /\b(?:establish|develop|conclude|negotiat|finali[sz]|draft|draw up|endors|launch)\p{Ll}* (?:the|an?)$/u.test(
    before(tokens, from, 4),
  )

/** "adopted a joint programme on river data": of several, about something, and made here. */
const sharedAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const from = describedFrom(tokens, at)
  if (from === null || !tokens.slice(from, at).some((token) => together(token))) return null
  const to = subjectEnd(tokens, at + 1, false, true)
  return to > at + 1 && madeHere(tokens, from, to, true)
    ? { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
    : null
}

const exchanges = oneOf('exchange mobility twinning')

/** "the Lindal exchange programme": one name is enough for what brings people to and fro. */
const exchangeAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const name = peek(tokens, at - 2)
  const own =
    exchanges(peek(tokens, at - 1)) &&
    capital(name) &&
    peek(tokens, at - 3)?.lower === 'the' &&
    !allCapitals(name!.text) &&
    !NO_INSTRUMENT.has(name!.lower) &&
    !ofState(name!)
  return own
    ? { from: at - 2, head: at, to: at + 1, year: null, acronym: acronymAt(tokens, at + 1), named: true }
    : null
}
const ofState = ({ text }: Token): boolean =>
  text
    .split(/[-–]/)
    .some((part) => countryNamed(part) !== undefined || countryOfAdjective(part) !== undefined)

export const isPaperForm = (form: Form): boolean =>
  PAPERS.has(form.lower) ||
  isCalling(form) ||
  isTexts(form) ||
  /^(?:strategy|programme|program|resolutions?)$/.test(form.lower)
const isPaper = askForm(isPaperForm)

/** The text that a noun in small letters heads which is not of the common kinds: a letter, a code, a strategy, a resolution. */
export const paperNamed = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!isPaper(tokens[at]!)) return null
  const { lower } = tokens[at]!
  if (lower.startsWith('resolution')) return resolutionAt(tokens, at)
  if (isCalling(tokens[at]!.form)) return calledAt(tokens, at)
  if (isTexts(tokens[at]!.form)) return countedTexts(tokens, at)
  if (lower === 'strategy') return strategyAt(tokens, at) ?? sharedAt(tokens, at)
  return PAPERS.has(lower) ? paperAt(tokens, at) : (sharedAt(tokens, at) ?? exchangeAt(tokens, at))
}
