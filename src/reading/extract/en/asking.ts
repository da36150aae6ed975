import { type Form, first, forgetWith, KEPT } from './forms.ts'

/** What a question about a word is asked of. */
export type Asked = { readonly id: number; readonly form: Form }

/** Makes a question about a word one that is asked once a form, whatever place it stands at. */
export const perForm = <T>(tell: (form: Form) => T): ((token: Asked) => T) => {
  const table: (T | undefined)[] = new Array(KEPT).fill(undefined)
  forgetWith(() => table.fill(undefined))
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
forgetWith(() => rows.fill(0))
/** What a row has of a question that was asked; 0 of any other. */
const NO = 1
const YES = 2
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
    forgetWith(() => table.fill(0))
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
