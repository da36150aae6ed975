import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Span } from '../../../../../text/span.ts'
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
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0
  const small = text.toLowerCase()
  return upper > lower && small.length === text.length ? small : text
}

/** A word longer than this is none; the tagger is not asked about it, since its cost grows faster than its letters. */
const LONGEST = 60

/** Stretches of tokens to tag: bounded, and with no overlong word in them. */
const stretches = (tokens: readonly Token[]): Span[] => {
  const found: Span[] = []
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i]
    const long = token !== undefined && token.text.length > LONGEST
    if (token && !long && i - from < AT_A_TIME) continue
    if (i > from) found.push({ start: tokens[from]!.span.start, end: tokens[i - 1]!.span.end })
    from = long ? i + 1 : i
  }
  return found
}

/** Parts of speech by the offset at which a word of the stretch begins or, for the last part of a hyphenated word, ends. */
const partsOfSpeech = (text: string, from: number): Map<number, string> => {
  const { its } = nlp()
  const document = nlp().readDoc(inSmallLetters(text))
  const words = document.tokens().out() as string[]
  const parts = document.tokens().out(its.pos) as string[]
  const found = new Map<number, string>()
  let at = 0
  for (const [i, word] of words.entries()) {
    while (at < text.length && /\s/.test(text[at]!)) at++
    if (!text.startsWith(word, at) && text.slice(at, at + word.length).toLowerCase() !== word) {
      const again = text.slice(at, at + 60).indexOf(word)
      if (again < 0) continue
      at += again
    }
    found.set(from + at, parts[i] ?? 'X')
    at += word.length
    found.set(-(from + at), parts[i] ?? 'X')
  }
  return found
}

/** A lexicon form that lost the space behind it ("stressedthat"): the form, else null. */
const glued = (lower: string): string | null => {
  for (const tail of ['that', 'the', 'their', 'its', 'to', 'on', 'our'])
    if (lower.endsWith(tail) && /(ed|ing)$/.test(lower.slice(0, -tail.length))) {
      const head = lower.slice(0, -tail.length)
      if (VERB_FORMS.has(head)) return head
    }
  return null
}

/** A word whose space was lost, taken for the two tokens it is. */
const parted = (token: Token): readonly Token[] => {
  const head = token.lower.length > 7 && !VERB_FORMS.has(token.lower) ? glued(token.lower) : null
  if (!head) return [token]
  const cut = token.span.start + head.length
  const half = (start: number, end: number): Token => ({
    text: token.text.slice(start - token.span.start, end - token.span.start),
    lower: token.lower.slice(start - token.span.start, end - token.span.start),
    span: { start, end },
    word: true,
  })
  return [half(token.span.start, cut), half(cut, token.span.end)]
}

/** "Singapore’s", or the bare apostrophe behind a plural: it determines the noun that follows. */
const possessive = (token: Token, before: Token | undefined): boolean =>
  /\p{L}[’']s$/u.test(token.lower) ||
  (/^[’']$/.test(token.text) && before?.span.end === token.span.start && before.lower.endsWith('s'))

/** Tags the words of a sentence. `inQuote` says whether a quotation was open before it; the second value, whether one is after. */
export const tagged = (text: string, sentence: Sentence, inQuote: boolean): [Word[], boolean] => {
  const tokens = sentence.tokens.flatMap(parted)
  const [apart, still] = outsideQuotes(tokens, inQuote)
  const parts = new Map<number, string>()
  for (const { start, end } of stretches(tokens))
    for (const [at, part] of partsOfSpeech(text.slice(start, end), start)) parts.set(at, part)
  const words = tokens.map((token, i) => ({
    ...token,
    pos: possessive(token, tokens[i - 1])
      ? 'POSS'
      : (parts.get(-token.span.end) ?? parts.get(token.span.start) ?? 'X'),
    known: VERB_FORMS.get(token.lower) ?? null,
    apart: apart[i]!,
  }))
  return [words, still]
}
