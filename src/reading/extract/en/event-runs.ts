import { bracketEnd, capital, looks, oneOf, peek, touching } from './phrases.ts'
import type { Token } from './tokens.ts'
import { MEETING_BODIES } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

/** How long a body's name is at the most, in words. */
export const LONGEST = 34

/** The name of a month or of a day of the week. */
export const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u

/** Small words inside a name. */
export const LINK = /^(of|on|for|and|to|the|&|in)$/
/** Marks inside a name. */
export const JOINT = /^[-–‑—/&.]$/

/** Whether the token at `i` belongs to a name whose later words have been taken already. */
const belongs = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!
  // "PRESS RELEASE / The Second Meeting": an article in its capital begins a sentence, and no name goes on before it.
  if (token.text === 'The') return false
  if (capital(token) || ordinal(token.text) !== null || /^\d+\+\d+$|^\+$/.test(token.text)) return true
  if (JOINT.test(token.text))
    return capital(peek(tokens, i - 1)) && i > 0 && token.text !== '—' && tokens[i + 1]?.lower !== 'the'
  if (/^[’']$/.test(token.text)) return capital(peek(tokens, i - 1)) && touching(peek(tokens, i - 1), token)
  if (/^\d+$/.test(token.text)) return tokens[i + 1]?.text === '+' || peek(tokens, i - 1)?.text === '+'
  return LINK.test(token.lower) && capital(peek(tokens, i - 1)) && capital(tokens[i + 1])
}

/** Lower-case words that stand in a name between an ordinal and its noun ("first high-level joint conference"). */
const describes = (token: Token) =>
  /^(?:\p{Ll}[\p{L}-]+[’']?|[’'])$/u.test(token.text) &&
  !/^(the|a|an|of|in|on|at|to|for|by|with|and|or|its|their|our|his|her|this|that|held|hosted|during|from|annual|attended|joined)$/.test(
    token.lower,
  )

/** The opening bracket that belongs to a closing one at `at`, or -1. */
export const bracketStart = (tokens: readonly Token[], at: number) => {
  for (let i = at - 1; i > Math.max(0, at - 6); i--) if (tokens[i]!.text === '(') return i
  return -1
}

/** Where a name begins that ends with the token at `head`. */
export const startOf = (tokens: readonly Token[], head: number): number => {
  let from = head
  while (from > 0 && head - from < 26) {
    const token = tokens[from - 1]!
    if (belongs(tokens, from - 1)) from--
    else if (
      token.text === ')' &&
      bracketStart(tokens, from - 1) > 0 &&
      capital(peek(tokens, bracketStart(tokens, from - 1) - 1))
    )
      from = bracketStart(tokens, from - 1)
    else if (/^[”"]$/.test(token.text) && from === head && markStart(tokens, from - 1) > 0)
      from = markStart(tokens, from - 1)
    else break
  }
  return withOrdinal(tokens, listStart(tokens, from, head))
}

/** "the Women, Peace and Water Forum": a list before the noun, where an article stands right before it. */
const listStart = (tokens: readonly Token[], from: number, head: number): number => {
  if (peek(tokens, from - 1)?.text !== ',' || !tokens.slice(from, head).some(({ lower }) => lower === 'and'))
    return from
  let start = from - 1
  while (
    start > 0 &&
    from - start < 8 &&
    (capital(peek(tokens, start - 1)) || tokens[start - 1]!.text === ',')
  )
    start--
  return /^(the|a|an)$/.test(peek(tokens, start - 1)?.lower ?? '') || ordinal(tokens[start]!.text) !== null
    ? start
    : from
}

/** "the “Rivers for Peace” Conference": the mark that opens what stands before the noun, or -1. */
const markStart = (tokens: readonly Token[], close: number): number => {
  for (let i = close - 1; i >= Math.max(0, close - 10); i--)
    if (/^[“"]$/.test(tokens[i]!.text)) return capital(tokens[i + 1]) ? i : -1
  return -1
}

/** Where the ordinal of "fourth round of (the)" stands, past words that say which talks; -1 where there is none. */
const roundBefore = (tokens: readonly Token[], from: number): number => {
  let of = from - 1
  while (of > from - 4 && of > 1 && describes(tokens[of]!) && tokens[of]!.lower !== 'round') of--
  if (tokens[of]?.lower === 'the') of--
  const counted = tokens[of]?.lower === 'of' && peek(tokens, of - 1)?.lower === 'round'
  return counted && of > 1 && ordinal(tokens[of - 2]!.text) !== null ? of - 2 : -1
}

/** Takes in an ordinal that stands before lower-case words of the name. */
const withOrdinal = (tokens: readonly Token[], from: number): number => {
  // "the fourth round of (the) political consultations": the rounds are what is counted.
  const round = roundBefore(tokens, from)
  if (round >= 0) return round
  let i = from - 1
  while (i > 0 && from - i < 5 && describes(tokens[i]!) && ordinal(tokens[i]!.text) === null) i--
  return i >= 0 && ordinal(tokens[i]!.text) !== null ? i : from
}

/** Where a run of capitalised words ends that begins at `from`. */
export const capitalRun = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (
    to < Math.min(tokens.length, from + 24) &&
    (capital(tokens[to]) ||
      (JOINT.test(tokens[to]!.text) && capital(tokens[to + 1]) && to > from) ||
      (/^(and|of|the)$/.test(tokens[to]!.lower) && to > from && capital(tokens[to + 1])))
  )
    to++
  return to
}

/** What a text of a meeting is, before "of" and the meeting's name. */
const isText = oneOf(
  'minutes report summary record proceedings outcome outcomes readout statement communique communiqué declaration release',
)
/** How many words say what a text is: "JOINT CHAIRMAN'S STATEMENT OF THE …". */
const TEXT_WORDS = 5

/** "Minutes of the Third Meeting", "CHAIR’S STATEMENT OF THE THIRD MEETING": what the text is, is no part of the name. */
const pastText = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = from; at < Math.min(to - 2, from + TEXT_WORDS); at++)
    if (isText(tokens[at]) && tokens[at + 1]!.lower === 'of') return at + 2
  return from
}

/** Whether a name stands behind what a text is: "Chair’s Statement of the …". */
export const isOfText = (tokens: readonly Token[], from: number): boolean => {
  const of = peek(tokens, from - 1)?.lower === 'the' ? from - 2 : from - 1
  return peek(tokens, of)?.lower === 'of' && isText(peek(tokens, of - 1))
}

/** Drops what is no part of the name at its head: articles, "annual", a possessor of time, a leading year. */
export const trim = (tokens: readonly Token[], from: number, to: number): number => {
  let start = pastText(tokens, from, to)
  while (
    start < to - 1 &&
    (/^(the|a|an|annual|this|these|those|our|their|its|[-–.,)(&]|and|of|on|for|at|in|to|during|today|on|since|following|after)$/.test(
      tokens[start]!.lower,
    ) ||
      /^(19|20)\d\d$/.test(tokens[start]!.text))
  )
    start++
  return start
}

/** The first ordinal between two tokens. */
export const ordinalIn = (tokens: readonly Token[], from: number, to: number): number | null => {
  for (const token of tokens.slice(from, to)) if (ordinal(token.text) !== null) return ordinal(token.text)
  return null
}

const isMonth = looks(MONTH)
const linksBody = oneOf('of for on and')

/** Where a body's name ends that begins at `from`: "Council of Foreign Ministers of the Lake Organisation". */
export const bodyEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!
    const link = linksBody(token) && !isMonth(tokens[to + 1])
    if (capital(token)) to++
    else if (/^[-–‑/&]$/.test(token.text) && to > from && capital(tokens[to + 1])) to++
    else if (link && to > from && capital(tokens[to + 1])) to++
    else if (link && token.lower !== 'and' && tokens[to + 1]?.lower === 'the' && capital(tokens[to + 2]))
      to += 2
    else if (token.lower === 'responsible' && tokens[to + 1]?.lower === 'for' && capital(tokens[to + 2]))
      to += 2
    else if (/^[“"]$/.test(token.text) && quoted(tokens, to) > 0) to = quoted(tokens, to)
    else break
  }
  return to
}

/** "the “L2U2” Group": behind the mark that closes a short name in marks, where the name goes on; else -1. */
const quoted = (tokens: readonly Token[], open: number): number => {
  const close = tokens.slice(open + 1, open + 6).findIndex(({ text }) => /^[”"]$/.test(text))
  const behind = open + close + 2
  return close > 0 && capital(tokens[open + 1]) && capital(tokens[behind]) ? behind : -1
}

/** "ninth interface with the Committee of Harbour Masters": a bare noun needs the body it is held with. */
export const withBody = (tokens: readonly Token[], to: number): number => {
  if (tokens[to]?.lower !== 'with' || tokens[to + 1]?.lower !== 'the') return to
  const end = bodyEnd(tokens, to + 2)
  return tokens.slice(to + 2, end).some((token) => MEETING_BODIES.has(token.lower)) ? end : to
}

/** "the Lake Council (LC)": behind a short form in brackets. */
export const pastBracket = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '(' && bracketEnd(tokens, at) > 0 ? bracketEnd(tokens, at) + 1 : at

/** Where "between A and B" ends that begins at `at`. */
export const betweenEnd = (tokens: readonly Token[], at: number): number => {
  let to = at + 1
  while (to < tokens.length && to - at < 30) {
    const token = tokens[to]!
    const link =
      /^(the|of|to|and|for|on|&)$/.test(token.lower) &&
      (capital(tokens[to + 1]) || tokens[to + 1]?.lower === 'the')
    if (token.text === '(' && bracketEnd(tokens, to) > 0) to = bracketEnd(tokens, to) + 1
    else if (capital(token) || link) to++
    else break
  }
  return to
}
