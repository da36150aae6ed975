import type { Block, Document } from '../../documents/document.ts'
import { finding } from '../../reading/findings.ts'
import type { Finding } from '../../reading/read.ts'
import { quote } from '../../text/quote.ts'
import { type Span, slice, trimmed } from '../../text/span.ts'
import type { Matrix, MatrixRow, MatrixSection } from '../matrix.ts'
import { oneLine } from '../outline/entries.ts'
import { periodOf } from '../outline/period-of.ts'
import { BULLET, planMarkOf } from '../outline/plan-mark.ts'
import { NAMES_PLAN, planTitle, withoutYears } from '../outline/plan-title.ts'
import type { OutlineItem } from '../outline.ts'
import { activitiesIn, evidenceIn, leadsIn } from './cells.ts'
import { areColumns, type Column, columnOf } from './columns.ts'
import { dateIn } from './date-in.ts'
import { statusIn } from './status-in.ts'

type Row = {
  readonly block: Block
  readonly cells: readonly Span[]
  readonly texts: readonly string[]
}

const rowsOf = ({ blocks, text }: Document): readonly Row[] =>
  blocks.flatMap((block) =>
    block.kind === 'table-row' && block.cells
      ? [{ block, cells: block.cells, texts: block.cells.map((cell) => slice(text, cell).trim()) }]
      : [],
  )

/** The headings of columns, where they take two rows: what stands above goes before what stands below it. */
const inTwoRows = (above: Row, below: Row | undefined): readonly Column[] | null => {
  const joined = below?.block.above ?? []
  if (!below || joined.length === 0) return null
  const width = Math.max(above.texts.length, below.texts.length)
  let last = ''
  const columns = Array.from({ length: width }, (_, at) => {
    const own = above.texts[at] ?? ''
    const under = below.texts[at] ?? ''
    if (own) last = own
    return columnOf(joined.includes(at) ? own : [own || (under ? last : ''), under].filter(Boolean).join(' '))
  })
  return areColumns(columns) ? columns : null
}

type Header = { readonly at: number; readonly rows: number; readonly columns: readonly Column[] }

/** The first row that reads as the headings of a matrix. */
const headerIn = (rows: readonly Row[]): Header | null => {
  for (const [at, row] of rows.entries()) {
    const both = inTwoRows(row, rows[at + 1])
    if (both) return { at, rows: 2, columns: both }
    const columns = row.texts.map((text) => columnOf(oneLine(text)))
    if (areColumns(columns)) return { at, rows: 1, columns }
  }
  return null
}

const columnsOf = (columns: readonly Column[], kind: Column['kind']): readonly number[] =>
  columns.flatMap((column, at) => (column.kind === kind ? [at] : []))

/** The words of a line's cell, line by line: the line itself first, then its items. */
const lineIn = (text: string, cell: Span) => {
  const words = slice(text, cell)
  const items: OutlineItem[] = []
  let end: number | null = null
  let at = cell.start
  for (const line of words.split('\n')) {
    const span = trimmed(text, { start: at, end: at + line.length })
    at += line.length + 1
    if (!span) continue
    const own = slice(text, span)
    const mark = end === null ? null : planMarkOf(own)
    const bullet = end === null || mark ? null : BULLET.exec(own)
    if (mark || bullet) {
      const from = { start: span.start + (mark?.length ?? bullet![0].length), end: span.end }
      items.push({ mark: mark?.printed ?? null, text: oneLine(slice(text, from)), span: from })
    } else if (items.length > 0) {
      const last = items.at(-1)!
      const whole = { start: last.span.start, end: span.end }
      items[items.length - 1] = { ...last, text: oneLine(slice(text, whole)), span: whole }
    } else end = span.end
  }
  return { span: { start: cell.start, end: end ?? cell.end }, items }
}

