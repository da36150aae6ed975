import type { Span } from '../../../text/span.ts'
import { markupEnd } from './markup.ts'

/** A word, a number or a mark as it is written: one object for all the places where it stands. */
export type Form = {
  readonly text: string
  readonly lower: string
  readonly word: boolean
  /** Its number, of which each is given out once; `UNKEPT` for one that is not kept in mind. */
  readonly id: number
}

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
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
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

/** The one string of its letters that the engine keeps: comparing it with another is comparing two addresses. */
const unique = (text: string): string => Object.keys({ [text]: true })[0]!

/** How many words are kept in mind, and how long they may be. */
const KEPT = 20_000
const KEPT_LENGTH = 40
/** The number of all forms that are not kept: nothing is remembered of them. */
const UNKEPT = -1
let forms = new Map<string, Form>()
/** The number of the first form that is kept: of those before it nothing is known any more. */
let first = 0

const formed = (text: string, id: number): Form => ({
  text: unique(text),
  lower: unique(text.toLowerCase()),
  word: /[\p{L}\p{N}]/u.test(text),
  id,
})

/**
 * Forms by a number made of their letters: one that is known is found without cutting its letters out. A short word of
 * ASCII is its letters in two numbers of seven bits a letter, and known by them alone.
 */
const SLOTS = 1 << 15
const slots: (Form | undefined)[] = new Array(SLOTS).fill(undefined)
const SHORT = 8
const SHORT_SLOTS = 1 << 14
const shorts: (Form | undefined)[] = new Array(SHORT_SLOTS).fill(undefined)
const tails = new Int32Array(SHORT_SLOTS)
const fronts = new Int32Array(SHORT_SLOTS)
/** Four letters of seven bits. */
const FOUR = (1 << 28) - 1

/** What was told of each form by its number behind the first, a table a question; `askForm` has 0 where it was not asked yet, else `NO` or `YES`. */
const told: unknown[][] = []
const answers: (Uint8Array | Uint32Array)[] = []
const NO = 1
const YES = 2

const forgetAll = (): void => {
  forms = new Map()
  first += KEPT
  slots.fill(undefined)
  shorts.fill(undefined)
  tails.fill(0)
  fronts.fill(0)
  for (const table of told) table.fill(undefined)
  for (const table of answers) table.fill(0)
}

/** The form of what is written: the same words come again and again, and what is known of one is looked up once. */
export const formOf = (text: string): Form => {
  const known = forms.get(text)
  if (known) return known
  if (text.length > KEPT_LENGTH) return formed(text, UNKEPT)
  if (forms.size >= KEPT) forgetAll()
  const fresh = formed(text, first + forms.size)
  forms.set(fresh.text, fresh)
  return fresh
}

/** The number that a character adds to that of those before it. */
const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

const standsAt = (text: string, from: number, word: string): boolean => {
  for (let at = 0; at < word.length; at++)
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false
  return true
}

/** The form of a stretch of letters with its number: in its slot, or in the one beside where two share one. */
const formAt = (text: string, from: number, to: number, hash: number): Form => {
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  const known = slots[slot]
  if (known !== undefined && known.text.length === to - from && standsAt(text, from, known.text)) return known
  const beside = slots[slot ^ 1]
  if (beside !== undefined && beside.text.length === to - from && standsAt(text, from, beside.text))
    return beside
  const form = formOf(text.slice(from, to))
  if (to - from <= KEPT_LENGTH) slots[known === undefined ? slot : slot ^ 1] = form
  return form
}

/** The form of a short word of ASCII, by its last four letters and those before them. */
const shortForm = (text: string, from: number, to: number, tail: number, front: number): Form => {
  const mixed = Math.imul(tail, 0x9e3779b1) ^ Math.imul(front, 0x85ebca6b)
  const slot = (mixed ^ (mixed >>> 15)) & (SHORT_SLOTS - 1)
  if (tails[slot] === tail && fronts[slot] === front) return shorts[slot]!
  const beside = slot ^ 1
  if (tails[beside] === tail && fronts[beside] === front) return shorts[beside]!
  const form = formOf(text.slice(from, to))
  const free = tails[slot] === 0 ? slot : beside
  tails[free] = tail
  fronts[free] = front
  shorts[free] = form
  return form
}

