import { askForm } from './asking.ts'
import { countedTexts, isTexts } from './counted-texts.ts'
import type { Form } from './forms.ts'
import { startOf } from './instrument-begins.ts'
import { dayBehind } from './instrument-days.ts'
import { acronymAt, generic, headEnd, inTheMaking, lastHead, ofStates, wholeEnd } from './instrument-heads.ts'
import { isHead } from './instrument-nouns.ts'
import { headsOther, tailEnd } from './instrument-tails.ts'
import { bodyBefore, domestic, isAgency, ofParties, plainAction, shouted } from './not-instruments.ts'
import { before, capital, oneOf, peek } from './phrases.ts'
import { isResolutions, resolutionAt } from './resolutions.ts'
import type { Token } from './tokens.ts'
import { countryOfAdjective } from './words/countries.ts'
import { TEXT_HEADS, TREATIES, WEAK_HEADS } from './words/instruments.ts'

/**
 * Where a sentence names an instrument: its tokens, the noun that heads it, a year written before it, an acronym
 * behind it. `named`: by a name of its own, not only as "the joint statement with Norland".
 */
export type InstrumentName = {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly year: string | null
  readonly acronym: string | null
  readonly named: boolean
  /** Where what is said before the name ends, where that is not right before it: "a pact called “X”". */
  readonly lead?: number | undefined
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/
const YEAR = /^(19|20)\d\d$/

/** Takes off a leading year of signing; a year still to come, or a span of years, belongs to the name. */
const withYear = (
  tokens: readonly Token[],
  from: number,
  to: number,
  present: number,
): { from: number; year: string | null } => {
  const first = tokens[from]!
  // "the June 2020 Amber Statement", "the June 3 Amber Statement"
  if (MONTH.test(first.text) && /^\d/.test(tokens[from + 1]?.text ?? '') && to - from > 3)
    return {
      from: generic(tokens, from + 2, to) ? from : from + 2,
      year: YEAR.test(tokens[from + 1]!.text) ? tokens[from + 1]!.text : null,
    }
  if (!YEAR.test(first.text) || to - from < 2 || /^[-–]$/.test(tokens[from + 1]!.text))
    return { from, year: null }
  return Number(first.text) > present ? { from, year: null } : { from: from + 1, year: first.text }
}

const nameAt = (tokens: readonly Token[], at: number, present: number): InstrumentName | null => {
  const begin = startOf(tokens, at)
  const last = Math.max(lastHead(tokens, at), begin)
  const end = headEnd(tokens, last)
  if (headsOther(tokens, end) || bodyBefore(tokens, last) || isAgency(tokens, begin, last)) return null
  // "Item 2 – Agenda"
  if (tokens[begin]!.lower === 'item') return null
  const plain = generic(tokens, begin, end)
  const whole = wholeEnd(tokens, last, end, !plain && !ofStates(tokens, begin, end))
  const day = plain && whole === end && TEXT_HEADS.has(tokens[last]!.lower) ? dayBehind(tokens, end) : null
  // "the Joint Statement of 29 October 2028": the day tells which; "on" tells of a making as often.
  const byDay =
    day !== null && (tokens[end]!.lower === 'of' || tokens[last]!.lower === 'statement') ? day : null
  const to = byDay?.to ?? whole
  if (shouted(tokens, begin, last) || plainAction(tokens, begin, last, to)) return null
  // "Pledge of CHF 3 million"
  const money = /^\p{Lu}{3}$/u.test(peek(tokens, to - 1)?.text ?? '') && /^\d/.test(tokens[to]?.text ?? '')
  if (begin >= to || (money && peek(tokens, to - 2)?.lower === 'of')) return null
  const { from, year: before } = withYear(tokens, begin, to, present)
  const year = before ?? byDay?.year ?? null
  if (to - from < 2 || from > last || ofParties(tokens, from) || domestic(tokens, from, last)) return null
  if (countryOfAdjective(tokens[from]!.text) && to - from === 2 && WEAK_HEADS.has(tokens[last]!.lower))
    return null
  return { from, head: inTheMaking(tokens, last), to, year, acronym: acronymAt(tokens, to), named: true }
}

/** "Year of Innovation": a year that states hold together. */
const yearOf = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const { text } = tokens[at]!
  if (text !== 'Year' && text !== 'Decade') return null
  const of =
    (text === 'Year' ? /^of$/ : /^(?:of|on|for)$/).test(tokens[at + 1]?.text ?? '') && capital(tokens[at + 2])
  if (!of && (text === 'Year' || tokens[at + 1]?.text === 'of')) return null
  const from = startOf(tokens, at)
  // "the Water Action Decade" needs no more; "the Last Decade" is none.
  if (from === at || (!of && (at - from < 2 || peek(tokens, from - 1)?.lower !== 'the'))) return null
  return { from, head: at, to: tailEnd(tokens, at + 1, 'year'), year: null, acronym: null, named: true }
}

/** "the Lima Call for Safe Rivers": what many are called on to join. */
const callAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (tokens[at]!.text !== 'Call' || tokens[at + 1]?.text === 'with' || headsOther(tokens, at + 1))
    return null
  const from = startOf(tokens, at)
  if (from === at || peek(tokens, from - 1)?.lower !== 'the') return null
  if (/^(?:Phone|Video|Telephone|Conference|Joint|Leaders|Zoom|Ministers?)$/.test(tokens[at - 1]!.text))
    return null
  const to = tailEnd(tokens, at + 1, 'call')
  return { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: true }
}

