import { askForm, perForm } from './asking.ts'
import { spelledFrom } from './instrument-letters.ts'
import { isHead } from './instrument-nouns.ts'
import { allCapitals, capital, looks, oneOf, owns, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { NO_INSTRUMENT } from './words/instruments.ts'
import { POSTS } from './words/titles.ts'
import { AREA_VERBS, OTHER_VERBS } from './words/topics.ts'

const link = oneOf('of on for and to the & with in against concerning at')
const JOINT = /^[-–‑/&+.’']$/
const joint = looks(JOINT)
const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Capitals at the beginning of a sentence that belong to no name. */
const NO_BEGINNING =
  /^(The|A|An|This|These|In|On|At|Under|By|Both|They|We|It|He|She|As|And|With|For|To|Through|Building|During|Also|Its|Their|Our|His|Her|Following|Since|Today|Launch|Sign|Adopt|Establish|Form|Publish|Consult|Create|Join|Joining|Beyond|Read|See|View|Download)$/

/** Words in a headline behind which another name begins: verbs no name has, and links. */
const TURNS =
  /^(Forward|Reaches|Reaching|Reached|Announces?|Announcing|Signs|Launches|Adopts|Agrees?|Will|Is|Are|Has|Have|Our|Their|Across|Through|Under|Towards?|Via|From|By|In|At|With|Within|Alongside|Into|Regarding)$/

/** What a word may do before the words of a name. */
type Part = 'no' | 'yes' | 'behind capitals' | 'joint' | 'common' | 'link' | 'exchange' | 'reach'

const partOf = perForm(({ text, lower }): Part => {
  // "Norland’s", "the Board’s": whose something is belongs to no name; "Leaders’" and "Women’s" do.
  if (/[’']s$/.test(text)) return /^(Women|People|Children|Leaders|Workers|Farmers)/.test(text) ? 'yes' : 'no'
  if (/^(Annex|Signing|Launch|Adoption|Establishment|Article|Chapter)$/.test(text) || TURNS.test(text))
    return 'no'
  if (text === 'Exchange') return 'exchange'
  if (text === 'Reach') return 'reach'
  if (/^\p{Lu}/u.test(text)) return NO_BEGINNING.test(text) ? 'behind capitals' : 'yes'
  if (/^\d+\p{L}*$/u.test(text)) return 'yes'
  if (JOINT.test(text)) return 'joint'
  if (lower === 'joint') return 'common'
  return /^(of|on|for|and|&|to|the|in)$/.test(lower) ? 'link' : 'no'
})
const numeral = looks(/\d/)
const lettersOnly = looks(/^\p{Lu}[\p{Lu}\p{N}]+$/u)

/** Whether the word at a place belongs to a name that goes on behind it. */
const starts = (tokens: readonly Token[], i: number): boolean => {
  const part = partOf(tokens[i]!)
  if (part === 'yes') return true
  // "Exchange of Notes", "Reach Agreement"
  if (part === 'exchange') return tokens[i + 1]?.lower !== 'of'
  if (part === 'reach') return !isHead(tokens[i + 1])
  if (part === 'no' || i === 0) return false
  if (part === 'behind capitals') return capital(peek(tokens, i - 1))
  if (part === 'joint') return capital(peek(tokens, i - 1)) || numeral(peek(tokens, i - 1))
  // "the G20 joint Energy Communiqué"
  if (part === 'common') return lettersOnly(peek(tokens, i - 1)) && capital(tokens[i + 1])
  return capital(peek(tokens, i - 1)) && capital(tokens[i + 1]) && linkHolds(tokens, i)
}

/** "Seeds for the Future Programme": links that a name has before "Future", from which the whole is one. */
const forFuture = (tokens: readonly Token[], at: number): boolean =>
  isHead(tokens[at + 1]) &&
  tokens[at]?.text === 'Future' &&
  peek(tokens, at - 1)?.lower === 'the' &&
  /^(?:for|of)$/.test(peek(tokens, at - 2)?.lower ?? '') &&
  capital(peek(tokens, at - 3))

/**
 * "and" joins two names as often as it stands in one: it holds inside one when no head stands right before it; "in"
 * ("Women in Science Programme") when no body, meeting or month does.
 */
const linkHolds = (tokens: readonly Token[], i: number): boolean => {
  const { lower } = tokens[i]!
  const apart = isHead(peek(tokens, i - 1)) || NO_INSTRUMENT.has(tokens[i - 1]!.lower)
  if (lower === 'in') return !apart && !countryNamed(tokens[i + 1]!.text) && !MONTH.test(tokens[i + 1]!.text)
  return lower === 'of' || !(isHead(peek(tokens, i - 1)) || (lower === 'and' && apart))
}

/** Of the words no instrument has, those of places and times: what goes by letters there may be a work of states. */
const PLACES = /^(?:border|airport|bridge|plant|house|hotel|museum|corridor|reserve|day|week|alliance|group)$/
const bodily = askForm(({ lower }) => {
  const word = lower.replace(/[’']s?$/, '')
  return NO_INSTRUMENT.has(word) && !PLACES.test(word)
})

/** "the Committee on Lake Uses (CLU) Guidelines": whether a body or a meeting is what the letters are short for. */
const ofBody = (tokens: readonly Token[], end: number): boolean => {
  for (let i = end - 1; i >= 0 && end - i < 12; i--) {
    if (bodily(tokens[i]!)) return true
    // "Norland’s Lake Growth (LG) Strategy": what is another's begins here.
    if (owns(tokens[i]) && countryNamed(tokens[i]!.text.slice(0, -2))) return false
    if (!capital(tokens[i]) && !link(tokens[i]) && !joint(tokens[i])) return false
  }
  return false
}

/** "Norland-Lima (Callao) Port Initiative": where a place in brackets inside a name begins, seen from its end; else -1. */
const bracketBefore = (tokens: readonly Token[], at: number, inside: boolean): number => {
  if (peek(tokens, at - 1)?.text !== ')') return -1
  // "Delta Pilot (“DP”) Scheme"
  const quoted = /^[”"]$/.test(peek(tokens, at - 2)?.text ?? '')
  const open = quoted ? at - 5 : at - 3
  const word = peek(tokens, quoted ? at - 3 : at - 2)
  const whole = tokens[open]?.text === '(' && open > 0 && capital(peek(tokens, open - 1)) && capital(word)
  // "Lake Clean Ports (LCP) Initiative", "Reach and Resilience (ReaRe) Partnership": short for the words before it.
  const short =
    !ofBody(tokens, open) &&
    (capital(peek(tokens, open - 2)) ||
      (/^(and|of|for|&)$/.test(peek(tokens, open - 2)?.lower ?? '') && capital(peek(tokens, open - 3)))) &&
    /\p{Lu}.*\p{Lu}/u.test(word?.text ?? '')
  return whole && (quoted || short || (inside && !allCapitals(word!.text))) ? open : -1
}

/** "Women in the River Economy (WIRE) Initiative": where words begin that letters in brackets before a noun spell; -1 where none do. */
export const spelledBefore = (tokens: readonly Token[], at: number): number =>
  peek(tokens, at - 1)?.text === ')' && !ofBody(tokens, at - 3) ? spelledFrom(tokens, at - 3) : -1

const firstOf = (tokens: readonly Token[], head: number): number => {
  let from = head
  while (from > 0 && head - from < 14) {
    const spelled = spelledBefore(tokens, from)
    const bracket = bracketBefore(tokens, from, from < head)
    if (spelled >= 0) from = spelled
    else if (bracket >= 0) from = bracket
    else if (forFuture(tokens, from)) from -= 2
    else if (starts(tokens, from - 1)) from--
    else break
  }
  return from
}

/** An item of a list before a name: capitals that are no state, body, person or instrument. Where it begins, or -1. */
const itemBefore = (tokens: readonly Token[], to: number): number => {
  let at = to
  while (at > 0 && to - at < 5 && (capital(peek(tokens, at - 1)) || /^[-–]$/.test(tokens[at - 1]!.text))) {
    if (NO_BEGINNING.test(tokens[at - 1]!.text)) break
    at--
    const { lower } = tokens[at]!
    if (isHead(tokens[at]) || NO_INSTRUMENT.has(lower) || POSTS.has(lower)) return -1
  }
  if (at === to) return -1
  let whole = tokens[at]!.text
  for (let i = at + 1; i < to; i++) whole += ` ${tokens[i]!.text}`
  return countryNamed(whole) ? -1 : at
}

/** "the Lake Science, Technology, and Innovation Programme": where a list begins that the name ends, or its own beginning. */
const listBefore = (tokens: readonly Token[], begin: number): number => {
  let at = peek(tokens, begin - 1)?.lower === 'and' ? begin - 1 : begin
  let items = at < begin ? 1 : tokens.slice(begin, begin + 3).some(({ lower }) => lower === 'and') ? 2 : 0
  if (items === 0) return begin
  while (items < 9 && peek(tokens, at - 1)?.text === ',') {
    const item = itemBefore(tokens, at - 1)
    if (item < 0) return begin
    at = item
    items++
  }
  return items > 2 && determined(tokens, at) ? at : begin
}

const determines = oneOf('the a an its their our this')
const determined = (tokens: readonly Token[], from: number): boolean => determines(peek(tokens, from - 1))

/** Where the name begins whose head stands at a place. */
export const startOf = (tokens: readonly Token[], head: number): number => {
  let from = listBefore(tokens, firstOf(tokens, head))
  while (from < head && (link(tokens[from]) || joint(tokens[from]))) from++
  if (from === head || determined(tokens, from)) return from
  // A headline or an item may begin with what is done ("Promoting the … Partnership"); behind an article none does.
  const { lower } = tokens[from]!
  if (lower === 'implementing' && from + 1 === head) return from
  if (lower === 'united' && /^(Nations|States|Kingdom|Arab)$/.test(tokens[from + 1]?.text ?? '')) return from
  const done = AREA_VERBS.has(lower) || OTHER_VERBS.has(lower) || (from < 2 && /.{3}ing$/.test(lower))
  if (!done) return from
  let next = from + 1
  while (next < head && (link(tokens[next]) || /^an?$/.test(tokens[next]!.lower))) next++
  return Math.min(next, head)
}
