import type { Document } from '../../documents/document.ts'
import { quote } from '../../text/quote.ts'
import { type Span, slice } from '../../text/span.ts'
import type { OutlineItem, OutlineLine, OutlineSection } from '../outline.ts'
import { entriesOf } from './entries.ts'
import { oneLine } from './words.ts'

/** What a block of a plan's document can be said to be. A section's depth is told with it: "section-1" is a part of the plan. */
export const ROW_KINDS = ['section-1', 'section-2', 'section-3', 'line', 'item', 'none'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** A block of a plan's document as the outline has it: what it is, by which number, and its words. "" for no number. */
export type OutlineRow = {
  readonly kind: RowKind
  readonly number: string
  readonly text: string
  readonly span: Span
}

const DEEPEST = 3

const kindAt = (depth: number): RowKind => ROW_KINDS[Math.min(depth, DEEPEST) - 1]!

const rowsIn = (section: OutlineSection, depth: number): readonly OutlineRow[] => [
  ...(section.span && section.title !== null
    ? [{ kind: kindAt(depth), number: section.number ?? '', text: section.title, span: section.span }]
    : []),
  ...section.lines.flatMap(({ number, text, items, quote }): OutlineRow[] => [
    { kind: 'line', number: number ?? '', text, span: quote.span },
    ...items.map(({ mark, text, span }): OutlineRow => ({ kind: 'item', number: mark ?? '', text, span })),
  ]),
  ...section.sections.flatMap((each) => rowsIn(each, depth + 1)),
]

/**
 * An outline as a list that a person can go through and correct: every block of the document in its order, those that are no
 * part of the plan as "none".
 */
export const outlineRows = (
  document: Document,
  sections: readonly OutlineSection[],
): readonly OutlineRow[] => {
  const rows = sections.flatMap((section) => rowsIn(section, 1))
  const taken = rows.map(({ span }) => span).sort((a, b) => a.start - b.start)
  let at = 0
  const others = entriesOf(document).flatMap(({ words, text, mark }): OutlineRow[] => {
    while (at < taken.length && taken[at]!.end <= words.start) at++
    const inside = at < taken.length && taken[at]!.start <= words.start
    return inside ? [] : [{ kind: 'none', number: mark?.parts.join('.') ?? '', text, span: words }]
  })
  return [...rows, ...others].sort((a, b) => a.span.start - b.span.start)
}

type Draft = {
  readonly section: OutlineSection
  readonly depth: number
  readonly sections: Draft[]
  readonly lines: OutlineLine[]
}

const draft = (row: OutlineRow | null, depth: number): Draft => ({
  section: {
    number: row?.number || null,
    title: row?.text ?? null,
    span: row?.span ?? null,
    ...{ intro: [], sections: [], lines: [] },
  },
  ...{ depth, sections: [], lines: [] },
})

const done = ({ section, sections, lines }: Draft): OutlineSection => ({
  ...section,
  sections: sections.map(done),
  lines,
})

/** The outline that rows come to once a person has gone through them. An item without a line above it is a line. */
export const outlineFromRows = (
  document: Document,
  rows: readonly OutlineRow[],
): readonly OutlineSection[] => {
  const root = draft(null, 0)
  const open: Draft[] = [root]
  for (const row of rows) {
    const depth = ROW_KINDS.indexOf(row.kind) + 1
    if (depth <= DEEPEST) {
      while (open.at(-1)!.depth >= depth) open.pop()
      const section = draft(row, depth)
      open.at(-1)!.sections.push(section)
      open.push(section)
    } else if (row.kind === 'line' || row.kind === 'item') take(document, open.at(-1)!, row)
  }
  const loose = root.lines.length > 0 ? [{ ...done(root), sections: [] }] : []
  return [...loose, ...root.sections.map(done)]
}

const take = (document: Document, { lines }: Draft, row: OutlineRow): void => {
  const last = lines.at(-1)
  if (row.kind === 'item' && last) {
    const item: OutlineItem = { mark: row.number || null, text: row.text, span: row.span }
    lines[lines.length - 1] = { ...last, items: [...last.items, item] }
    return
  }
  lines.push({
    number: row.number || null,
    text: oneLine(slice(document.text, row.span)),
    items: [],
    quote: quote(document.text, row.span),
  })
}
