import type { Document } from '../../documents/document.ts'
import { finding } from '../../reading/findings.ts'
import type { Finding } from '../../reading/read.ts'
import { quote } from '../../text/quote.ts'
import { type Span, slice, trimmed } from '../../text/span.ts'
import type { Matrix, MatrixRow, MatrixSection } from '../matrix.ts'
import { periodOf } from '../outline/period-of.ts'
import { BULLET, planMarkOf } from '../outline/plan-mark.ts'
import { NAMES_PLAN, planTitle, withoutYears } from '../outline/plan-title.ts'
import { isTitle, oneLine } from '../outline/words.ts'
import type { OutlineItem } from '../outline.ts'
import { activitiesIn, evidenceIn, leadsIn } from './cells.ts'
import type { Column } from './columns.ts'
import { dateIn } from './date-in.ts'
import { type Meanings, NO_MEANINGS } from './meanings.ts'
import { statusIn } from './status-in.ts'
import { type Row, tablesOf } from './tables.ts'

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
  // Without a column of their own, addresses stand beside what they show.
  const own = columnsOf(columns, 'evidence')
  const shown =
    own.length > 0 ? own : (['activities', 'remarks'] as const).flatMap((kind) => columnsOf(columns, kind))
  const evidence = shown.flatMap((at) => evidenceIn(draft.cells[at]!.text.join('\n'), draft.cells[at]!.links))
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

/** How the numbers of lines look: of how many steps, and whether their first is a digit. */
const looksOf = (number: string): string => `${number.split('.').length} ${/^\d/.test(number)}`

/** How the numbers of a table look beside which most is said; null where it has none. */
const usualLook = (rows: readonly Row[], { numberAt, line }: Table): string | null => {
  const said = new Map<string, number>()
  for (const { texts } of rows) {
    const number = numberIn(texts[numberAt ?? line] ?? '') ?? planMarkOf(texts[line] ?? '')?.parts.join('.')
    const look = number ? looksOf(number) : ''
    const more = texts.filter(Boolean).length - 1
    if (look && more > 0) said.set(look, (said.get(look) ?? 0) + more)
  }
  return [...said].reduce<[string | null, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [null, 0],
  )[0]
}

/**
 * A band across the table: a heading alone where numbers or lines stand, or with nothing but its number beside it. What is
 * numbered as the lines are is one of them.
 */
const bandIn = ({ texts }: Row, { numberAt, line }: Table, look: string | null): MatrixSection | null => {
  const filled = texts.flatMap((text, at) => (text ? [at] : []))
  const beside = filled.length === 2 && filled[0] === numberAt && filled[1] === line
  const alone = filled.length === 1 && [0, numberAt ?? line, line].includes(filled[0]!)
  if (!alone && !beside) return null
  const words = oneLine(texts[beside ? line : filled[0]!]!)
  const mark = beside ? null : planMarkOf(words, true)
  const number = beside ? numberIn(texts[numberAt!]!) : (mark?.parts.join('.') ?? null)
  const title = words.slice(mark?.length ?? 0)
  if ((number && looksOf(number) === look) || !isTitle({ text: title })) return null
  return beside && !number ? null : { number, title }
}

const TOTAL = /^(?:(?:sub|grand)[- ]?)?total\b/i

/** What is no part of the lines: totals, and notes alone in a row of a table whose lines are numbered. */
const isAside = ({ texts }: Row, look: string | null): boolean => {
  const filled = texts.filter(Boolean)
  const [first = ''] = filled
  return (
    TOTAL.test(first) ||
    (filled.length === 1 && look !== null && /^(?:notes?|sources?|legend|remarks?|\*)/i.test(first))
  )
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
  const texts = columnsOf(columns, 'text')
  // Areas of cooperation may have a column beside that of their lines.
  const textAt = texts.find((at) => !/\bareas?\b/i.test(columns[at]!.heading)) ?? texts[0]
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
  const look = usualLook(rows, table)
  for (const row of rows.filter((row) => !isAside(row, look))) {
    const above = new Set(row.block.above)
    const last = drafts.at(-1)
    const band = above.has(table.line) ? null : bandIn(row, table, look)
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
export const matrixOf = (document: Document, meanings: Meanings = NO_MEANINGS): Matrix | null => {
  const tables = tablesOf(document, meanings)
  const [first] = tables
  if (!first) return null
  const read = tables.map(({ columns, rows }) => ({
    columns,
    ...linesFrom(document, rows, tableOf(columns)),
  }))
  const before = document.blocks.filter(({ span }) => span.end < first.start)
  const words = before.map(({ span }) => oneLine(slice(document.text, span)))
  const title = titleIn(words) ?? planTitle(document)
  return {
    ...{ title, period: periodOf(document, title), asOf: asOfIn(words) },
    columns: first.columns.map(({ heading, kind }) => ({ heading, kind })),
    sections: read.flatMap(({ sections }) => sections),
    rows: read.flatMap(({ columns, drafts }) => drafts.map((draft) => rowFrom(document, columns, draft))),
    findings: oddities(read.flatMap(({ drafts }) => drafts)),
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
