import type { Block } from '../../documents/document.ts'
import { printed } from '../../reading/formats/printed-number.ts'
import { slice } from '../../text/span.ts'
import { NAMED_LINE, type PlanMark, planMarkOf } from './plan-mark.ts'
import { isTitle, oneLine } from './words.ts'

/** A number that stands on a line of its own, above the words of its heading. */
export const ALONE = /^(?:(?:section|part|chapter|pillar)\s+)?(?:\d{1,2}|[IVX]{1,5}|[A-H])\s*[.):]?$/i

/** How wide the lines of a document are kept: its widest that goes on in another. */
const widthOf = (blocks: readonly Block[], text: string): number =>
  blocks
    .flatMap(({ span }) => slice(text, span).split('\n').slice(0, -1))
    .reduce((most, { length }) => Math.max(most, length), 0)

/** Whether words begin anew, behind their number where they have one: those of a number that is referred to go on. */
const beginsLine = (words: string): boolean =>
  /^["“‘(]?\p{Lu}/u.test(words.slice(planMarkOf(words)?.length ?? 0))

/**
 * Blocks whose first line is a heading, parted from what was typed below it without an empty line: the line is broken
 * off where there was room for more, and what follows is no line of a heading.
 */
const parted = (blocks: readonly Block[], text: string): readonly Block[] => {
  const width = widthOf(blocks, text)
  return blocks.flatMap((block) => {
    const words = slice(text, block.span)
    const end = words.indexOf('\n')
    if (end < 0 || block.kind === 'table-row' || block.kind === 'title') return [block]
    const [above, below] = [words.slice(0, end), words.slice(end + 1).trimStart()]
    const mark = planMarkOf(above, true)
    const room = above.trimEnd().length < width * 0.8
    const sentence = beginsLine(below) && (below.length > 150 || /[.;:]$/.test(below))
    const begins = mark
      ? sentence || (planMarkOf(below) !== null && beginsLine(below))
      : sentence && below.endsWith(':')
    if (!room || !begins || !isTitle({ text: oneLine(above.slice(mark?.length ?? 0)) })) return [block]
    const at = block.span.end - below.length
    return [
      { ...block, span: { start: block.span.start, end: block.span.start + above.trimEnd().length } },
      { kind: 'paragraph' as const, span: { start: at, end: block.span.end } },
    ]
  })
}

const COUNTED: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  i: 'lowerRoman',
  A: 'upperLetter',
  I: 'upperRoman',
}

/** Whether a mark goes on with what is counted within the words above: "(i) …; (ii) …; and" and then "(iii)". */
const goesOnWithin = (above: string, mark: PlanMark | null): boolean =>
  mark?.readings.some(({ style, ordinal }) => {
    const before = style.replace(/[aiAI1]/, (letter) => printed(ordinal - 1, COUNTED[letter] ?? 'decimal'))
    return ordinal > 1 && style.startsWith('(') && above.indexOf(before) > 0
  }) ?? false

/** Blocks that a mark within a sentence has cut off from it. */
const mended = (blocks: readonly Block[], text: string): readonly Block[] => {
  const found: Block[] = []
  for (const block of blocks) {
    const above = found.at(-1)
    const words = slice(text, block.span)
    const within = above && above.kind !== 'table-row' && block.kind !== 'table-row'
    if (within && goesOnWithin(slice(text, above.span), planMarkOf(words)))
      found[found.length - 1] = { ...above, span: { start: above.span.start, end: block.span.end } }
    else found.push(block)
  }
  return found
}

/** Blocks parted where one of their lines names itself with its number. */
const atNames = (blocks: readonly Block[], text: string): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table-row') return [block]
    const cuts = [...slice(text, block.span).matchAll(NAMED_LINE)].map(
      ({ index }) => block.span.start + index,
    )
    const starts = [block.span.start, ...cuts.map((cut) => cut + 1)]
    return starts.map((start, at) => ({ ...block, span: { start, end: cuts[at] ?? block.span.end } }))
  })

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

/** Blocks put right as a plan's numbers tell: parted where two stand in one, joined where one stands in two. */
export const mendedBlocks = (blocks: readonly Block[], text: string): readonly Block[] =>
  [atNames, parted, mended, joined].reduce((some, mend) => mend(some, text), blocks)
