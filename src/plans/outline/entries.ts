import type { Block, Document } from '../../documents/document.ts'
import type { Span } from '../../text/span.ts'
import { slice } from '../../text/span.ts'
import { ALONE, mendedBlocks } from './mended-blocks.ts'
import { BULLET, type PlanMark, planMarkOf } from './plan-mark.ts'
import { isTitle, oneLine } from './words.ts'

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

/** A page's number on a line of its own, as plain text files keep it. */
const PAGE = /^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i
/** A line of a table of contents: words, a gap or dots, the page. */
const LISTED = /(?:\t|\.{3,}|…|\s{3,})\s*\d{1,4}$/
const CONTENTS = /^(?:table of )?contents$/i
/** Whether a row of a table only sets a number or a bullet apart from its words, as a list does. */
const isListed = ({ cells = [] }: Block, text: string): boolean => {
  const words = cells.map((cell) => slice(text, cell).trim()).filter(Boolean)
  const [first = ''] = words
  return words.length === 2 && (planMarkOf(`${first} `)?.length === first.length + 1 || BULLET.test(first))
}

const entryOf = (block: Block, text: string): Entry => {
  const { kind, span, level = 0 } = block
  const words = slice(text, span)
  const [first = '', second = ''] = words.split('\n')
  const above = ALONE.test(first.trim()) && isTitle({ text: second.trim() })
  const heading = kind === 'heading' || kind === 'title' || above
  const mark = planMarkOf(words, heading)
  const bullet = mark || heading ? null : BULLET.exec(words)
  const start = span.start + (mark?.length ?? bullet?.[0].length ?? 0)
  const rest = { start, end: span.end }
  const titled = kind === 'title' && !mark
  const told = titled
    ? 'plain'
    : heading
      ? 'heading'
      : mark
        ? 'numbered'
        : bullet || kind === 'list-item'
          ? 'bullet'
          : 'plain'
  return {
    kind: kind === 'table-row' && !isListed(block, text) ? 'row' : told,
    ...{ mark, words: rest, text: oneLine(slice(text, rest)), depth: level },
  }
}

/** The blocks that are part of a plan's body: no contents, no page numbers, no footnotes. */
const body = ({ blocks, text }: Document): readonly Block[] => {
  const wordsOf = ({ span }: Block) => slice(text, span).trim()
  const listed = blocks.map((block) => LISTED.test(wordsOf(block)))
  const contents = contentsOf(blocks.map(wordsOf))
  return blocks.filter((block, at) => {
    if (block.kind === 'footnote' || contents.has(at)) return false
    const words = wordsOf(block)
    if (PAGE.test(words)) return false
    const wide = (block.cells?.length ?? 0) > 2
    // One line that ends in a figure is a line; several are a table of contents.
    return !(listed[at] && !wide && (listed[at - 1] || listed[at + 1]))
  })
}

/** Words as they are compared, without the page that stands behind them in a table of contents. */
const bare = (words: string): string =>
  oneLine(words)
    .replace(/[\s.…]+\d{1,3}$/, '')
    .toLowerCase()

/** Where the contents stand: what comes below that heading, while it ends in a page's number or is said again further down. */
const contentsOf = (words: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>()
  const heading = words.findIndex((each) => CONTENTS.test(each))
  if (heading < 0) return found
  const last = new Map(words.map((each, at) => [bare(each), at]))
  const isEntry = (line: string) => /[\s.…]\d{1,3}$/.test(line) && !/[;:]/.test(line)
  found.add(heading)
  for (let at = heading + 1; at < words.length; at++) {
    const again = last.get(bare(words[at]!))! > at
    if (!again && !words[at]!.split('\n').every(isEntry)) break
    found.add(at)
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

const CAPTION = /^(?:figure|fig\.|table|map|photo|picture|chart|box|source|note)s?\b/i

/** A level below those of all headings that are marked as such. */
export const LOWEST = 99

/**
 * Headings that nothing marks but their place: a short line by itself, above lines or the words that lead into them. What stands
 * twice in a document heads its pages.
 */
const withPlainHeadings = (entries: readonly Entry[]): readonly Entry[] => {
  // A list of letters that goes on has something other than a heading between its parts.
  const begins = ({ mark }: Entry) =>
    mark!.readings.some(({ style, ordinal }) => ordinal === 1 || /1/.test(style)) || mark!.parts.length > 1
  const isLine = (entry: Entry | undefined) =>
    entry !== undefined &&
    (entry.kind === 'bullet' || (entry.kind === 'numbered' && !isTitle(entry) && begins(entry)))
  const leads = (entry: Entry | undefined) => entry?.kind === 'plain' && entry.text.endsWith(':')
  const unpaged = (words: string) => words.replace(/\d+/g, '#')
  const count = Map.groupBy(entries, ({ text }) => unpaged(text))
  return entries.map((entry, at) => {
    const [above, below] = [entries[at - 1], entries[at + 1]]
    const opens = isLine(below) || (leads(below) && isLine(entries[at + 2]))
    const alone = !above || above.kind === 'heading' || /[.;:!?)]$/.test(above.text)
    const shaped =
      isTitle(entry) && !CAPTION.test(entry.text) && /^\p{Lu}/u.test(entry.text) && !entry.text.endsWith(':')
    return entry.kind === 'plain' && opens && alone && shaped && count.get(unpaged(entry.text))!.length === 1
      ? { ...entry, kind: 'heading', depth: LOWEST }
      : entry
  })
}

/** What a plan's document consists of, block by block. */
export const entriesOf = (document: Document): readonly Entry[] =>
  withoutTitles(
    withPlainHeadings(
      mendedBlocks(body(document), document.text)
        .map((block) => entryOf(block, document.text))
        // A number or a bullet with nothing behind it is none, nor are the stars that part a text.
        .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    ),
  )