/** What a number's cell says: the path without its closing stop. Null where it holds words. */
const numberIn = (text: string): string | null => {
  const bare = oneLine(text)
  if (!bare) return null
  const found = planMarkOf(`${bare} `) ?? planMarkOf(`${bare}. `)
  return found && found.length >= bare.length ? found.parts.join('.') : null
}

type Draft = {
  readonly number: string | null
  readonly section: string | null
  readonly line: Span
  readonly items: readonly OutlineItem[]
  /** The words and the links of each column, those of the rows that go on with it as well. */
  readonly cells: { text: string[]; links: string[] }[]
}

const rowFrom = (document: Document, columns: readonly Column[], draft: Draft): MatrixRow => {
  const words = (kind: Column['kind'], gap = '\n') =>
    columnsOf(columns, kind)
      .map((at) => draft.cells[at]!.text.join(gap))
      .filter(Boolean)
      .join(gap)
  const statusText = oneLine(words('status'))
  const evidence = columnsOf(columns, 'evidence').flatMap((at) =>
    evidenceIn(draft.cells[at]!.text.join('\n'), draft.cells[at]!.links),
  )
  return {
    ...{ number: draft.number, section: draft.section, items: draft.items },
    text: oneLine(slice(document.text, draft.line)),
    leads: columnsOf(columns, 'lead').flatMap((at) =>
      leadsIn(draft.cells[at]!.text.join('\n'), columns[at]!.side),
    ),
    timeline: oneLine(words('timeline')),
    ...{ ...statusIn(statusText), statusText },
    activities: columnsOf(columns, 'activities').flatMap((at) =>
      activitiesIn(draft.cells[at]!.text.join('\n')),
    ),
    evidence: [...new Set(evidence)],
    remarks: oneLine(words('remarks')),
    quote: quote(document.text, draft.line),
  }
}

/**
 * A band across the table: one cell alone, where numbers or lines stand, that holds a section's heading. What is numbered as
 * deep as the lines are is one of them.
 */
const bandIn = ({ texts }: Row, places: readonly number[], depth: number | null): MatrixSection | null => {
  const filled = texts.flatMap((text, at) => (text ? [at] : []))
  const [at] = filled
  if (at === undefined || filled.length > 1 || !places.includes(at)) return null
  const words = oneLine(texts[at]!)
  const mark = planMarkOf(words, true)
  if (mark && mark.parts.length === depth) return null
  return { number: mark?.parts.join('.') ?? null, title: words.slice(mark?.length ?? 0) }
}

/** What a title says of its being a matrix, behind the title of the plan. */
const OF_MATRIX = /\s*[:,–—-]*\s*(?:the )?(?:implementation )?matrix(?: of implementation)?\s*$/i

/** The title of the plan that a matrix is of, above its table. */
const titleIn = (words: readonly string[]): string | null => {
  const told = words.map((each) => withoutYears(each.replace(OF_MATRIX, '')))
  return told.find((each) => NAMES_PLAN.test(each) && each.length < 250) ?? null
}

const AS_OF = /\b(?:as (?:of|at|on)|status(?: on)?|updated(?: on)?|date)\b/i

/** The day for which a matrix speaks, from the words above its table. */
const asOfIn = (words: readonly string[]): string | null => {
  const told = words.filter((each) => AS_OF.test(each)).map(dateIn)
  return told.find((date) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)) ?? null
}

/** A table's columns, with the places of those that say which line a row is of: `line` is where its words stand. */
type Table = {
  readonly columns: readonly Column[]
  readonly numberAt: number | undefined
  readonly textAt: number | undefined
  readonly line: number
}

const tableOf = (columns: readonly Column[]): Table => {
  const [numberAt] = columnsOf(columns, 'number')
  const [textAt] = columnsOf(columns, 'text')
  return { columns, numberAt, textAt, line: textAt ?? numberAt ?? 0 }
}

