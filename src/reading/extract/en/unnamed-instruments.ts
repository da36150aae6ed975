import { startOf } from './instrument-begins.ts'
import { acronymAt, headEnd, wholeEnd } from './instrument-heads.ts'
import type { InstrumentName } from './instrument-names.ts'
import { subjectEnd } from './instrument-tails.ts'
import { allCapitals, before, capital } from './phrases.ts'
import { askForm, kindOfWord, type Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import {
  LOOSE_HEADS,
  MAKING,
  NO_INSTRUMENT,
  REACHED,
  SMALL_HEADS,
  UNNAMED_HEADS,
} from './words/instruments.ts'

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const YEAR = /^(19|20)\d\d$/
const DETERMINER = /^(?:the|an?|our|their|its|new)$/
const NO_MODIFIER =
  /^(?:of|on|for|in|with|to|by|at|from|under|any|no|this|that|these|such|each|every|some|future|possible|potential|other|further|following|own|is|was|are|were|be|been|will|would|has|have|had|as|or|but|not|all|both|initial)$/

const VERB = /^(?:welcom|announc|not|support|endors|discuss|recall|reaffirm|prais|review|agre|sign|adopt)ed$/

/** The first of the words that describe a noun, and what stands before them; null where they begin with none. */
const describedFrom = (tokens: readonly Token[], head: number): number | null => {
  for (let i = head - 1; i >= 0 && head - i < 7; i--) {
    const { lower, text, word } = tokens[i]!
    if (DETERMINER.test(lower)) return i + 1
    // "welcomed Delta’s proposal": an owner that is no state, or a verb, is no description.
    if (VERB.test(lower) || (/[’']s$/.test(lower) && countryNamed(text.slice(0, -2)) === undefined))
      return null
    if (NO_MODIFIER.test(lower) || (!word && !/^[-–]$/.test(lower)) || (lower === 'and' && i > head - 2))
      return null
  }
  return null
}

/** "the 3 May 2020 statement". */
const dated = (tokens: readonly Token[], at: number): InstrumentName | null =>
  YEAR.test(tokens[at - 1]?.text ?? '') &&
  MONTH.test(tokens[at - 2]?.lower ?? '') &&
  /^\d{1,2}$/.test(tokens[at - 3]?.text ?? '')
    ? { from: at - 3, head: at, to: at + 1, year: tokens[at - 1]!.text, acronym: null, named: true }
    : null

const ofState = ({ text }: Token): boolean =>
  countryNamed(text) !== undefined ||
  countryOfAdjective(text) !== undefined ||
  text.split(/[-–]/).filter((part) => countryNamed(part) || countryOfAdjective(part)).length > 1

/** Nouns before which one name is enough ("the Lima agreement"). */
const ONE_NAME = /^(?:agreements?|treaty|pact|accords?|convention|protocol)$/

/** "the Lake Water Quality agreement": a name whose noun stands in small letters. */
const half = (tokens: readonly Token[], at: number): InstrumentName | null => {
  const from = startOf(tokens, at)
  const run = tokens.slice(from, at).filter((token) => token.word)
  const own = run.filter(
    (token) =>
      !ofState(token) && !allCapitals(token.text) && !NO_INSTRUMENT.has(token.lower.replace(/[’']s$/, '')),
  )
  const enough = own.length >= (ONE_NAME.test(tokens[at]!.lower) && tokens[from - 1]?.lower === 'the' ? 1 : 2)
  return enough && run.every(capital) && !NO_INSTRUMENT.has(tokens[at - 1]!.lower)
    ? { from, head: at, to: at + 1, year: null, acronym: acronymAt(tokens, at + 1), named: true }
    : null
}

/** Whether what makes a text stands right before it, or it is said to be made "today". */
const madeHere = (tokens: readonly Token[], from: number, to: number, loose: boolean): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ lower }) => MAKING.test(lower) && !(loose && /^(launch|releas|issu)/.test(lower))) ||
  /^(?:today|issued|signed|adopted)$/.test(tokens[to]?.lower ?? '') ||
  (/^(?:was|were)$/.test(tokens[to]?.lower ?? '') && MAKING.test(tokens[to + 1]?.lower ?? ''))

/** "their roadmap on river data", "a work plan": a plan that counts by its subject or its making. Where it ends, or -1. */
const planEnd = (tokens: readonly Token[], from: number, at: number): number => {
  if (tokens[at]!.lower === 'plan' && !/^(?:work|action)$/.test(tokens[at - 1]!.lower)) return -1
  const owned = /^(?:its|our|their)$/.test(tokens[from - 1]?.lower ?? '')
  const reached = REACHED.test(before(tokens, from, 4)) || madeHere(tokens, from, at + 1, true)
  const to = owned || reached ? subjectEnd(tokens, at + 1, false) : at + 1
  return to > at + 1 || reached ? to : -1
}

/** What an agreement between parties at war is about. */
const ENDS_WAR = /^(?:ceasefire|cease-fire|hostage|truce|armistice)$/

/** Whether a text is told by its subject, its parties, its day or its making. */
const told = (tokens: readonly Token[], from: number, end: number, to: number, loose: boolean): boolean => {
  const run = tokens.slice(from, end)
  if (run.some(({ lower }) => ENDS_WAR.test(lower))) return true
  if (run.at(-1)!.lower === 'deal') return false
  return (
    to > end ||
    run.some((token) => ofState(token) || (!loose && capital(token))) ||
    // A proposal is made before the meeting that endorses it.
    (run.at(-1)!.lower !== 'proposal' && madeHere(tokens, from, to, loose))
  )
}

/** "sets out", "will govern": what a binding text is to do tells its subject. */
const setsOut = (tokens: readonly Token[], end: number): boolean =>
  /^(that|which)$/.test(tokens[end]?.lower ?? '') &&
  /^(sets?|will|would|governs?|provides?)$/.test(tokens[end + 1]?.lower ?? '')

/** "the statement by the Lake Council on 3 May 2030": by whom and when. */
const stated = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (
    !/^(the|its|their)$/.test(tokens[at - 1]?.lower ?? '') ||
    !/^(by|of)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null
  let to = at + 2
  while (capital(tokens[to]) || /^(the|of|and)$/.test(tokens[to]?.lower ?? '')) to++
  const day = tokens.slice(to, to + 4)
  const isDay = tokens[to]?.lower === 'on' && day.some(({ lower }) => MONTH.test(lower))
  return isDay && to > at + 3 ? { from: at, head: at, to, year: null, acronym: null, named: true } : null
}

const isSmallHead = askForm(({ lower }) => SMALL_HEADS.has(lower))
export const SMALL_HEAD = kindOfWord(({ lower }) => SMALL_HEADS.has(lower))

/**
 * A text told of without a name of its own, at its noun in small letters: by its day, by whose it is ("the joint
 * statement with Norland"), by what it is about, or as made here ("signed an agreement").
 */
export const unnamedInstrument = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!isSmallHead(tokens[at]!)) return null
  const noun = tokens[at]!.lower
  const whole = dated(tokens, at) ?? (noun === 'plan' ? null : half(tokens, at))
  if (whole || !UNNAMED_HEADS.has(noun)) return whole
  const from = describedFrom(tokens, at)
  if (from === null) return null
  if (/^(?:plan|workplan|roadmap)$/.test(noun)) {
    const to = planEnd(tokens, from, at)
    if (to > 0) return { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
    if (noun !== 'roadmap') return null
  }
  const end = headEnd(tokens, at)
  if (noun === 'memorandum' && end === at + 1) return null
  if (/^(statement|declaration)$/.test(noun) && !/^(joint|ministerial)$/.test(tokens[at - 1]!.lower))
    return stated(tokens, at)
  if (/^(below|above)$/.test(tokens[end]?.lower ?? '')) return null
  const to = LOOSE_HEADS.has(noun) ? end : wholeEnd(tokens, at, end, false)
  if (
    LOOSE_HEADS.has(noun) &&
    from === at - 1 &&
    /^(common|new|joint|single|shared|collaborative|legal)$/.test(tokens[from]!.lower)
  )
    return null
  const binding = tokens.slice(from, at).some(({ lower }) => lower === 'binding') && setsOut(tokens, end)
  if (!binding && !told(tokens, from, end, to, LOOSE_HEADS.has(noun))) return null
  return { from, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
}
