import { askForm } from './asking.ts'
import { saidToBe } from './called-instruments.ts'
import type { Form } from './forms.ts'
import { spelledBefore, startOf } from './instrument-begins.ts'
import { dayBehind } from './instrument-days.ts'
import { describedFrom, madeHere, ofName, together } from './instrument-described.ts'
import { acronymAt, headEnd, wholeEnd } from './instrument-heads.ts'
import type { InstrumentName } from './instrument-names.ts'
import { paperNamed } from './instrument-papers.ts'
import { subjectEnd } from './instrument-subjects.ts'
import { domestic } from './not-instruments.ts'
import { allCapitals, before, capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { topical } from './topic-kind.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import {
  LOOSE_HEADS,
  NO_INSTRUMENT,
  PLAIN,
  REACHED,
  SMALL_HEADS,
  UNNAMED_HEADS,
} from './words/instruments.ts'

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const YEAR = /^(19|20)\d\d$/
/** "the 3 May 2020 statement". */
const dated = (tokens: readonly Token[], at: number): InstrumentName | null =>
  YEAR.test(peek(tokens, at - 1)?.text ?? '') &&
  MONTH.test(peek(tokens, at - 2)?.lower ?? '') &&
  /^\d{1,2}$/.test(peek(tokens, at - 3)?.text ?? '')
    ? { from: at - 3, head: at, to: at + 1, year: tokens[at - 1]!.text, acronym: null, named: true }
    : null

/** "its conclusions of 8 March 2029": told by their day. */
const conclusions = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const day = tokens[at + 1]?.lower === 'of' ? dayBehind(tokens, at + 1) : null
  return day?.year ? { from: at, head: at, to: day.to, year: day.year, acronym: null, named: true } : null
}

const ofState = ({ text }: Token): boolean =>
  countryNamed(text) !== undefined ||
  countryOfAdjective(text) !== undefined ||
  text.split(/[-–]/).filter((part) => countryNamed(part) || countryOfAdjective(part)).length > 1

/** Nouns before which one name is enough ("the Lima agreement"). */
const ONE_NAME = /^(?:agreements?|treaty|pact|accords?|convention|protocol)$/

const shuts = oneOf("’ ” '")
const opensMark = oneOf("‘ “ '")

/** "the ‘Keeping our Lake Clean’ programme": a mark shuts what was not read from where it opens. */
const cutOff = (tokens: readonly Token[], from: number, at: number): boolean =>
  shuts(peek(tokens, at - 1)) && !opensMark(tokens[from]) && !opensMark(peek(tokens, from - 1))

