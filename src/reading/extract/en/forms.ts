/** A word, a number or a mark as it is written: one object for all the places where it stands. */
export type Form = {
  readonly text: string
  readonly lower: string
  readonly word: boolean
  /** Its number, of which each is given out once; `UNKEPT` for one that is not kept in mind. */
  readonly id: number
}

/** The one string of its letters that the engine keeps: comparing it with another is comparing two addresses. */
const unique = (text: string): string => Object.keys({ [text]: true })[0]!

/** How many words are kept in mind, and how long they may be. */
export const KEPT = 20_000
const KEPT_LENGTH = 40
/** The number of all forms that are not kept: nothing is remembered of them. */
const UNKEPT = -1
let forms = new Map<string, Form>()
/** The number of the first form that is kept: of those before it nothing is known any more. */
export let first = 0

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
/** A short word, in letters. */
export const SHORT = 8
const SHORT_SLOTS = 1 << 14
const shorts: (Form | undefined)[] = new Array(SHORT_SLOTS).fill(undefined)
const tails = new Int32Array(SHORT_SLOTS)
const fronts = new Int32Array(SHORT_SLOTS)

/** What is told of forms, elsewhere: it is forgotten with them. */
const forgets: (() => void)[] = []
export const forgetWith = (forget: () => void): void => {
  forgets.push(forget)
}

const forgetAll = (): void => {
  forms = new Map()
  first += KEPT
  slots.fill(undefined)
  shorts.fill(undefined)
  tails.fill(0)
  fronts.fill(0)
  for (const forget of forgets) forget()
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
export const formAt = (text: string, from: number, to: number, hash: number): Form => {
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
export const shortForm = (text: string, from: number, to: number, tail: number, front: number): Form => {
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

export const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0
  for (let at = from; at < to; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}
