import { oneOf } from '../phrases.ts'
import type { Sentence } from '../sentences.ts'
import type { Token } from '../tokens.ts'

const opens = oneOf('“ „ « "')
const closes = oneOf('” » "')
const isText = oneOf('summary statement declaration communiqué communique')
const isGiven = oneOf('following released release issued issue adopted')

/** How far before the colon the text is named, and told to be given here, in tokens. */
const NAMED = 4
const GIVEN = 12

const within = (tokens: readonly Token[], reach: number, fits: (token: Token) => boolean): boolean => {
  for (let at = Math.max(0, tokens.length - 1 - reach); at < tokens.length - 1; at++)
    if (fits(tokens[at]!)) return true
  return false
}

/** "… released the following Chair’s Summary:": what stands in quotation marks below is a text of its own, given whole. */
export const announcesText = ({ tokens }: Sentence): boolean =>
  tokens.at(-1)?.text === ':' && within(tokens, NAMED, isText) && within(tokens, GIVEN, isGiven)

export const opensQuote = ({ tokens }: Sentence): boolean => opens(tokens[0])

/** Where a quotation closes that was open before a sentence, or opens with it; -1 where it goes on. */
const end = (tokens: readonly Token[], from: number): number => {
  let inner = 0
  for (let at = from; at < tokens.length; at++)
    if (closes(tokens[at]) && (inner > 0 || tokens[at]!.text !== '"' || at === tokens.length - 1)) {
      if (inner === 0) return at
      inner--
    } else if (opens(tokens[at])) inner++
  return -1
}

/** A sentence of a text given whole in quotation marks, without those marks, and whether the text ends with it. */
export const unquoted = (sentence: Sentence): { readonly sentence: Sentence; readonly ends: boolean } => {
  const { tokens } = sentence
  const from = opensQuote(sentence) ? 1 : 0
  const to = end(tokens, from)
  if (from === 0 && to < 0) return { sentence, ends: false }
  const own = tokens.filter((_, at) => at >= from && at !== to)
  const { span, block, at, kinds } = sentence
  return { sentence: { span, block, at, kinds, tokens: own }, ends: to >= 0 }
}
