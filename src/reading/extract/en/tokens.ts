import type { Span } from '../../../text/span.ts'
import { markupEnd } from './markup.ts'

/** A word, a number or a mark as it is written: one object for all the places where it stands. */
export type Form = {
  readonly text: string
  readonly lower: string
  readonly word: boolean
  /** What `perForm` keeps of it. */
  readonly kept: unknown[]
  /** Bits of the questions of `askForm` that were asked of it, and of those it was told yes. */
  asked: number
  yes: number
  askedMore: number
  yesMore: number
}

/** A word, a number or a mark of punctuation, with its place in the document's text. */
export type Token = {
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

/** The one string of its letters that the engine keeps: comparing it with another is comparing two addresses. */
const unique = (text: string): string => Object.keys({ [text]: true })[0]!

const formed = (text: string): Form => ({
  text: unique(text),
  lower: unique(text.toLowerCase()),
  word: /[\p{L}\p{N}]/u.test(text),
  kept: [],
  asked: 0,
  yes: 0,
  askedMore: 0,
  yesMore: 0,
})

/** How many words are kept in mind, and how long they may be. */
const KEPT = 20_000
const KEPT_LENGTH = 40
let forms = new Map<string, Form>()

/** The form of what is written: the same words come again and again, and what is known of one is looked up once. */
export const formOf = (text: string): Form => {
  const known = forms.get(text)
  if (known) return known
  const fresh = formed(text)
  if (text.length > KEPT_LENGTH) return fresh
  if (forms.size >= KEPT) forms = new Map()
  forms.set(fresh.text, fresh)
  return fresh
}

/** Forms by a number made of their letters: one that is known is found without cutting its letters out. */
const SLOTS = 1 << 15
const slots: (Form | undefined)[] = new Array(SLOTS).fill(undefined)

const formAt = (part: string, from: number, to: number): Form => {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + part.charCodeAt(at)) | 0
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  const known = slots[slot]
  if (known !== undefined && known.text.length === to - from && part.startsWith(known.text, from))
    return known
  const form = formOf(part.slice(from, to))
  if (to - from <= KEPT_LENGTH) slots[slot] = form
  return form
}

let facts = 0

/** Makes a question about a word one that is asked once a form, whatever place it stands at. */
export const perForm = <T>(tell: (form: Form) => T): ((token: { readonly form: Form }) => T) => {
  const at = facts++
  return ({ form }) => {
    const known = form.kept[at] as T | undefined
    if (known !== undefined) return known
    while (form.kept.length < at) form.kept.push(undefined)
    const told = tell(form)
    form.kept[at] = told
    return told
  }
}

/** A number has so many bits to spare. */
const BITS = 30
let questions = 0

/**
 * The same for a question of yes or no: bits of the form itself, since a look further takes longer than most questions.
 */
export const askForm = (tell: (form: Form) => boolean): ((token: { readonly form: Form }) => boolean) => {
  const at = questions++
  if (at >= 2 * BITS) throw new Error('a form has no bits left: keep it with perForm')
  const bit = 1 << (at % BITS)
  if (at < BITS)
    return ({ form }) => {
      if ((form.asked & bit) === 0) {
        if (tell(form)) form.yes |= bit
        form.asked |= bit
      }
      return (form.yes & bit) !== 0
    }
  return ({ form }) => {
    if ((form.askedMore & bit) === 0) {
      if (tell(form)) form.yesMore |= bit
      form.askedMore |= bit
    }
    return (form.yesMore & bit) !== 0
  }
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
    const form = formAt(part, from, to)
    const span = { start: within.start + from, end: within.start + to }
    found.push({ text: form.text, lower: form.lower, span, word: form.word, form })
    from = to
  }
  return found
}
