import { allCapitals, capital, spanOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { INSTRUMENT_HEADS, NO_INSTRUMENT, PLAIN, WEAK_HEADS } from './words/instruments.ts'
import { AREA_VERBS, OTHER_VERBS } from './words/topics.ts'

/** Where a sentence names an instrument: its tokens, a year written before it, an acronym behind it. */
export type InstrumentName = {
  readonly from: number
  readonly to: number
  readonly year: string | null
  readonly acronym: string | null
}

const LINK = /^(of|on|for|and|to|the|&|with|in|against|concerning|at)$/
const JOINT = /^[-–‑/&+.’']$/
const YEAR = /^(19|20)\d\d$/
const LONGEST = 40

const isHead = (token: Token | undefined) =>
  token !== undefined && INSTRUMENT_HEADS.has(token.lower.replace(/[’']s$/, ''))

/** "Norland’s": whose something is belongs to no name. */
const ofState = (token: Token): boolean =>
  /[’']s$/.test(token.text) && countryNamed(token.text.slice(0, -2)) !== undefined

const before = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!
  if (ofState(token)) return false
  if (/^(Annex|Signing|Launch|Adoption|Exchange|Establishment)$/.test(token.text)) return false
  if (capital(token))
    return (
      !/^(The|A|An|This|These|In|On|At|Under|By|Both|They|We|It|He|She|As|And|With|For|To|Through|Building|During|Also|Its|Their|Our|His|Her|Following|Since|Today)$/.test(
        token.text,
      ) ||
      (i > 0 && capital(tokens[i - 1]))
    )
  if (YEAR.test(token.text) || /^\d+[A-Z]*$/.test(token.text)) return true
  if (JOINT.test(token.text)) return i > 0 && (capital(tokens[i - 1]) || /\d/.test(tokens[i - 1]!.text))
  return (
    /^(of|on|for|and|&|to|the)$/.test(token.lower) &&
    i > 0 &&
    capital(tokens[i - 1]) &&
    capital(tokens[i + 1]) &&
    linkHolds(tokens, i)
  )
}

/** "and" joins two names as often as it stands in one: it holds inside one when no head stands right before it. */
const linkHolds = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'of' ||
  !(isHead(tokens[i - 1]) || (tokens[i]!.lower === 'and' && NO_INSTRUMENT.has(tokens[i - 1]!.lower)))

const startOf = (tokens: readonly Token[], head: number): number => {
  let from = head
  while (from > 0 && head - from < 14 && before(tokens, from - 1)) from--
  while (
    from < head &&
    (LINK.test(tokens[from]!.lower) ||
      JOINT.test(tokens[from]!.text) ||
      (/[’']s$/.test(tokens[from]!.text) && !ownerBelongs(tokens, from)))
  )
    from++
  // A headline in capitals may begin with what is done ("Promoting the … Partnership"); behind an article none does.
  const determined = /^(the|a|an|its|their|our|this)$/.test(tokens[from - 1]?.lower ?? '')
  return from < head &&
    !determined &&
    (AREA_VERBS.has(tokens[from]!.lower) || OTHER_VERBS.has(tokens[from]!.lower))
    ? from + 1
    : from
}

/** "Norland’s Green Plan": whose it is belongs to no name. */
const ownerBelongs = (tokens: readonly Token[], at: number): boolean =>
  /^(Women|People|Children|Leaders)/.test(tokens[at]!.text)

/** "of X", "on X and Y", "between A and B to do Z": where the tail of a name ends. */
const tailEnd = (tokens: readonly Token[], at: number, cut: number): number => {
  let to = at
  while (to < tokens.length && to - cut < LONGEST) {
    const token = tokens[to]!
    const link = /^(of|on|for|in|with|concerning|against|between|regarding|to|and|the|&|towards)$/.test(
      token.lower,
    )
    if (numbered(tokens, to)) to++
    else if (
      capital(token) ||
      YEAR.test(token.text) ||
      (JOINT.test(token.text) &&
        (capital(tokens[to + 1]) || (token.text === '-' && /^\d/.test(tokens[to + 1]?.text ?? ''))))
    )
      to++
    else if (
      link &&
      reaches(tokens, to) &&
      !(token.lower === 'and' && opens(tokens, to + 1)) &&
      !(/^(in|at)$/.test(token.lower) && place(tokens, to + 1)) &&
      !(to === at && /^(in|and|with|at|the)$/.test(token.lower))
    )
      to++
    else break
  }
  while (
    to > at &&
    /^(of|on|for|in|with|between|to|and|the|&|concerning|against|[-–])$/.test(tokens[to - 1]!.lower)
  )
    to--
  return periodEnd(tokens, to)
}

/** "Plan of Action (2026-2030)": the years in brackets are part of the name, as an acronym is not. */
const periodEnd = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== '(' || !YEAR.test(tokens[at + 1]?.text ?? '')) return at
  const close = tokens.slice(at, at + 6).findIndex((token) => token.text === ')')
  return close > 0 ? at + close + 1 : at
}

/** "Resolution No. AB-11/2": the number of a text. */
const numbered = (tokens: readonly Token[], at: number): boolean => {
  const back = tokens[at - 1]
  if (tokens[at]!.text === '.') return back?.text === 'No' && /\d|\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  if (/^\d/.test(tokens[at]!.text)) return /^(No|Resolution|\.|[-/])$/.test(back?.text ?? '')
  return tokens[at]!.text === '/' && /^\d/.test(back?.text ?? '')
}

/** Whether capitals go on behind a link or two. */
const reaches = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at + 1; i < at + 3; i++) {
    if (capital(tokens[i])) return true
    if (!/^(the|of|and)$/.test(tokens[i]?.lower ?? '')) return false
  }
  return false
}

/** Whether another instrument begins here, so that "and" joins two. */
const opens = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 9; i++) {
    if (!tokens[i] || (!capital(tokens[i]) && !/^(the|of|on|-|–|\d{4})$/.test(tokens[i]!.lower))) return false
    if (isHead(tokens[i])) return true
  }
  return false
}

const place = (tokens: readonly Token[], at: number) =>
  countryNamed(tokens[at]?.text ?? '') !== undefined && !capital(tokens[at + 1])

const content = (token: Token) =>
  token.word && !PLAIN.has(token.lower) && !LINK.test(token.lower) && !INSTRUMENT_HEADS.has(token.lower)

const named = (tokens: readonly Token[], from: number, head: number, to: number): boolean => {
  const run = tokens.slice(from, to)
  if (
    run.slice(0, head - from).some((t) => NO_INSTRUMENT.has(t.lower)) &&
    NO_INSTRUMENT.has(tokens[head - 1]?.lower ?? '')
  )
    return false
  if (NO_INSTRUMENT.has(tokens[head + 1]?.lower ?? '') && capital(tokens[head + 1])) return false
  if (run.some(content)) return run.length > 1
  return run.length > 1
}

const acronymAt = (tokens: readonly Token[], to: number): string | null => {
  const quoted = /^[“"]$/.test(tokens[to + 1]?.text ?? '') ? 1 : 0
  const word = tokens[to + 1 + quoted]
  return tokens[to]?.text === '(' &&
    word &&
    (allCapitals(word.text) || /^\p{L}*\p{Lu}{2}/u.test(word.text) || quoted)
    ? word.text
    : null
}

/** Takes off a leading year of signing; a year still to come belongs to the name. */
const withYear = (
  tokens: readonly Token[],
  from: number,
  to: number,
  present: number,
): { from: number; year: string | null } => {
  const first = tokens[from]!
  if (!YEAR.test(first.text) || to - from < 2) return { from, year: null }
  return Number(first.text) > present ? { from, year: null } : { from: from + 1, year: first.text }
}

/** "Vision 2025" belongs together; so does a comma and what goes on behind it in "Trade, Industry and …". */
const yearBehind = (tokens: readonly Token[], to: number): number =>
  YEAR.test(tokens[to]?.text ?? '') ? to + 1 : to

const nameAt = (tokens: readonly Token[], head: number, present: number): InstrumentName | null => {
  const begin = startOf(tokens, head)
  const last = lastHead(tokens, head)
  const to = tailEnd(tokens, yearBehind(tokens, last + 1), begin)
  const { from, year } = withYear(tokens, begin, to, present)
  if (from >= to || !named(tokens, from, Math.max(last, from), to)) return null
  if (domestic(tokens, from, to)) return null
  if (countryOfAdjective(tokens[from]!.text) && to - from === 2 && WEAK_HEADS.has(tokens[head]!.lower))
    return null
  return { from, to, year, acronym: acronymAt(tokens, to) }
}

/** "Norland’s Green Plan": a state's own plan or scheme. */
const domestic = (tokens: readonly Token[], from: number, to: number): boolean => {
  const owner = tokens[from - 1]
  if (!owner || !/[’']s?$/.test(owner.text)) return false
  const state = owner.text.replace(/[’']s?$/, '') || (tokens[from - 2]?.text ?? '')
  return (
    countryNamed(state) !== undefined &&
    /^(plan|strategy|programme|program|scheme|vision|framework|roadmap)$/.test(
      tokens.slice(from, to).findLast((t) => isHead(t))?.lower ?? '',
    )
  )
}

/** Several heads in one run ("Action Plan", "Framework Agreement"): the last. */
const lastHead = (tokens: readonly Token[], head: number): number => {
  let last = head
  for (let i = head + 1; i < head + 8 && (capital(tokens[i]) || /^[-–]$/.test(tokens[i]?.text ?? '')); i++)
    if (isHead(tokens[i])) last = i
  return last
}

const SMALL =
  /^(framework|agreement|declaration|treaty|convention|roadmap|statement|memorandum|communique|communiqué)$/
const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "the 3 May 2020 statement", "the Lake Water Quality agreement": a name whose noun stands in small letters. */
const smallAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!SMALL.test(tokens[at]!.lower) || capital(tokens[at])) return null
  if (
    YEAR.test(tokens[at - 1]?.text ?? '') &&
    MONTH.test(tokens[at - 2]?.lower ?? '') &&
    /^\d{1,2}$/.test(tokens[at - 3]?.text ?? '')
  )
    return { from: at - 3, to: at + 1, year: tokens[at - 1]!.text, acronym: null }
  const from = startOf(tokens, at)
  const run = tokens.slice(from, at).filter((t) => t.word)
  const own = run.filter(
    (t) =>
      !countryNamed(t.text) &&
      !countryOfAdjective(t.text) &&
      !allCapitals(t.text) &&
      !NO_INSTRUMENT.has(t.lower.replace(/[’']s$/, '')),
  )
  return own.length >= 2 && run.every(capital) && !NO_INSTRUMENT.has(tokens[at - 1]!.lower)
    ? { from, to: at + 1, year: null, acronym: acronymAt(tokens, at + 1) }
    : null
}

/** The instruments that a sentence names. `present`: the year of the text, to tell a target from a year of signing. */
export const instrumentNames = (sentence: Sentence, present: number): InstrumentName[] => {
  const { tokens } = sentence
  const found: InstrumentName[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isHead(tokens[at]) || at < (found.at(-1)?.to ?? 0)) continue
    const name = capital(tokens[at]) ? nameAt(tokens, at, present) : smallAt(tokens, at)
    if (name && name.from >= (found.at(-1)?.to ?? 0)) found.push(name)
  }
  return found
}

export const nameSpan = (sentence: Sentence, name: InstrumentName) =>
  spanOf(sentence.tokens, name.from, name.to)
