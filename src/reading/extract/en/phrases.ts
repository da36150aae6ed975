import type { Span } from '../../../text/span.ts'
import { type Asked, askForm } from './asking.ts'
import { isSpace, type Token } from './tokens.ts'

/** The span from one token to another, `to` exclusive. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.span.start,
  end: tokens[to - 1]!.span.end,
})

/** Whether some words stand on more lines than one, or with more than one space between them. */
const runsOver = (text: string, { start, end }: Span): boolean => {
  let before = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 ? before === 32 : isSpace(code)) return true
    before = code
  }
  return false
}

/** The words of a span on one line: a line break inside a name is a space. */
export const words = (text: string, span: Span): string => {
  const written = text.slice(span.start, span.end)
  return runsOver(text, span) ? written.replace(/\s+/g, ' ') : written
}

/**
 * The word at a place, if there is one. An array asked for a place before its first looks for a property of that name, and
 * whoever asks once is slow from then on: whatever may lie before the first is looked up here.
 */
export const peek = <T>(all: readonly T[], at: number): T | undefined => (at >= 0 ? all[at] : undefined)

/** Asked of nearly every word: a look at one letter where it is one of ASCII. */
export const capital = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return code < 0x80 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}

/** Asks a pattern of a word as it is written, once for all the places where it stands. */
export const looks = (pattern: RegExp): ((token: Asked | undefined) => boolean) =>
  askForm(({ text }) => pattern.test(text))

/** Asks of a word whether it is in a set, in capitals or not. */
export const among = (all: {
  readonly has: (word: string) => boolean
}): ((token: Asked | undefined) => boolean) => askForm(({ lower }) => all.has(lower))

/** Whether a token is one of these words, in capitals or not. */
export const oneOf = (words: string): ((token: Asked | undefined) => boolean) =>
  among(new Set(words.split(' ')))

/** "Lima’s" */
export const owns = looks(/[’']s$/)

const smallLetter = (code: number) => code >= 97 && code <= 122

/** A word all in capitals, such as an acronym. */
export const allCapitals = (word: string): boolean =>
  !smallLetter(word.charCodeAt(0)) &&
  !smallLetter(word.charCodeAt(1)) &&
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&.+-]+$/u.test(word)

/** Whether no white space stands between two tokens. */
export const touching = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.span.end === b.span.start

/** The token a closing bracket belongs to, or the opening one, seen from `at`; -1 where there is none near. */
export const bracketEnd = (tokens: readonly Token[], at: number): number => {
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) if (tokens[i]!.text === ')') return i
  return -1
}

/** The words from one token to another, lower case, `to` exclusive. */
const lowerCase = (tokens: readonly Token[], from: number, to: number): string => {
  if (from >= to) return ''
  let all = tokens[from]!.lower
  for (let at = from + 1; at < to; at++) all += ` ${tokens[at]!.lower}`
  return all
}

/** The words before a token, lower case, nearest last, at most `n`. */
export const before = (tokens: readonly Token[], at: number, n: number): string =>
  lowerCase(tokens, Math.max(0, at - n), Math.min(at, tokens.length))

export const after = (tokens: readonly Token[], at: number, n: number): string =>
  lowerCase(tokens, at, Math.min(at + n, tokens.length))

/** The index of the token that holds, or first follows, a place in the text. */
export const tokenAt = (tokens: readonly Token[], offset: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Marks stretches of one sentence after another, and says whether another lies inside what is marked. The marks of all
 * stand in one table, each with the number of its sentence: a table for each sentence costs more than what is asked of it.
 */
export const marker = () => {
  let marks = new Uint32Array(2_048)
  let sentence = 0
  let first = 0
  return {
    begin: ({ start, end }: Span): void => {
      sentence++
      first = start
      if (marks.length <= end - start) marks = new Uint32Array(2 * (end - start))
    },
    mark: ({ start, end }: Span): void => {
      marks.fill(sentence, Math.max(0, start - first), Math.max(0, end - first))
    },
    covers: ({ start, end }: Span): boolean =>
      marks[start - first] === sentence && marks[end - 1 - first] === sentence,
  }
}
