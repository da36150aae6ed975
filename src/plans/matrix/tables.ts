import type { Block, Document } from '../../documents/document.ts'
import { type Span, slice } from '../../text/span.ts'
import { isTitle, oneLine } from '../outline/words.ts'
import { areColumns, type Column, columnOf } from './columns.ts'
import { type Meanings, NO_MEANINGS } from './meanings.ts'

export type Row = {
  readonly block: Block
  readonly cells: readonly Span[]
  readonly texts: readonly string[]
}

/**
 * The rows of a document, table by table: what isn't a row parts them, but for a heading framed in a row of its own, which
 * stands at the head of the rows below it.
 */
const groupsOf = ({ blocks, text }: Document): readonly (readonly Row[])[] => {
  const groups: Row[][] = [[]]
  for (const block of blocks) {
    const isRow = block.kind === 'table-row' && block.cells
    const cells = isRow ? block.cells! : [block.span]
    const texts = cells.map((cell) => slice(text, cell).trim())
    if (!isRow && groups.at(-1)!.some(({ block }) => block.kind === 'table-row')) groups.push([])
    groups.at(-1)!.push({ block, cells, texts })
  }
  return groups
}

/** The headings of columns, where they take two rows: what stands above goes before what stands below it. */
const inTwoRows = (above: Row, below: Row | undefined, meanings: Meanings): readonly Column[] | null => {
  const joined = below?.block.above ?? []
  if (!below || joined.length === 0) return null
  const width = Math.max(above.texts.length, below.texts.length)
  let last = ''
  const columns = Array.from({ length: width }, (_, at) => {
    const own = above.texts[at] ?? ''
    const under = below.texts[at] ?? ''
    if (own) last = own
    const heading = joined.includes(at) ? own : [own || (under ? last : ''), under].filter(Boolean).join(' ')
    return columnOf(oneLine(heading), meanings)
  })
  return areColumns(columns) ? columns : null
}

type Header = { readonly at: number; readonly rows: number; readonly columns: readonly Column[] }

/** The first row that reads as the headings of a matrix. */
const headerIn = (rows: readonly Row[], meanings: Meanings): Header | null => {
  for (const [at, row] of rows.entries()) {
    const both = inTwoRows(row, rows[at + 1], meanings)
    if (both) return { at, rows: 2, columns: both }
    const columns = row.texts.map((text) => columnOf(oneLine(text), meanings))
    if (areColumns(columns)) return { at, rows: 1, columns }
  }
  return null
}

/** A table of a matrix: where its headings begin, what they say, and the rows below them. */
export type MatrixTable = {
  readonly start: number
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The tables of a matrix: a workbook may have one a sheet, each with its own headings. Those without any are other tables. */
export const tablesOf = (document: Document, meanings: Meanings = NO_MEANINGS): readonly MatrixTable[] => {
  const found: MatrixTable[] = []
  for (const group of groupsOf(document)) {
    const rows = group.filter(isRow)
    const header = headerIn(rows, meanings)
    const last = found.at(-1)
    if (header) {
      const heading = rows[header.at]!.texts.join('\t')
      found.push({
        start: rows[header.at]!.block.span.start,
        columns: header.columns,
        // Headings are repeated on each page.
        rows: rows.slice(header.at + header.rows).filter(({ texts }) => texts.join('\t') !== heading),
      })
    } else if (last && goesOn(last, rows))
      found[found.length - 1] = { ...last, rows: [...last.rows, ...framesOf(group), ...rows] }
  }
  return found
}

/** The cells of the first row that could be headings: what is shown where no row reads as those of a matrix. */
export const firstHeadings = ({ blocks, text }: Document): readonly string[] => {
  const rows = blocks.filter(({ kind, cells }) => kind === 'table-row' && cells)
  const told = rows.map(({ cells }) => cells!.map((cell) => oneLine(slice(text, cell))))
  return told.find((cells) => cells.filter(Boolean).length > 1) ?? []
}

const isRow = ({ block }: Row): boolean => block.kind === 'table-row'

/** The headings right above the rows of a table that goes on. */
const framesOf = (group: readonly Row[]): readonly Row[] => {
  const above = group.filter((row) => !isRow(row))
  return above.slice(above.findLastIndex(({ texts }) => !isTitle({ text: oneLine(texts[0]!) })) + 1)
}

/** Whether rows without headings are more of the table above: they are as wide, and as many of them are numbered. */
const goesOn = ({ columns }: MatrixTable, rows: readonly Row[]): boolean => {
  const number = columns.findIndex(({ kind }) => kind === 'number')
  const numbered = rows.filter(({ texts }) => /^\(?[\dA-Z][\w.]*[.)]?$/.test(texts[number] ?? '')).length
  return number >= 0 && numbered * 2 > rows.length && rows.some(({ texts }) => texts.length > 2)
}
