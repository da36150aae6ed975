import { letterCases } from '../../../../../text/letter-cases.ts'
import { askForm, bitsPerForm, type Kind, kindOfWord, perForm } from '../../asking.ts'
import { type Form, formOf } from '../../forms.ts'
import { looks, oneOf, peek, touching } from '../../phrases.ts'
import type { Sentence } from '../../sentences.ts'
import type { Part } from '../../tagging/parts.ts'
import { tag } from '../../tagging/tag.ts'
import { type Token, tokenOf } from '../../tokens.ts'
import { VERB_FORMS, type VerbForm } from '../lexicon/verbs.ts'
import { outsideQuotes, withoutLinks } from './quoted.ts'

/** A token with its part of speech (POSS: what makes the noun behind it somebody’s) and, where it may be one, the verb of the lexicon it is a form of. */
export type Word = Token & {
  readonly pos: Part | 'POSS'
  readonly known: VerbForm | null
  /** Inside a quotation or brackets: no statement of the text's own. */
  readonly apart: boolean
}

/** Words in capitals all look like names; a stretch that is mostly capitals is tagged in small letters. */
const mostlyCapitals = (tokens: readonly Token[], kinds: Kind): boolean => {
  if ((kinds & CAPITALS) === 0) return false
  let more = 0
  for (let at = 0; at < tokens.length; at++) more += capitalsMore(tokens[at]!)
  return more > 0
}

/** How many capitals a word has more than small letters. */
const moreCapitals = ({ text }: Form): number => {
  const { upper, lower } = letterCases(text)
  return upper - lower
}
const capitalsMore = perForm(moreCapitals)
const CAPITALS = kindOfWord((form) => moreCapitals(form) > 0)

const TAILS = ['that', 'the', 'their', 'its', 'to', 'on', 'our']
const TAIL_ENDS = new Set(TAILS.map((tail) => tail.at(-1)!))

/** A lexicon form that lost the space behind it ("stressedthat"): the form, else null. */
const glued = (lower: string): string | null => {
  for (const tail of TAILS)
    if (lower.endsWith(tail) && /(ed|ing)$/.test(lower.slice(0, -tail.length))) {
      const head = lower.slice(0, -tail.length)
      if (VERB_FORMS.has(head)) return head
    }
  return null
}

const gluedHead = ({ lower }: Form): string | null =>
  lower.length > 7 && TAIL_ENDS.has(lower.at(-1)!) && !VERB_FORMS.has(lower) ? glued(lower) : null

/** "we’re", "we’ll": the length of the pronoun before the auxiliary; 0 where a word is no such thing. */
const contracted = ({ lower }: Form): number =>
  lower.length < 8 ? (/^(?:we|they|i|he|she|it|you)(?=[’'](?:re|ve|ll|m)$)/.exec(lower)?.[0].length ?? 0) : 0

/** How many letters the first half has of a word that stands for two; 0 where it is one. */
const halved = (form: Form): number => gluedHead(form)?.length ?? contracted(form)
const firstHalf = bitsPerForm(halved)
const TWO_IN_ONE = kindOfWord((form) => halved(form) > 0)

/** A word whose space was lost, or that is written together, taken for the two tokens it is. */
const parted = (token: Token): readonly Token[] => {
  const length = firstHalf(token)
  if (length === 0) return [token]
  const cut = token.span.start + length
  const half = (start: number, end: number): Token => {
    const form = formOf(token.text.slice(start - token.span.start, end - token.span.start))
    return tokenOf(form, { start, end }, true)
  }
  return [half(token.span.start, cut), half(cut, token.span.end)]
}

const endsInApostropheS = askForm(({ lower }) => /\p{L}[’']s$/u.test(lower))

const apostrophe = oneOf("’ '")

/** "Singapore’s", or the bare apostrophe behind a plural: it determines the noun that follows. */
const possessive = (token: Token, before: Token | undefined): boolean =>
  mayPossess(token) &&
  (endsInApostropheS(token) ||
    (apostrophe(token) && before !== undefined && touching(before, token) && before.lower.endsWith('s')))
/** Asked first: of nearly every word the answer is no. */
const mayPossess = looks(/^[’']$|\p{L}[’']s$/iu)

const BRACKET = kindOfWord(({ text }) => text === '(')

const opensBracket = oneOf('(')
const closesBracket = oneOf(')')
const counts = looks(/^(?:[ivx]{1,4}|[a-h]|\d{1,2})$/)

/** "will (i) modify …; and (ii) adopt …": the numbers of a list inside a sentence are no words of it. */
const withoutNumbers = (tokens: readonly Token[], kinds: Kind): readonly Token[] => {
  if ((kinds & BRACKET) === 0) return tokens
  const found: Token[] = []
  for (let at = 0; at < tokens.length; at++)
    if (opensBracket(tokens[at]) && counts(tokens[at + 1]) && closesBracket(tokens[at + 2])) at += 2
    else found.push(tokens[at]!)
  return found
}

const knownVerb = perForm(({ lower }) => VERB_FORMS.get(lower) ?? null)

/** A token with what is known of it. Every word is made here, as every token in one place. */
const wordOf = (token: Token, pos: Word['pos'], known: Word['known'], apart: boolean): Word => ({
  id: token.id,
  text: token.text,
  lower: token.lower,
  span: token.span,
  word: token.word,
  form: token.form,
  pos,
  known,
  apart,
})

/** The same word as it would be were it written otherwise. */
export const rewritten = (word: Word, text: string): Word =>
  wordOf(tokenOf(formOf(text), word.span), word.pos, word.known, word.apart)

/** The words of a sentence, and whether a quotation is open at its end. */
export type Tagged = { readonly words: readonly Word[]; readonly open: boolean }

/** Tags the words of a sentence. `inQuote` says whether a quotation was open before it. */
export const tagged = (text: string, sentence: Sentence, inQuote: boolean): Tagged => {
  const own = withoutNumbers(withoutLinks(sentence.tokens, sentence.kinds), sentence.kinds)
  const tokens = sentence.kinds & TWO_IN_ONE ? own.flatMap(parted) : own
  const { apart, open } = outsideQuotes(tokens, sentence.kinds, inQuote)
  const parts = tag(text, tokens, mostlyCapitals(tokens, sentence.kinds))
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const pos = possessive(token, peek(tokens, at - 1)) ? 'POSS' : parts[at]!
    words.push(wordOf(token, pos, knownVerb(token), apart !== null && apart[at]!))
  }
  return { words, open }
}
