import { type Kind, kindOfWord } from '../../asking.ts'
import type { Token } from '../../tokens.ts'

const OPENERS = new Set(['“', '„', '«'])
const CLOSERS = new Set(['”', '»'])

/** How far a bracket is looked for that closes another, in tokens. */
const REACH = 60

const MARK = kindOfWord(
  ({ text }) => OPENERS.has(text) || CLOSERS.has(text) || text === '"' || text === '(' || text === '[',
)

const LINK = kindOfWord(({ text }) => text === '[')

/**
 * Which tokens stand inside a quotation or inside brackets (the marks themselves too), null for none, and whether a
 * quotation is still open at the end. `kinds`: those of the sentence; `open` says whether a quotation was open before.
 */
export const outsideQuotes = (
  tokens: readonly Token[],
  kinds: Kind,
  open: boolean,
): { readonly apart: readonly boolean[] | null; readonly open: boolean } => {
  if (!open && (kinds & MARK) === 0) return { apart: null, open: false }
  const apart: boolean[] = new Array(tokens.length).fill(false)
  let quote = open
  let bracket = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.word) {
      apart[i] = quote || i <= bracket
      continue
    }
    const { text } = token
    const closes = quote && (CLOSERS.has(text) || text === '"')
    if (!quote && (OPENERS.has(text) || text === '"')) quote = true
    if ((text === '(' || text === '[') && bracket < i)
      bracket = isLink(tokens, i) ? bracket : closing(tokens, i)
    apart[i] = quote || i <= bracket
    if (closes) quote = false
  }
  return { apart, open: quote }
}

/** The last token of the address that a bracket opens: the bracket that closes it, or the last before white space. */
const addressEnd = (tokens: readonly Token[], from: number): number => {
  for (let i = from; i < tokens.length - 1; i++)
    if (tokens[i]!.text === ')' || tokens[i + 1]!.span.start > tokens[i]!.span.end) return i
  return tokens.length - 1
}

/** Tokens without the marks and addresses of links: "[the statement](address)" is written, "the statement" said. */
export const withoutLinks = <T extends Token>(tokens: readonly T[], kinds: Kind): readonly T[] => {
  if ((kinds & LINK) === 0) return tokens
  const found: T[] = []
  let close = -1
  for (let at = 0; at < tokens.length; at++) {
    if (isLink(tokens, at)) {
      close = closing(tokens, at)
      continue
    }
    if (at === close) {
      at = addressEnd(tokens, at + 1)
      continue
    }
    found.push(tokens[at]!)
  }
  return found
}

/** "[the statement](address)": the words of a link in Markdown are the text's own. */
const isLink = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.text !== '[') return false
  const close = closing(tokens, at)
  const next = tokens[close + 1]
  return close > 0 && next?.text === '(' && next.span.start === tokens[close]!.span.end
}

/** The place of the bracket that closes the one at `from`; -1 where there is none near. */
const closing = (tokens: readonly Token[], from: number): number => {
  let depth = 0
  for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
    const { text } = tokens[i]!
    if (text === '(' || text === '[') depth++
    if ((text === ')' || text === ']') && --depth === 0) return i
  }
  return -1
}
