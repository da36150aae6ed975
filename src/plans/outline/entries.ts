import type { Block, Document } from '../../documents/document.ts'
import type { Span } from '../../text/span.ts'
import { slice } from '../../text/span.ts'
import { BULLET, type PlanMark, planMarkOf } from './plan-mark.ts'

/**
 * A block of a plan as the outline is made of it: its number or bullet, and the words behind. `words` is where those stand;
 * `depth` the level that its document gives it, 0 where it gives none.
 */
export type Entry = {
  readonly kind: 'heading' | 'numbered' | 'bullet' | 'plain' | 'row'
  readonly mark: PlanMark | null
  readonly words: Span
  readonly text: string
  readonly depth: number
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** A page's number on a line of its own, as plain text files keep it. */
const PAGE = /^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i
/** A line of a table of contents: words, a gap or dots, the page. */
const LISTED = /(?:\t|\.{3,}|…|\s{3,})\s*\d{1,4}$/
const CONTENTS = /^(?:table of )?contents$/i
/** A number that stands on a line of its own, above the words of its heading. */
const ALONE = /^(?:(?:section|part|chapter|pillar)\s+)?(?:\d{1,2}|[IVX]{1,5}|[A-H])\s*[.):]?$/i

const entryOf = ({ kind, span, level = 0 }: Block, text: string): Entry => {
  const words = slice(text, span)
  const heading = kind === 'heading' || kind === 'title'
  const mark = planMarkOf(words, heading)
  const bullet = mark || heading ? null : BULLET.exec(words)
  const start = span.start + (mark?.length ?? bullet?.[0].length ?? 0)
  const rest = { start, end: span.end }
  const told = heading ? 'heading' : mark ? 'numbered' : bullet || kind === 'list-item' ? 'bullet' : 'plain'
  return {
    kind: kind === 'table-row' ? 'row' : told,
    ...{ mark, words: rest, text: oneLine(slice(text, rest)), depth: level },
  }
}

/** The blocks that are part of a plan's body: no contents, no page numbers, no footnotes. */
const body = ({ blocks, text }: Document): readonly Block[] => {
  const wordsOf = ({ span }: Block) => slice(text, span).trim()
  const listed = blocks.map((block) => LISTED.test(wordsOf(block)))
  return blocks.filter((block, at) => {
    if (block.kind === 'footnote') return false
    const words = wordsOf(block)
    if (PAGE.test(words) || CONTENTS.test(words)) return false
    // One line that ends in a figure is a line; several are a table of contents.
    return !(listed[at] && block.kind !== 'table-row' && (listed[at - 1] || listed[at + 1]))
  })
}

/** A heading's number and its words, where they stand in two blocks one under the other. */
const joined = (blocks: readonly Block[], text: string): readonly Block[] => {
  const found: Block[] = []
  for (const block of blocks) {
    const above = found.at(-1)
    const alone = above && above.kind !== 'table-row' && ALONE.test(slice(text, above.span).trim())
    if (alone && block.kind !== 'table-row')
      found[found.length - 1] = {
        ...block,
        kind: 'heading',
        span: { start: above.span.start, end: block.span.end },
      }
    else found.push(block)
  }
  return found
}

/**
 * A heading without a number above the first number is the title, or that of a preamble, unless others of its level part the
 * plan further on.
 */
const withoutTitles = (entries: readonly Entry[]): readonly Entry[] => {
  const first = entries.findIndex(({ mark }) => mark !== null)
  const parting = new Set(
    entries.slice(first).flatMap(({ kind, mark, depth }) => (kind === 'heading' && !mark ? [depth] : [])),
  )
  return entries.map((entry, at) =>
    entry.kind === 'heading' && !entry.mark && at < first && !parting.has(entry.depth)
      ? { ...entry, kind: 'plain' }
      : entry,
  )
}

/** What a plan's document consists of, block by block. */
export const entriesOf = (document: Document): readonly Entry[] =>
  withoutTitles(
    joined(body(document), document.text)
      .map((block) => entryOf(block, document.text))
      // A number or a bullet with nothing behind it is none.
      .filter(({ text }) => text !== ''),
  )
