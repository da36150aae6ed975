import type { Span } from '../../../../text/span.ts'
import { pastDateline } from '../dateline.ts'
import type { Sentence } from '../sentences.ts'
import type { Word } from './grammar/tagged.ts'

/** A quote longer than this is cut to what stands around its verb, so that a text without a full stop stays readable. */
const QUOTE_AT_MOST = 1_500

/** In how many blocks at the head of a text a dateline is looked for. */
const DATELINES = 8

/** The sentence; in the row of a table no more of it than stands in one cell, whose words these are. */
const within = ({ span, block }: Sentence, words: readonly Word[]): Span =>
  block.kind === 'table-row' ? { start: words[0]!.span.start, end: words.at(-1)!.span.end } : span

/** The sentence, without the dateline before it; of a very long one, the clauses around the verb. */
export const quoted = (text: string, sentence: Sentence, words: readonly Word[], at: number): Span => {
  const { block } = sentence
  const span = within(sentence, words)
  if (span.end - span.start <= QUOTE_AT_MOST) {
    const heads = sentence.at < DATELINES && span.start === block.span.start
    const start = heads ? pastDateline(text, block) : span.start
    return start < words[at]!.span.start ? { start, end: span.end } : span
  }
  const verb = words[at]!.span
  let from = at
  let to = at
  while (
    from > 0 &&
    verb.end - words[from - 1]!.span.start < QUOTE_AT_MOST / 2 &&
    words[from - 1]!.text !== ';'
  )
    from--
  while (
    to < words.length - 1 &&
    words[to + 1]!.span.end - verb.start < QUOTE_AT_MOST / 2 &&
    words[to]!.text !== ';'
  )
    to++
  return { start: words[from]!.span.start, end: words[to]!.span.end }
}
