import { headsOther, isHead, subjectEnd, tailEnd } from './instrument-tails.ts'
import { allCapitals, capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import {
  DOMESTIC,
  INSTRUMENT_HEADS,
  NO_INSTRUMENT,
  PLAIN,
  STATE_BODIES,
  TEXT_HEADS,
  TREATIES,
  WEAK_HEADS,
} from './words/instruments.ts'
import { AREA_VERBS, OTHER_VERBS } from './words/topics.ts'

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
}

const LINK = /^(of|on|for|and|to|the|&|with|in|against|concerning|at)$/
const JOINT = /^[-–‑/&+.’']$/
const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/
const YEAR = /^(19|20)\d\d$/

/** Capitals at the beginning of a sentence that belong to no name. */
const NO_BEGINNING =
  /^(The|A|An|This|These|In|On|At|Under|By|Both|They|We|It|He|She|As|And|With|For|To|Through|Building|During|Also|Its|Their|Our|His|Her|Following|Since|Today|Launch|Sign|Adopt|Establish|Form|Publish|Consult|Create|Join|Joining|Beyond)$/

/** Words in a headline behind which another name begins. */
const TURNS = /^(Across|Through|Under|Towards?|Via|From|By|In|At|With|Within|Alongside|Into|Regarding)$/

const starts = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!
  // "Norland’s", "the Board’s": whose something is belongs to no name; "Leaders’" and "Women’s" do.
  if (/[’']s$/.test(token.text)) return /^(Women|People|Children|Leaders|Workers|Farmers)/.test(token.text)
  if (/^(Annex|Signing|Launch|Adoption|Exchange|Establishment|Article|Chapter)$/.test(token.text))
    return false
  if (TURNS.test(token.text)) return false
  if (capital(token)) return !NO_BEGINNING.test(token.text) || (i > 0 && capital(tokens[i - 1]))
  if (/^\d+\p{L}*$/u.test(token.text)) return true
  if (JOINT.test(token.text)) return i > 0 && (capital(tokens[i - 1]) || /\d/.test(tokens[i - 1]!.text))
  return (
    /^(of|on|for|and|&|to|the|in)$/.test(token.lower) &&
    i > 0 &&
    capital(tokens[i - 1]) &&
    capital(tokens[i + 1]) &&
    linkHolds(tokens, i)
  )
}

/**
 * "and" joins two names as often as it stands in one: it holds inside one when no head stands right before it; "in"
 * ("Women in Science Programme") when no body, meeting or month does.
 */
const linkHolds = (tokens: readonly Token[], i: number): boolean => {
  const { lower } = tokens[i]!
  const apart = isHead(tokens[i - 1]) || NO_INSTRUMENT.has(tokens[i - 1]!.lower)
  if (lower === 'in') return !apart && !countryNamed(tokens[i + 1]!.text) && !MONTH.test(tokens[i + 1]!.text)
  return lower === 'of' || !(isHead(tokens[i - 1]) || (lower === 'and' && apart))
}

/** "Norland-Lima (Callao) Port Initiative": where a place in brackets inside a name begins, seen from its end; else -1. */
const bracketBefore = (tokens: readonly Token[], at: number): number => {
  const [open, inside] = [tokens[at - 3], tokens[at - 2]]
  const whole = tokens[at - 1]?.text === ')' && open?.text === '(' && at > 3 && capital(tokens[at - 4])
  return whole && capital(inside) && !allCapitals(inside!.text) ? at - 3 : -1
}

const firstOf = (tokens: readonly Token[], head: number): number => {
  let from = head
  while (from > 0 && head - from < 14) {
    const bracket = from < head ? bracketBefore(tokens, from) : -1
    if (bracket >= 0) from = bracket
    else if (starts(tokens, from - 1)) from--
    else break
  }
  return from
}

const startOf = (tokens: readonly Token[], head: number): number => {
  let from = firstOf(tokens, head)
  while (from < head && (LINK.test(tokens[from]!.lower) || JOINT.test(tokens[from]!.text))) from++
  if (from === head || determined(tokens, from)) return from
  // A headline or an item may begin with what is done ("Promoting the … Partnership"); behind an article none does.
  const { lower } = tokens[from]!
  if (lower === 'implementing' && from + 1 === head) return from
  const done = AREA_VERBS.has(lower) || OTHER_VERBS.has(lower) || (from < 2 && /.{3}ing$/.test(lower))
  if (!done) return from
  const next = /^(the|an?)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : from + 1
  return Math.min(next, head)
}

const determined = (tokens: readonly Token[], from: number): boolean =>
  /^(the|a|an|its|their|our|this)$/.test(tokens[from - 1]?.lower ?? '')

const acronymAt = (tokens: readonly Token[], to: number): string | null => {
  const quoted = /^[“"]$/.test(tokens[to + 1]?.text ?? '') ? 1 : 0
  const word = tokens[to + 1 + quoted]
  return tokens[to]?.text === '(' &&
    word &&
    (allCapitals(word.text) || /^\p{L}*\p{Lu}{2}/u.test(word.text) || quoted)
    ? word.text
    : null
}

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

/** "Norland’s Green Plan", "National Water Strategy": a state's own plan or scheme. */
const domestic = (tokens: readonly Token[], from: number, head: number): boolean => {
  const owner = ownerBefore(tokens, from)
  const { lower } = tokens[head]!
  if (STATE_BODIES.has(owner)) return /^(memorandum|plan|strategy|statement|agenda|framework)$/.test(lower)
  if (!WEAK_HEADS.has(lower) && !/^(masterplan|workplan)$/.test(lower)) return false
  const first = tokens[from]!.text
  const paired = /^[-–]$/.test(tokens[from + 1]?.text ?? '')
  const own = !paired && (countryNamed(first) !== undefined || countryOfAdjective(first) !== undefined)
  return (
    DOMESTIC.has(tokens[from]!.lower) ||
    countryNamed(owner) !== undefined ||
    (own && /^(plan|masterplan|vision|blueprint|roadmap)$/.test(lower) && from + 1 < head)
  )
}

/** "Norland’s", "the Department ’s": the owner named before a place, in small letters. */
const ownerBefore = (tokens: readonly Token[], at: number): string => {
  const owner = tokens[at - 1]?.lower ?? ''
  if (/^[’']s?$/.test(owner)) return tokens[at - 2]?.lower ?? ''
  return /[’']s?$/.test(owner) ? owner.replace(/[’']s?$/, '') : ''
}

/** Several heads in one run ("Action Plan", "Framework Agreement"): the last. */
const lastHead = (tokens: readonly Token[], head: number): number => {
  let last = head
  for (let i = head + 1; i < head + 8 && (capital(tokens[i]) || /^[-–]$/.test(tokens[i]?.text ?? '')); i++)
    if (isHead(tokens[i])) last = i
  return last
}

/** "Vision 2025", "Protocol 3" belong together. */
const numberBehind = (tokens: readonly Token[], to: number): number =>
  /^(19|20)\d\d$|^\d{1,2}$/.test(tokens[to]?.text ?? '') ? to + 1 : to

/** Words that say nothing about which text is meant: "Joint Statement", "Memorandum of Understanding". */
const generic = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ lower, word }) =>
        !word || PLAIN.has(lower) || INSTRUMENT_HEADS.has(lower) || lower === 'ministerial',
    )

/** "Memorandum of Understanding": the words that belong to its head. */
const headEnd = (tokens: readonly Token[], last: number): number =>
  tokens[last + 1]?.lower === 'of' &&
  /^(understanding|cooperation|co-operation|agreement|intent|action|conduct|principles)$/.test(
    tokens[last + 2]?.lower ?? '',
  )
    ? last + 3
    : last + 1

/** Where a name ends whose head ends at `end`: with its capitals, or with what an unnamed text is about. */
const wholeEnd = (tokens: readonly Token[], last: number, end: number, own: boolean): number => {
  const head = tokens[last]!.lower
  const begin = capital(tokens[end - 1]) ? last + 1 : end
  const to = Math.max(end, tailEnd(tokens, numberBehind(tokens, begin), head))
  if (!TEXT_HEADS.has(head) || own) return to
  const parties = to > end && !/^(between|with)$/.test(tokens[end]?.lower ?? '') && tokens[end]?.text !== '('
  return parties ? to : subjectEnd(tokens, to, /^(statement|declaration)$/.test(head))
}

/** Whether the words before a head make it a body's or a meeting's, and no instrument. */
const bodyBefore = (tokens: readonly Token[], last: number): boolean =>
  (WEAK_HEADS.has(tokens[last]!.lower) && /^(press|media)$/.test(tokens[last - 1]?.lower ?? '')) ||
  (WEAK_HEADS.has(tokens[last]!.lower) &&
    NO_INSTRUMENT.has(tokens[last - 1]?.lower.replace(/[’']s?$/, '') ?? ''))

/** Programmes that are organisations of the United Nations. */
const AGENCY = /^(?:food|development|environment|settlements)$/
const isAgency = (tokens: readonly Token[], from: number, last: number): boolean =>
  /^program(?:me)?$/.test(tokens[last]!.lower) &&
  AGENCY.test(tokens[last - 1]?.lower ?? '') &&
  /^(?:world|un|united|nations|u\.n\.)$/.test(tokens[from]!.lower)

/** "the Conference of the Parties to the Lake Convention": a meeting's or a body's name holds the instrument's. */
const ofParties = (tokens: readonly Token[], from: number): boolean => {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  return /^(to|of)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === 'Parties'
}

/** "Framework for an Agreement on Trade" is spoken of as the agreement: its head. */
const inTheMaking = (tokens: readonly Token[], last: number): number =>
  /^(for|on)$/.test(tokens[last + 1]?.lower ?? '') &&
  /^an?$/.test(tokens[last + 2]?.lower ?? '') &&
  TEXT_HEADS.has(tokens[last + 3]?.lower ?? '')
    ? last + 3
    : last

const nameAt = (tokens: readonly Token[], at: number, present: number): InstrumentName | null => {
  const begin = startOf(tokens, at)
  const last = Math.max(lastHead(tokens, at), begin)
  const end = headEnd(tokens, last)
  if (headsOther(tokens, end) || bodyBefore(tokens, last) || isAgency(tokens, begin, last)) return null
  const to = wholeEnd(tokens, last, end, !generic(tokens, begin, end))
  if (begin >= to) return null
  const { from, year } = withYear(tokens, begin, to, present)
  if (to - from < 2 || from > last || ofParties(tokens, from) || domestic(tokens, from, last)) return null
  if (countryOfAdjective(tokens[from]!.text) && to - from === 2 && WEAK_HEADS.has(tokens[last]!.lower))
    return null
  return { from, head: inTheMaking(tokens, last), to, year, acronym: acronymAt(tokens, to), named: true }
}

/** "Year of Innovation": a year that states hold together. */
const yearOf = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (tokens[at]!.text !== 'Year' || tokens[at + 1]?.text !== 'of' || !capital(tokens[at + 2])) return null
  const from = startOf(tokens, at)
  if (from === at) return null
  return { from, head: at, to: tailEnd(tokens, at + 1, 'year'), year: null, acronym: null, named: true }
}

const FOUNDING =
  /^(?:establish|establishes|established|establishing|establishment|launch|launched|launching|create|created|creation)$/

/** "established the Lake Fund": a fund set up here is an undertaking; spoken of otherwise it is a body. */
const fundAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (tokens[at]!.text !== 'Fund') return null
  const from = startOf(tokens, at)
  if (from === at || headsOther(tokens, at + 1)) return null
  if (!tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => FOUNDING.test(lower))) return null
  return { from, head: at, to: at + 1, year: null, acronym: acronymAt(tokens, at + 1), named: true }
}

/** A treaty that the text calls only by its letters ("return to the JCPOA"). */
const acronymOnly = (tokens: readonly Token[], at: number): InstrumentName | null =>
  TREATIES.has(tokens[at]!.text) &&
  tokens[at - 1]?.text !== '(' &&
  !capital(tokens[at + 1]) &&
  !ofParties(tokens, at)
    ? { from: at, head: at, to: at + 1, year: null, acronym: tokens[at]!.text, named: true }
    : null

/** The instrument that a word in capitals heads. `present`: the year of the text, to tell a target from a signing. */
export const capitalName = (tokens: readonly Token[], at: number, present: number): InstrumentName | null =>
  isHead(tokens[at])
    ? nameAt(tokens, at, present)
    : (acronymOnly(tokens, at) ?? yearOf(tokens, at) ?? fundAt(tokens, at))

export { acronymAt, headEnd, startOf, wholeEnd }
