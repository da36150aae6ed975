import { askForm } from './asking.ts'
import { isHead } from './instrument-nouns.ts'
import { listEnd, pastAcronym } from './name-lists.ts'
import { capital, looks, oneOf, owns, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { NO_INSTRUMENT, TEXT_HEADS } from './words/instruments.ts'
import { ADDRESS, HONORIFICS } from './words/titles.ts'

/** The most tokens a name has. */
const LONGEST = 60
const YEAR = /^(19|20)\d\d$/
const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const LINK =
  /^(of|on|for|in|with|concerning|against|between|beyond|regarding|to|and|the|&|towards|under|all)$/
const JOINT = /^[-–‑/&+’']$/

const linkForm = askForm(({ lower }) => LINK.test(lower))
const links = (token: Token | undefined) => token !== undefined && linkForm(token)
const monthForm = askForm(({ lower }) => MONTH.test(lower))
const month = (token: Token | undefined) => token !== undefined && monthForm(token)

/** Words of which what is right behind a head is still its name: "Agreement Establishing a Fund", "Protocol No. 3". */
const GOES_ON =
  /^(?:No|Nos|Phase|Part|Concerning|Relating|Related|Regarding|Against|Towards?|For|Of|On|To|With|Between|And|FOR|OF|ON|TO|AND|BETWEEN|\p{Lu}\p{L}+ing|[IVX]+)$/u

const steering = oneOf('steering working training coordinating monitoring')

/** Whether a head is only the beginning of another thing's name ("Amber Declaration Secretary", "MOU Factsheet"). */
export const headsOther = (tokens: readonly Token[], at: number): boolean => {
  // "the Lake Pact Steering Group"
  if (steering(tokens[at]) && capital(tokens[at + 1])) return true
  if (capital(tokens[at])) return !GOES_ON.test(tokens[at]!.text)
  if (tokens[at]?.lower !== 'and') return false
  let to = at + 1
  while (capital(tokens[to])) to++
  return to > at + 1 && NO_INSTRUMENT.has(tokens[to - 1]!.lower)
}

/** A word in capitals, or "5G". */
const opensWord = looks(/^\d*\p{Lu}/u)

const between = oneOf('the of and a an all')

/** Whether capitals go on behind a link or two. */
const reaches = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at + 1; i < at + 4; i++) {
    if (opensWord(tokens[i])) return true
    if (!between(tokens[i])) return false
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

/** Whether the noun in the plural before "and" is that of the name behind it too. */
const sameKind = (tokens: readonly Token[], and: number): boolean => {
  const noun = tokens[and - 1]!.lower
  if (!noun.endsWith('s') || !isHead(peek(tokens, and - 1))) return false
  for (let at = and + 1; at < and + 9 && capital(tokens[at]); at++)
    if (tokens[at]!.lower === noun) return true
  return false
}

const place = (tokens: readonly Token[], at: number) =>
  countryNamed(tokens[at]?.text ?? '') !== undefined && !capital(tokens[at + 1])

/** "Resolution No. AB-11/2": the number of a text. */
const mayNumber = looks(/^[\d./]/)
const numbered = (tokens: readonly Token[], at: number): boolean => {
  if (!mayNumber(tokens[at])) return false
  const back = peek(tokens, at - 1)
  if (tokens[at]!.text === '.') return back?.text === 'No' && /\d|\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  if (/^\d/.test(tokens[at]!.text))
    return /^(No|Resolution|Article|Phase|Part|\.|[-/])$/.test(back?.text ?? '')
  return tokens[at]!.text === '/' && /\d$/.test(back?.text ?? '') && /^\d/.test(tokens[at + 1]?.text ?? '')
}

const isPerson = ({ lower }: Token): boolean =>
  HONORIFICS.has(lower) || ADDRESS.has(lower) || /^(his|her|their)$/.test(lower)

/** "Norland", or "Norlandic" before a noun in small letters. */
const ofCountry = (tokens: readonly Token[], at: number): boolean =>
  countryNamed(tokens[at]!.text) !== undefined ||
  (countryOfAdjective(tokens[at]!.text) !== undefined && !capital(tokens[at + 1]))

/** "between the two Presidents" */
const betweenTwo = (tokens: readonly Token[], at: number): boolean =>
  /^(?:between|by|of)$/.test(tokens[at]!.lower) &&
  tokens[at + 1]?.lower === 'the' &&
  /^(?:two|three|four)$/.test(tokens[at + 2]?.lower ?? '') &&
  capital(tokens[at + 3])

/** "between the Ministry (MW) of Norland and the Lake Board": inside, brackets and places belong to the parties. */
type Tail = { readonly text: boolean; parties: boolean; and: boolean }

const continent = oneOf('africa asia europe')
const compact = oneOf('compact partnership initiative')

const linkEnd = (tokens: readonly Token[], to: number, at: number, tail: Tail): number => {
  const { lower } = tokens[to]!
  if (betweenTwo(tokens, to)) return to + 4
  if (!links(tokens[to]) || !reaches(tokens, to) || month(tokens[to + 1])) return to
  // "the Partnership Agreement with Norland": with whom a text is made is no part of its name.
  if (lower === 'with' && ofCountry(tokens, to + 1)) return to
  if (lower === 'between' || (lower === 'with' && tail.text)) {
    if (isPerson(tokens[to + 1]!)) return to
    tail.parties = true
    tail.and = lower === 'with'
    return to + 1
  }
  // "the Compact with Africa"
  if (
    to === at &&
    lower === 'with' &&
    continent(tokens[to + 1]) &&
    !capital(tokens[to + 2]) &&
    compact(peek(tokens, at - 1))
  )
    return to + 2
  if (to === at && /^(in|and|with|at|the|under)$/.test(lower)) return to
  if (lower === 'under') return /^Article|Chapter|Annex$/.test(tokens[to + 1]?.text ?? '') ? to + 1 : to
  if (
    lower === 'and' &&
    !tail.parties &&
    /[’']s$/.test(tokens[to + 1]!.text) &&
    countryNamed(tokens[to + 1]!.text.slice(0, -2))
  )
    return to
  if (lower === 'and' && !tail.parties && tokens[to + 1]!.lower === 'the') return to
  // "Guide to Lake Model Clauses and Delta Standard Clauses": two of one kind, that the name is about.
  if (lower === 'and' && !tail.parties && opens(tokens, to + 1) && !sameKind(tokens, to)) return to
  if (lower === 'and' && tail.parties && tail.and && countryNamed(tokens[to + 1]!.text)) return to
  // "between Norland and Peru and the Delta Treaty": two parties are told, and another text begins.
  const next = tokens[to + 1]!.lower === 'the' ? to + 2 : to + 1
  if (lower === 'and' && tail.parties && tail.and && opens(tokens, next)) return to
  if (lower === 'and') tail.and = true
  if (lower === 'in' && place(tokens, to + 1))
    return tail.parties && tokens[to + 2]?.lower === 'and' ? to + 1 : to
  if (/^(on|for|to|concerning|regarding)$/.test(lower)) tail.parties = false
  const article = /^an?$/.test(tokens[to + 1]?.lower ?? '') && /^(on|for|to)$/.test(lower)
  if (/^an?$/.test(tokens[to + 1]?.lower ?? '')) return article ? to + 2 : to
  return to + 1
}

const conference = looks(/^COP-?\d*$/)
const compound = looks(/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u)

/** Most names end before a word at which none goes on. */
const mayGoOn = askForm(
  ({ text, lower }) =>
    /^[\p{Lu}\d(,./]/u.test(text) ||
    JOINT.test(text) ||
    LINK.test(lower) ||
    FOREIGN.test(lower) ||
    /^(?:at|by|or|an?)$/.test(lower),
)
const FOREIGN = /^(?:de|del|da|do|dos|di|dan|y|et|e|und|des)$/
const foreign = askForm(({ lower }) => FOREIGN.test(lower))

const step = (tokens: readonly Token[], to: number, at: number, tail: Tail): number => {
  const token = tokens[to]!
  if (!mayGoOn(token)) return to
  // "Treaty of Friendship Between Norland and Sudmark": a link in capitals as in small letters.
  if (token.text === 'Between' && reaches(tokens, to)) {
    tail.parties = true
    return to + 1
  }
  // "Convention on Lakes COP7 in Lima": a meeting of its parties.
  if (to > at && conference(token)) return to
  if (numbered(tokens, to) || opensWord(token) || YEAR.test(token.text)) return to + 1
  // "Degrading Treatment or Punishment"
  if (token.lower === 'or')
    return to > at && capital(peek(tokens, to - 1)) && capital(tokens[to + 1]) && !opens(tokens, to + 1)
      ? to + 2
      : to
  if (token.lower === 'at') return tokens[to + 1]?.text === 'Work' && to > at ? to + 2 : to
  // "High-Standard, Market-Oriented Trade"
  if (token.text === ',' && to > at && compound(peek(tokens, to - 1)) && compound(tokens[to + 1]))
    return to + 1
  // "ASEAN-U.S.": a stop behind a single letter.
  if (token.text === '.') return /(?:^|-)\p{Lu}$/u.test(peek(tokens, to - 1)?.text ?? '') ? to + 1 : to
  if (JOINT.test(token.text))
    return capital(tokens[to + 1]) || (/^[-–]$/.test(token.text) && /^\d/.test(tokens[to + 1]?.text ?? ''))
      ? to + 1
      : to
  // "Ministerio de Aguas": a link of another language.
  if (foreign(token) && capital(peek(tokens, to - 1)) && capital(tokens[to + 1])) return to + 1
  if (token.text === ',') return to > at ? Math.max(to, listEnd(tokens, to)) : to
  // "Establishing a Fund", "to Foster a Fair Recovery"
  if (/^an?$/.test(token.lower) && to > at && capital(peek(tokens, to - 1)))
    return capital(tokens[to + 1]) ? to + 1 : to
  const past = pastAcronym(tokens, to)
  if (past > to) {
    // "(LRP) 2016 – 2025"
    if (YEAR.test(tokens[past]?.text ?? '') && /^[-–]$/.test(tokens[past + 1]?.text ?? '')) return past
    const next = tokens[past]?.lower ?? ''
    const on = tail.parties
      ? /^(and|of|on|for|to|&|in)$/.test(next)
      : /^(on|for|between|concerning|regarding|to)$/.test(next) || (next === 'with' && tail.text)
    return on && reaches(tokens, past) ? past : to
  }
  return linkEnd(tokens, to, at, tail)
}

/** "Plan of Action (2026-2030)": the years in brackets are part of the name, as an acronym is not. */
const periodEnd = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== '(' || !YEAR.test(tokens[at + 1]?.text ?? '')) return at
  const close = tokens.slice(at, at + 6).findIndex((token) => token.text === ')')
  return close > 2 ? at + close + 1 : at
}

/** What hangs loose at the end of a name. */
export const hangs = oneOf(
  'of on for in with between to and the a an & concerning regarding against under towards - –',
)

const parts = oneOf('pillar pillars chapter article articles annex goal secretariat council committee group')
/** "the Outlook on the Delta’s Maritime Pillar": a part of a text, or a body of it, is not in its name. */
const partOf = (tokens: readonly Token[], at: number): boolean =>
  parts(tokens[at]) || (capital(tokens[at]) && parts(tokens[at + 1]))

/** "of X", "on X, Y, and Z", "(ABC) between A and B to Do C": where the tail of a name ends that begins at `at`. */
export const tailEnd = (tokens: readonly Token[], at: number, head: string): number => {
  const tail: Tail = { text: TEXT_HEADS.has(head), parties: false, and: false }
  let to = at
  while (to < tokens.length && to - at < LONGEST) {
    if (to > at && owns(peek(tokens, to - 1)) && partOf(tokens, to)) break
    const next = step(tokens, to, at, tail)
    if (next === to) break
    to = next
  }
  const parties =
    tail.parties || to > at ? tokens.slice(at, to).findIndex(({ lower }) => lower === 'between') : -1
  if (
    parties >= 0 &&
    !tokens.slice(at + parties, to).some(({ lower }) => /^(?:and|two|three|four)$/.test(lower))
  )
    to = at + parties
  while (to > at && hangs(peek(tokens, to - 1))) to--
  return periodEnd(tokens, to)
}