const FOUNDING =
  /^(?:establish|establishes|established|establishing|establishment|launch|launches|launched|launching|create|created|creation|set|setting|unveil|unveiled|unveils|announce|announces|announced|announcing)$/

/** What is an undertaking where it is set up, and a body or a place elsewhere. */
const FOUNDED = new Set(
  'Fund Facility Hub Portal Scholarship Scholarships Fellowships Corps Pilot Exchange Project Incubator Taxonomy Internships Residency Traineeships Voucher Vouchers Tracker'.split(
    ' ',
  ),
)

/** Whether what is set up stands right before a name, or before others it is named with ("launched the A, the B and the C"). */
const founded = (tokens: readonly Token[], from: number): boolean => {
  let at = from
  while (
    at > 0 &&
    from - at < 30 &&
    (capital(peek(tokens, at - 1)) ||
      amongNames(peek(tokens, at - 1)) ||
      (links(peek(tokens, at - 1)) && capital(tokens[at]) && capital(peek(tokens, at - 2))))
  )
    at--
  return tokens.slice(Math.max(0, at - 3), from).some(({ lower }) => FOUNDING.test(lower))
}
const articled = oneOf('the a an new its our their')
const HOUSES = /^(?:Fund|Facility|Hub|Portal|Scholarships?|Fellowships)$/
const amongNames = oneOf('the a an and , new ( ) “ ”')
const links = oneOf('of for in on to')

/** "the Lima Road Map", "Road Map for Clean Ports": a roadmap in two words. */
const roadMapAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (tokens[at]!.text !== 'Map' || peek(tokens, at - 1)?.text !== 'Road' || headsOther(tokens, at + 1))
    return null
  const from = startOf(tokens, at)
  const to = tailEnd(tokens, at + 1, 'roadmap')
  const own = !generic(tokens, from, at - 1) || to > at + 1
  return own && !domestic(tokens, from, at)
    ? { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: true }
    : null
}

/** "disbursed under the Lake Facility": what money is given under is an undertaking, and no house. */
const paidUnder = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens[at]!.text === 'Facility' &&
  /\b(?:disbursed|provided|available|funded|financed|allocated|paid|granted|contracted|implemented|approved) under (?:the|its|our|their)$/.test(
    before(tokens, from, 3),
  )

/** "established the Lake Fund": a fund set up here is an undertaking; spoken of otherwise it is a body. */
const fundAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!FOUNDED.has(tokens[at]!.text)) return null
  const from = startOf(tokens, at)
  if (from === at || headsOther(tokens, at + 1)) return null
  // "the launch of Lake Corps operations": a body that is known already has no article of its own.
  if (!HOUSES.test(tokens[at]!.text) && !articled(peek(tokens, from - 1))) return null
  if (!founded(tokens, from) && !paidUnder(tokens, from, at)) return null
  const to = tailEnd(tokens, at + 1, 'fund')
  return { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: true }
}

/** "Partners in the Green Delta": states that work together under a name of their own. */
const partnersAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (tokens[at]!.text !== 'Partners' || !/^(in|for)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const to = tailEnd(tokens, tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2, 'partnership')
  if (peek(tokens, at - 1)?.lower !== 'the') return null
  const whole = tokens.slice(at + 2, to).filter(capital).length > 1
  return whole ? { from: at, head: at, to, year: null, acronym: acronymAt(tokens, to), named: true } : null
}

/** A treaty that the text calls only by its letters ("return to the JCPOA"). */
const acronymOnly = (tokens: readonly Token[], at: number): InstrumentName | null =>
  TREATIES.has(tokens[at]!.text) &&
  peek(tokens, at - 1)?.text !== '(' &&
  !capital(tokens[at + 1]) &&
  !ofParties(tokens, at)
    ? { from: at, head: at, to: at + 1, year: null, acronym: tokens[at]!.text, named: true }
    : null

/** Words that are asked of one by one: most capitals are none of them. */
export const isNounForm = ({ text }: Form): boolean =>
  TREATIES.has(text) ||
  isResolutions({ text }) ||
  isTexts({ lower: text.toLowerCase() }) ||
  FOUNDED.has(text) ||
  /^(?:Year|Decade|Call|Map|Partners)$/.test(text)
const isNoun = askForm(isNounForm)

/** The instrument that a word in capitals heads. `present`: the year of the text, to tell a target from a signing. */
export const capitalName = (tokens: readonly Token[], at: number, present: number): InstrumentName | null =>
  isHead(tokens[at])
    ? (resolutionAt(tokens, at) ?? countedTexts(tokens, at) ?? nameAt(tokens, at, present))
    : !isNoun(tokens[at]!)
      ? null
      : (acronymOnly(tokens, at) ??
        resolutionAt(tokens, at) ??
        countedTexts(tokens, at) ??
        yearOf(tokens, at) ??
        callAt(tokens, at) ??
        roadMapAt(tokens, at) ??
        fundAt(tokens, at) ??
        partnersAt(tokens, at))
