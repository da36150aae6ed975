import type { Span } from '../../../text/span.ts'
import { type Form, formAt, formOf, hashOf, SHORT, shortForm } from './forms.ts'
import { markupEnd } from './markup.ts'

/** A word, a number or a mark of punctuation, with its place in the document's text. */
export type Token = {
  /** That of its form: what is asked of a word is looked up by it, without a look at the form. */
  readonly id: number
  readonly text: string
  readonly lower: string
  readonly span: Span
  readonly word: boolean
  readonly form: Form
}

/**
 * A word keeps its inner hyphens, apostrophes and full stops between single letters ("people-centred", "ASEAN’s",
 * "U.S."); a number keeps its separators ("1,200.5"). Anything else that prints is a token of one character.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*|[^\s]/uy

const SPACE = 0x20
/** White space, as patterns have it. */
export const isSpace = (code: number): boolean =>
  code < 0xa0
    ? code === 32 || (code >= 9 && code <= 13)
    : code === 0xa0 ||
      (code >= 0x1680 &&
        (code === 0x1680 ||
          (code >= 0x2000 && code <= 0x200a) ||
          code === 0x2028 ||
          code === 0x2029 ||
          code === 0x202f ||
          code === 0x205f ||
          code === 0x3000 ||
          code === 0xfeff))
/** A letter of ASCII. */
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** A mark that begins no word: it is a token of one character, as the pattern has it. */
const isMark = (code: number): boolean =>
  code < 0x80 ? code > 32 && !isLetter(code) && !isDigit(code) : code >= 0x2010 && code <= 0x2027

/** Where the pattern ends that begins at a place of a stretch. */
const patternEnd = (part: string, from: number): number => {
  TOKEN.lastIndex = from
  TOKEN.test(part)
  return TOKEN.lastIndex
}

/** Four letters of seven bits. */
const FOUR = (1 << 28) - 1

/** A form as a token of a text. Every token is made here, so that its number is always that of its form. */
export const tokenOf = (form: Form, span: Span, word = form.word): Token => ({
  id: form.id,
  text: form.text,
  lower: form.lower,
  span,
  word,
  form,
})

const RAISED = '<sup>'
/** "9<sup>th</sup>": raised letters make one word of the number before them. Where they end, or 0. */
const raised = (text: string, at: number, end: number, found: Token[]): number => {
  const number = found[found.length - 1]
  if (number?.span.end !== at || !text.startsWith(RAISED, at) || !/^\d+$/.test(number.text)) return 0
  const from = at + RAISED.length
  const letters = text.slice(from, from + 2)
  if (from + 2 > end || !/^(?:st|nd|rd|th)$/.test(letters)) return 0
  found[found.length - 1] = tokenOf(formOf(number.text + letters), {
    start: number.span.start,
    end: from + 2,
  })
  return from + 2
}

/**
 * The tokens of a stretch of text, in order. Most are plain words of ASCII letters, whose end is found by their letters:
 * the pattern is slow beside it, and says where something follows that may belong to the word.
 */
export const tokens = (text: string, within: Span): Token[] => {
  const found: Token[] = []
  const { start, end } = within
  let part: string | null = null
  for (let from = start; from < end; ) {
    const begins = text.charCodeAt(from)
    if (isSpace(begins)) {
      from++
      continue
    }
    let code = begins
    let to = from
    // The letters of a short word, seven bits each: the last four, and the four before them.
    let tail = 0
    let front = 0
    if (isLetter(code)) {
      do {
        front = ((front << 7) | (tail >>> 21)) & FOUR
        tail = ((tail << 7) | code) & FOUR
        to++
        code = to < end ? text.charCodeAt(to) : SPACE
      } while (isLetter(code) || isDigit(code))
      if (code >= 0x80 || code === 0x27 || code === 0x2d || (code === 0x2e && to === from + 1)) to = from
    } else if (isDigit(code)) {
      do {
        front = ((front << 7) | (tail >>> 21)) & FOUR
        tail = ((tail << 7) | code) & FOUR
        to++
        code = to < end ? text.charCodeAt(to) : SPACE
      } while (isDigit(code))
      const separates = code === 0x2c || code === 0x2e
      if (
        separates ? !isSpace(to + 1 < end ? text.charCodeAt(to + 1) : SPACE) : !isSpace(code) && !isMark(code)
      )
        to = from
    } else if (code === 0x3c || code === 0x26 || code === 0x2a || code === 0x5f) {
      part ??= text.slice(start, end)
      const past = markupEnd(part, from - start)
      if (past > 0) {
        const ordinal = code === 0x3c ? raised(text, from, end, found) : 0
        from = ordinal > 0 ? ordinal : start + past
        continue
      }
    }
    let form: Form
    if (to > from && to - from <= SHORT) form = shortForm(text, from, to, tail, front)
    else if (to === from && isMark(begins)) form = shortForm(text, from, ++to, begins, 0)
    else {
      let hash = Math.imul(tail, 0x9e3779b1) ^ Math.imul(front, 0x85ebca6b) ^ (begins + ((to - from) << 7))
      if (to === from) {
        part ??= text.slice(start, end)
        to = start + patternEnd(part, from - start)
        hash = hashOf(text, from, to)
      }
      form = formAt(text, from, to, hash)
    }
    found.push(tokenOf(form, { start: from, end: to }))
    from = to
  }
  return found
}
