import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { letterCases } from '../../../../../text/letter-cases.ts'
import type { Span } from '../../../../../text/span.ts'
import { spanOf } from '../../phrases.ts'
import type { Sentence } from '../../sentences.ts'
import type { Token } from '../../tokens.ts'
import { VERB_FORMS, type VerbForm } from '../lexicon/verbs.ts'
import { outsideQuotes } from './quoted.ts'

/** A token with its part of speech (Universal POS) and, where it may be one, the verb of the lexicon it is a form of. */
export type Word = Token & {
  readonly pos: string
  readonly known: VerbForm | null
  /** Inside a quotation or brackets: no statement of the text's own. */
  readonly apart: boolean
}

/** How many tokens are tagged at a time: a text without a full stop costs no more than one with. */
const AT_A_TIME = 400

let loaded: WinkMethods | undefined
const nlp = (): WinkMethods => {
  loaded ??= winkNLP(model, ['pos'])
  return loaded
}

/** Words in capitals are all taken for names by a tagger; a stretch that is mostly capitals is tagged in small letters. */
const inSmallLetters = (text: string): string => {
  const { upper, lower } = letterCases(text)
  if (upper <= lower) return text
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
}

/** A word longer than this is none; the tagger is not asked about it, since its cost grows faster than its letters. */
const LONGEST = 60

/** A stretch of tokens to tag, from one on. */
type Stretch = { readonly from: number; readonly span: Span }

/** Stretches of tokens to tag: bounded, and with no overlong word in them. */
const stretches = (tokens: readonly Token[]): Stretch[] => {
  const found: Stretch[] = []
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i]
    const long = token !== undefined && token.text.length > LONGEST
    if (token && !long && i - from < AT_A_TIME) continue
    if (i > from) found.push({ from, span: spanOf(tokens, from, i) })
    from = long ? i + 1 : i
  }
  return found
}

/** Where a word that the tagger cut stands in a text, from `at` on; -1 where it is not found near. */
const placeOf = (text: string, word: string, at: number): number => {
  if (text.startsWith(word, at) || text.slice(at, at + word.length).toLowerCase() === word) return at
  const again = text.slice(at, at + 60).indexOf(word)
  return again < 0 ? -1 : at + again
}

/**
 * Tags a stretch of text that begins at `base`, for the tokens from `next` on. The tagger cuts finer: a token has the part
 * of the word that ends where it ends (the last of a hyphenated one), else of that which begins where it begins.
 */
const tag = (text: string, base: number, tokens: readonly Token[], parts: string[], from: number): void => {
  const { its } = nlp()
  const tagged = nlp().readDoc(inSmallLetters(text)).tokens()
  const words = tagged.out() as string[]
  const found = tagged.out(its.pos) as string[]
  let next = from
  let at = 0
  for (let i = 0; i < words.length; i++) {
    while (at < text.length && (text.charCodeAt(at) === 32 || /\s/.test(text[at]!))) at++
    const begin = placeOf(text, words[i]!, at)
    if (begin < 0) continue
    at = begin + words[i]!.length
    while (next < tokens.length && tokens[next]!.span.end <= base + begin) next++
    if (tokens[next]?.span.start === base + begin) parts[next] = found[i]!
    while (next < tokens.length && tokens[next]!.span.end < base + at) next++
    if (tokens[next]?.span.end === base + at) parts[next] = found[i]!
  }
}

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

const gluedHead = ({ lower }: Token): string | null =>
  lower.length > 7 && TAIL_ENDS.has(lower.at(-1)!) && !VERB_FORMS.has(lower) ? glued(lower) : null

/** "we’re", "we’ll": the length of the pronoun before the auxiliary; 0 where a word is no such thing. */
const contracted = ({ lower }: Token): number =>
  lower.length < 8 ? (/^(?:we|they|i|he|she|it|you)(?=[’'](?:re|ve|ll|m)$)/.exec(lower)?.[0].length ?? 0) : 0

/** How many letters the first half has of a word that stands for two; 0 where it is one. */
const firstHalf = (token: Token): number => gluedHead(token)?.length ?? contracted(token)

/** A word whose space was lost, or that is written together, taken for the two tokens it is. */
const parted = (token: Token): readonly Token[] => {
  const length = firstHalf(token)
  if (length === 0) return [token]
  const cut = token.span.start + length
  const half = (start: number, end: number): Token => ({
    text: token.text.slice(start - token.span.start, end - token.span.start),
    lower: token.lower.slice(start - token.span.start, end - token.span.start),
    span: { start, end },
    word: true,
  })
  return [half(token.span.start, cut), half(cut, token.span.end)]
}

const APOSTROPHE = new Set(['’', "'"])

/** "Singapore’s", or the bare apostrophe behind a plural: it determines the noun that follows. */
const possessive = (token: Token, before: Token | undefined): boolean =>
  token.lower.endsWith('s')
    ? APOSTROPHE.has(token.lower.at(-2) ?? '') && /\p{L}[’']s$/u.test(token.lower)
    : (token.text === '’' || token.text === "'") &&
      before?.span.end === token.span.start &&
      before.lower.endsWith('s')

/** "will (i) modify …; and (ii) adopt …": the numbers of a list inside a sentence are no words of it. */
const withoutNumbers = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ text }) => text === '(')) return tokens
  const numbers = (at: number): boolean =>
    tokens[at]?.text === '(' &&
    tokens[at + 2]?.text === ')' &&
    /^(?:[ivx]{1,4}|[a-h]|\d{1,2})$/.test(tokens[at + 1]!.text)
  return tokens.filter((_, at) => !numbers(at) && !numbers(at - 1) && !numbers(at - 2))
}

/** Tags the words of a sentence. `inQuote` says whether a quotation was open before it; the second value, whether one is after. */
export const tagged = (text: string, sentence: Sentence, inQuote: boolean): [Word[], boolean] => {
  const own = withoutNumbers(sentence.tokens)
  const tokens = own.some((token) => firstHalf(token) > 0) ? own.flatMap(parted) : own
  const [apart, still] = outsideQuotes(tokens, inQuote)
  const parts: string[] = new Array(tokens.length).fill('X')
  for (const { from, span } of stretches(tokens))
    tag(text.slice(span.start, span.end), span.start, tokens, parts, from)
  const words = tokens.map((token, i) => ({
    text: token.text,
    lower: token.lower,
    span: token.span,
    word: token.word,
    pos: possessive(token, tokens[i - 1]) ? 'POSS' : parts[i]!,
    known: VERB_FORMS.get(token.lower) ?? null,
    apart: apart[i]!,
  }))
  return [words, still]
}
