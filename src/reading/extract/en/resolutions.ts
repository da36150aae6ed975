import type { Form } from './forms.ts'
import { startOf } from './instrument-begins.ts'
import type { InstrumentName } from './instrument-names.ts'
import { capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'

const councils = oneOf('unscr unscrs')
const resolutions = oneOf('resolution resolutions unscr unscrs')
const several = oneOf('resolutions unscrs')

/** What a council's resolutions are called where a number stands behind: "UNSCR 9911", "Resolutions 9911 and 9912". */
export const isResolutions = ({ text }: Pick<Form, 'text'>): boolean => /^(?:UNSCRs?|Resolutions)$/.test(text)

/** Where the number of a resolution ends ("9911", "78/265", "ES-41/1", "A/RES/99/23"), or -1. */
const numberEnd = (tokens: readonly Token[], at: number): number => {
  if (!part(tokens[at]) || digit(tokens[at])) return -1
  let to = at + 1
  while (tokens[to]?.text === '/' && part(tokens[to + 1])) to += 2
  // "A/RES" alone has no number.
  return numeral(peek(tokens, to - 1)) ? to : -1
}
const part = looks(/^(?:\p{Lu}{1,3}|(?:\p{Lu}{1,3}-)?\d+)$/u)
const acting = looks(/^\p{L}{3,}ing$/iu)
const digit = looks(/^\d$/)
const numeral = looks(/\d$/)

/** "No.", "(UNSCR)": what stands before the number. */
const numberBegin = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text === 'No') return tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  return tokens[at]?.text === '(' && councils(tokens[at + 1]) && tokens[at + 2]?.text === ')' ? at + 3 : at
}

const ofName = /^(?:of|for|in|and|on|the|to|with)$/

/** "UN Security Council resolution 9911", "UNSCR 9911": a council's resolution by its number. */
export const resolutionAt = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!resolutions(tokens[at])) return null
  const to = numberEnd(tokens, numberBegin(tokens, at + 1))
  if (to < 0) return null
  const short = councils(tokens[at])
  const begin = short ? at : startOf(tokens, at)
  // "Recalling Resolutions 9911 and 9912"
  const from = begin < at && acting(tokens[begin]) ? begin + 1 : begin
  if (!short && from === at && !several(tokens[at])) return null
  if (!tokens.slice(from, at).every((token) => capital(token) || ofName.test(token.lower))) return null
  // "the UNSCR 9911 Committee"
  if (capital(tokens[to])) return null
  return { from, head: at, to, year: null, acronym: null, named: true }
}

/** "… 9911, 9912 and 9913": the number of another behind one that was read, told by the same noun. */
export const anotherNumber = (
  tokens: readonly Token[],
  at: number,
  last: InstrumentName | undefined,
): InstrumentName | null => {
  if (!last || !several(tokens[last.head])) return null
  let from = last.to
  // "9911 (2030), 9912"
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3
  if (tokens[from]?.text === ',') from++
  if (/^(?:and|&)$/.test(tokens[from]?.lower ?? '')) from++
  if (from !== at || from === last.to) return null
  const to = numberEnd(tokens, at)
  return to < 0 ? null : { from: at, head: last.head, to, year: null, acronym: null, named: true }
}
