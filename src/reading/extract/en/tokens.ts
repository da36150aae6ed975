import type { Span } from '../../../text/span.ts'
import { markupEnd } from './markup.ts'

/** A word, a number or a mark of punctuation, with its place in the document's text. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly span: Span
  readonly word: boolean
}

/**
 * A word keeps its inner hyphens, apostrophes and full stops between single letters ("people-centred", "ASEAN’s",
 * "U.S."); a number keeps its separators ("1,200.5"). Anything else that prints is a token of one character.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*|[^\s]/uy

const isSpace = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && /\s/.test(String.fromCharCode(code))
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * The end of a plain word of ASCII letters, which most are: the pattern is slow beside it. -1 where something follows
 * that may belong to the word, so that the pattern must say.
 */
const plainEnd = (part: string, from: number): number => {
  let to = from + 1
  let code = part.charCodeAt(to)
  while (isLetter(code) || isDigit(code)) code = part.charCodeAt(++to)
  const open = code >= 0x80 || code === 0x27 || code === 0x2d || (code === 0x2e && to === from + 1)
  return open ? -1 : to
}

const endAt = (part: string, from: number): number => {
  const plain = isLetter(part.charCodeAt(from)) ? plainEnd(part, from) : -1
  if (plain > 0) return plain
  TOKEN.lastIndex = from
  TOKEN.test(part)
  return TOKEN.lastIndex
}

type Written = Omit<Token, 'span'>

const written = (text: string): Written => ({
  text,
  lower: text.toLowerCase(),
  word: /[\p{L}\p{N}]/u.test(text),
})

/** How many words are kept in mind, and how long they may be: a longer one holds on to the text it was cut from. */
const KEPT = 20_000
const KEPT_LENGTH = 12
let kept = new Map<string, Written>()

/** The same words come again and again: one string for all of them is hashed once, and held once. */
const writtenOnce = (text: string): Written => {
  if (text.length > KEPT_LENGTH) return written(text)
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= KEPT) kept = new Map()
  const fresh = written(text)
  kept.set(text, fresh)
  return fresh
}

/** The tokens of a stretch of text, in order. */
export const tokens = (text: string, within: Span): Token[] => {
  const part = text.slice(within.start, within.end)
  const found: Token[] = []
  for (let from = 0; from < part.length; ) {
    const code = part.charCodeAt(from)
    if (isSpace(code)) {
      from++
      continue
    }
    const past = code === 0x3c || code === 0x26 || code === 0x2a || code === 0x5f ? markupEnd(part, from) : -1
    if (past > 0) {
      from = past
      continue
    }
    const to = endAt(part, from)
    const { text: own, lower, word } = writtenOnce(part.slice(from, to))
    found.push({ text: own, lower, span: { start: within.start + from, end: within.start + to }, word })
    from = to
  }
  return found
}
