import type { Block, Document } from '../../../documents/document.ts'
import type { Span } from '../../../text/span.ts'
import { type Token, tokens } from './tokens.ts'

/** A sentence: a stretch of one block that ends at a full stop, or with the block. Headings are sentences of their own. */
export type Sentence = {
  readonly span: Span
  readonly block: Block
  /** The block's place in the document, from 0. */
  readonly at: number
  readonly tokens: readonly Token[]
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st gen lt col sgt hon amb rev no nos art para paras vol vs cf e.g i.e u.s u.n u.k a.m p.m jr sr dato tan sri md mohd muhd assoc engr ir hj dk pg ts alm gral lic ing sra srta mtro mtra arq sgt capt maj cmdr adm brig sen rep gov pres dr(h) approx est dept'.split(
    ' ',
  ),
)

const CLOSERS = /^[”’"')\]]+$/

const endsSentence = (all: readonly Token[], at: number): boolean => {
  const token = all[at]!
  if (!/^[.!?]$/.test(token.text)) return false
  const next = all[at + 1]
  if (!next) return true
  if (token.text !== '.') return true
  const before = all[at - 1]
  const joined = before && before.span.end === token.span.start
  if (joined && (ABBREVIATIONS.has(before.lower) || /^\p{Lu}$/u.test(before.text))) return false
  // No space after the stop: an abbreviation, a number or an address ("No.5", "asean.org") unless a capital follows
  // a word, as where a space was lost ("companies.The").
  if (next.span.start === token.span.end && !CLOSERS.test(next.text))
    return /^\p{Lu}\p{Ll}/u.test(next.text) && !/\d/.test(before?.text ?? '')
  const opener = CLOSERS.test(next.text) ? all[at + 2] : next
  return !opener || !/^\p{Ll}/u.test(opener.text)
}

/** Cuts one block into sentences. A list item without a stop and a table row are one sentence each. */
const sentencesOf = (text: string, block: Block, at: number): Sentence[] => {
  const all = tokens(text, block.span)
  const found: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    const part = all.slice(from, to)
    if (part.length > 0)
      found.push({
        span: { start: part[0]!.span.start, end: part.at(-1)!.span.end },
        block,
        at,
        tokens: part,
      })
    from = to
  }
  for (let i = 0; i < all.length; i++) {
    if (!endsSentence(all, i)) continue
    // Closing quotation marks belong to the sentence they close, when they stand right behind the stop.
    let end = i + 1
    while (
      end < all.length &&
      CLOSERS.test(all[end]!.text) &&
      all[end]!.span.start === all[end - 1]!.span.end
    )
      end++
    close(end)
    i = end - 1
  }
  close(all.length)
  return found
}

/** All sentences of a document, in order. Linear in the length of the text. */
export const sentences = (document: Document): Sentence[] =>
  document.blocks.flatMap((block, at) => sentencesOf(document.text, block, at))