/** A new line from a row; null where the row has no words for one. A number may stand before the words. */
const draftOf = (document: Document, row: Row, table: Table, section: string | null): Draft | null => {
  const cell = row.cells[table.line]
  const text = row.texts[table.line]
  if (!text || !cell) return null
  const number = table.numberAt === undefined ? null : numberIn(row.texts[table.numberAt] ?? '')
  const mark = number === null ? planMarkOf(text) : null
  const own = { start: cell.start + (table.textAt === undefined ? 0 : (mark?.length ?? 0)), end: cell.end }
  const { span, items } = lineIn(document.text, trimmed(document.text, own) ?? cell)
  return {
    ...{ number: number ?? mark?.parts.join('.') ?? null, section, line: span, items },
    cells: table.columns.map(() => ({ text: [], links: [] })),
  }
}

/** Whether a row has no line of its own: neither words nor a number, or words that are joined with those above. */
const goesOn = (row: Row, { numberAt, line }: Table): boolean => {
  if (row.texts[line]) return false
  if (row.block.above?.includes(line)) return true
  const number = numberAt === undefined ? '' : (row.texts[numberAt] ?? '')
  return number === ''
}

const linesFrom = (document: Document, rows: readonly Row[], table: Table) => {
  const sections: MatrixSection[] = []
  const drafts: Draft[] = []
  for (const row of rows) {
    const above = new Set(row.block.above)
    const last = drafts.at(-1)
    const depth = last?.number?.split('.').length ?? null
    const band = above.has(table.line)
      ? null
      : bandIn(row, [0, table.numberAt ?? table.line, table.line], depth)
    if (band) sections.push(band)
    else if (last && goesOn(row, table)) add(last, row, above, null)
    else {
      const draft = draftOf(document, row, table, sections.at(-1)?.number ?? null)
      if (!draft) continue
      add(draft, row, above, last ?? null)
      drafts.push(draft)
    }
  }
  return { sections, drafts }
}

/**
 * A matrix of implementation, from the first table whose headings name action lines and something said of them. Cells that are
 * joined over several rows count for each of them; rows without a line of their own go on with the one above; bands are
 * sections; totals are none. Null where no row of a table reads as such headings.
 */
export const matrixOf = (document: Document): Matrix | null => {
  const rows = rowsOf(document)
  const header = headerIn(rows)
  if (!header) return null
  const { columns, at } = header
  const heading = rows[at]!.texts.join('\t')
  // Headings are repeated on each page.
  const below = rows.slice(at + header.rows).filter(({ texts }) => texts.join('\t') !== heading)
  const { sections, drafts } = linesFrom(document, below, tableOf(columns))
  const before = document.blocks.filter(({ span }) => span.end < rows[at]!.block.span.start)
  const words = before.map(({ span }) => oneLine(slice(document.text, span)))
  const title = titleIn(words) ?? planTitle(document)
  return {
    ...{ title, period: periodOf(document, title), asOf: asOfIn(words) },
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    sections,
    rows: drafts.map((draft) => rowFrom(document, columns, draft)),
    findings: oddities(drafts),
  }
}

/** Puts a row's cells to a line's; a cell that is joined with the one above has what that has. */
const add = (draft: Draft, row: Row, above: ReadonlySet<number>, before: Draft | null): void => {
  for (const [at, cell] of draft.cells.entries()) {
    const own = row.texts[at]
    if (own) cell.text.push(own)
    else if (above.has(at) && before) {
      cell.text.push(...before.cells[at]!.text)
      cell.links.push(...before.cells[at]!.links)
    }
    for (const link of row.block.links ?? []) if (link.cell === at) cell.links.push(link.href)
  }
}

const oddities = (drafts: readonly Draft[]): readonly Finding[] => {
  const seen = new Set<string>()
  return drafts.flatMap(({ number, line }) => {
    if (number === null) return []
    const twice = seen.has(number)
    seen.add(number)
    return twice ? [finding('plan-number-doubled', { number }, line)] : []
  })
}