/** "the Lake Water Quality agreement", "the Early Warnings for All initiative": a name whose noun stands in small letters. */
const half = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const from = startOf(tokens, at)
  const run = tokens.slice(from, at).filter((token) => token.word)
  const own = run.filter(
    (token) =>
      !ofState(token) && !allCapitals(token.text) && !NO_INSTRUMENT.has(token.lower.replace(/[’']s$/, '')),
  )
  // "Norland and Sudland pledge to …", "the Association of Miners convention": a verb, and a meeting.
  const { lower } = tokens[at]!
  if (lower === 'pledge' && run.some(({ lower }) => lower === 'and')) return null
  if (lower === 'convention' && run.some(({ lower }) => NO_INSTRUMENT.has(lower))) return null
  if (domestic(tokens, from, at) || run.some(({ lower }) => lower === 'department')) return null
  if (cutOff(tokens, from, at)) return null
  const enough = own.length >= (ONE_NAME.test(lower) && peek(tokens, from - 1)?.lower === 'the' ? 1 : 2)
  if (!enough) return null
  // "the Lake Ports Alliance initiative": an alliance may be what an initiative is called.
  const ofBody = NO_INSTRUMENT.has(tokens[at - 1]!.lower) && tokens[at - 1]!.text !== 'Alliance'
  return (run.every(ofName) || spelledBefore(tokens, at) === from) && !ofBody
    ? { from, head: at, to: at + 1, year: null, acronym: acronymAt(tokens, at + 1), named: true }
    : null
}

const plans = oneOf('work action implementation contingency response recovery management')

/** "their roadmap on river data", "a work plan": a plan that counts by its subject or its making. Where it ends, or -1. */
const planEnd = (tokens: readonly Token[], from: number, at: number): number => {
  if (tokens[at]!.lower === 'plan' && !plans(peek(tokens, at - 1))) return -1
  const owned = /^(?:its|our|their)$/.test(peek(tokens, from - 1)?.lower ?? '')
  // A plan that is launched is of those who launch it, but where it is said to be shared.
  const shared = tokens.slice(from, at).some((token) => together(token))
  const reached = REACHED.test(before(tokens, from, 4)) || madeHere(tokens, from, at + 1, !shared)
  const to = owned || reached ? subjectEnd(tokens, at + 1, false, shared || reached) : at + 1
  return to > at + 1 || reached ? to : -1
}

/** What an agreement between parties at war is about. */
const ENDS_WAR = /^(?:ceasefire|cease-fire|hostage|truce|armistice)$/

/** Whether a text is told by its subject, its parties, its day or its making. */
const told = (tokens: readonly Token[], from: number, end: number, to: number, loose: boolean): boolean => {
  const run = tokens.slice(from, end)
  if (run.some(({ lower }) => ENDS_WAR.test(lower))) return true
  if (run.at(-1)!.lower === 'deal') return false
  // "is to prepare a model protocol on crabs": a pattern for others, but where it is adopted.
  if (run.some(({ lower }) => lower === 'model')) return madeHere(tokens, from, to, loose)
  // "the Norlandic proposal to its parliament": whose a proposal is does not tell which.
  if (run.at(-1)!.lower === 'proposal' && run.length < 3 && to === end) return false
  return (
    to > end ||
    run.some((token) => ofState(token) || (!loose && capital(token))) ||
    // A proposal is made before the meeting that endorses it.
    (run.at(-1)!.lower !== 'proposal' && madeHere(tokens, from, to, loose))
  )
}

const binding = oneOf('agreement treaty convention protocol pact accord arrangement')

/** "the air services agreement", "negotiations on a river safety agreement": told by the field it is on, in words before it. */
const onField = (tokens: readonly Token[], from: number, at: number): boolean => {
  if (!binding(tokens[at]) || at - from < 2) return false
  const lead = peek(tokens, from - 1)?.lower ?? ''
  if (!/^(?:the|our|their|its)$/.test(lead) && !NEGOTIATES.test(before(tokens, from - 1, 6))) return false
  return tokens
    .slice(from, at)
    .some((token) => !PLAIN.has(token.lower) && token.lower !== 'peace' && topical(token))
}
const NEGOTIATES = /\b(?:negotiat\p{Ll}+|conclu(?:de|ding|sion)|finali[sz]\p{Ll}+)\b/u

const isStatement = oneOf('statement declaration communiqué communique')

/** "the water arrangement between Norland and Sudmark": a loose noun has the parties behind it, and nothing else. */
const looseEnd = (tokens: readonly Token[], at: number, end: number): number =>
  tokens[end]?.lower === 'between' ? wholeEnd(tokens, at, end, false) : end

/** "sets out", "will govern": what a binding text is to do tells its subject. */
const setsOut = (tokens: readonly Token[], end: number): boolean =>
  /^(that|which)$/.test(tokens[end]?.lower ?? '') &&
  /^(sets?|will|would|governs?|provides?)$/.test(tokens[end + 1]?.lower ?? '')

/** "the statement by the Lake Council on 3 May 2030": by whom and when. */
const stated = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (
    !/^(the|its|their)$/.test(peek(tokens, at - 1)?.lower ?? '') ||
    !/^(by|of)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null
  let to = at + 2
  while (capital(tokens[to]) || /^(the|of|and)$/.test(tokens[to]?.lower ?? '')) to++
  const day = tokens.slice(to, to + 4)
  const isDay = tokens[to]?.lower === 'on' && day.some(({ lower }) => MONTH.test(lower))
  return isDay && to > at + 3 ? { from: at, head: at, to, year: null, acronym: null, named: true } : null
}

export const isSmallHeadForm = ({ lower }: Form): boolean => SMALL_HEADS.has(lower)
const isSmallHead = askForm(isSmallHeadForm)

/**
 * A text told of without a name of its own, at its noun in small letters: by its day, by whose it is ("the joint
 * statement with Norland"), by what it is about, or as made here ("signed an agreement").
 */
export const unnamedInstrument = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const paper = paperNamed(tokens, at)
  if (paper) return paper
  if (!isSmallHead(tokens[at]!)) return null
  const noun = tokens[at]!.lower
  if (noun === 'conclusions') return conclusions(tokens, at)
  const named = dated(tokens, at) ?? (noun === 'plan' ? null : half(tokens, at))
  if (named || !UNNAMED_HEADS.has(noun)) return named ?? saidToBe(tokens, at)
  const described = describedFrom(tokens, at)
  if (described === null) return null
  // "the January 2029 space agreement"
  const monthly = MONTH.test(tokens[described]!.lower) && YEAR.test(tokens[described + 1]!.text)
  const from = monthly ? described + 1 : described
  if (/^(?:plan|workplan|roadmap)$/.test(noun)) {
    const to = planEnd(tokens, from, at)
    if (to > 0) return { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
    if (noun !== 'roadmap') return null
  }
  const field = onField(tokens, from, at)
  const end = headEnd(tokens, at)
  if (noun === 'memorandum' && end === at + 1) return null
  if (/^(statement|declaration)$/.test(noun) && !/^(joint|ministerial)$/.test(tokens[at - 1]!.lower))
    return stated(tokens, at)
  // "a pact called the Lake Accord" has a name.
  if (/^(below|above|called|named|titled|entitled|dubbed)$/.test(tokens[end]?.lower ?? '')) return null
  const whole = LOOSE_HEADS.has(noun) ? looseEnd(tokens, at, end) : wholeEnd(tokens, at, end, false)
  const day = whole === end && !LOOSE_HEADS.has(noun) ? dayBehind(tokens, end) : null
  // A statement is told by its day; another text only where it is not told by its making.
  const byDay = day !== null && (isStatement(tokens[at]) || !madeHere(tokens, from, end, false))
  const to = byDay ? day.to : whole
  if (
    LOOSE_HEADS.has(noun) &&
    from === at - 1 &&
    /^(common|new|joint|single|shared|collaborative|legal)$/.test(tokens[from]!.lower)
  )
    return null
  const binds = tokens.slice(from, at).some(({ lower }) => lower === 'binding') && setsOut(tokens, end)
  const year = YEAR.test(tokens[from]!.text) ? tokens[from]!.text : byDay ? day.year : null
  if (!binds && !field && !year && !told(tokens, from, end, to, LOOSE_HEADS.has(noun))) return null
  // "the 2019 river agreement": the year is told apart, but where nothing else tells which.
  const own =
    YEAR.test(tokens[from]!.text) && tokens.slice(from + 1, at).some(({ lower }) => !PLAIN.has(lower))
  return {
    from: own ? from + 1 : from,
    head: at,
    to,
    year,
    acronym: acronymAt(tokens, to),
    named: field || (year !== null && !byDay),
  }
}