const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0
  for (let at = from; at < to; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}

/** A form as a token of a text. Every token is made here, so that its number is always that of its form. */
export const tokenOf = (form: Form, span: Span, word = form.word): Token => ({
  id: form.id,
  text: form.text,
  lower: form.lower,
  span,
  word,
  form,
})

/** What a question about a word is asked of. */
export type Asked = { readonly id: number; readonly form: Form }

/** Makes a question about a word one that is asked once a form, whatever place it stands at. */
export const perForm = <T>(tell: (form: Form) => T): ((token: Asked) => T) => {
  const table: (T | undefined)[] = new Array(KEPT).fill(undefined)
  told.push(table)
  const ask = (form: Form): T => {
    const answer = tell(form)
    if (form.id >= first) table[form.id - first] = answer
    return answer
  }
  return (token) => {
    const at = token.id - first
    const known = at >= 0 ? table[at] : undefined
    return known === undefined ? ask(token.form) : known
  }
}

/**
 * The answers to all questions of yes or no, a row a word and two bits a question: what is asked of a word in one room after
 * another then stands together. A table a question would be looked up all over the memory, which takes longer than to ask.
 */
const ROW = 64
const MOST_QUESTIONS = ROW * 16
const rows = new Uint32Array(KEPT * ROW)
answers.push(rows)
let questions = 0

/** The same for a question of yes or no. Of no token the answer is no. */
export const askForm = (tell: (form: Form) => boolean): ((token: Asked | undefined) => boolean) => {
  if (questions === MOST_QUESTIONS) throw new Error('a row has no room for another question about a word')
  const column = questions >> 4
  const shift = (questions & 15) * 2
  questions++
  const ask = (form: Form): boolean => {
    const yes = tell(form)
    if (form.id >= first) rows[(form.id - first) * ROW + column]! |= (yes ? YES : NO) << shift
    return yes
  }
  return (token) => {
    if (token === undefined) return false
    const at = token.id - first
    const known = at >= 0 ? (rows[at * ROW + column]! >>> shift) & 3 : 0
    return known === 0 ? ask(token.form) : known === YES
  }
}

/** The same for a question whose answer is a small number, such as some bits: one more than it stands in the table. */
const numberIn =
  (table: Uint8Array | Uint32Array, most: number) =>
  (tell: (form: Form) => number): ((token: Asked) => number) => {
    answers.push(table)
    const ask = (form: Form): number => {
      const answer = tell(form)
      if (answer < 0 || answer >= most)
        throw new Error(`${answer} has no place in a table of numbers below ${most}`)
      if (form.id >= first) table[form.id - first] = answer + 1
      return answer
    }
    return (token) => {
      const at = token.id - first
      const known = at >= 0 ? table[at]! : 0
      return known === 0 ? ask(token.form) : known - 1
    }
  }

/** Makes a question about a word whose answer is a number from 0 to 254 one that is asked once a form. */
export const bitsPerForm = (tell: (form: Form) => number): ((token: Asked) => number) =>
  numberIn(new Uint8Array(KEPT), 255)(tell)

/** A kind of word that a sentence knows whether it has. Each is one bit. */
export type Kind = number

const kinds: ((form: Form) => boolean)[] = []
/** A number has so many bits to spare. */
const MOST_KINDS = 30

/**
 * Makes a kind of word that sentences are asked for, so that what none of their words can begin is not looked for in them.
 * It is made while modules load, before any text is read.
 */
export const kindOfWord = (fits: (form: Form) => boolean): Kind => {
  if (asked) throw new Error('a kind of word was made after words were asked for theirs')
  if (kinds.length === MOST_KINDS) throw new Error('a sentence has no bits left for another kind of word')
  kinds.push(fits)
  return 1 << (kinds.length - 1)
}

let asked = false
const kindsOf = numberIn(
  new Uint32Array(KEPT),
  2 ** MOST_KINDS,
)((form) => {
  asked = true
  return kinds.reduce((all, fits, at) => (fits(form) ? all | (1 << at) : all), 0)
})

/** The kinds of word among some tokens, all in one number. */
export const kindsAmong = (tokens: readonly Asked[]): Kind => {
  let all = 0
  for (let at = 0; at < tokens.length; at++) all |= kindsOf(tokens[at]!)
  return all
}

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
