import { compose, type Piece } from '../../documents/compose.ts'
import type { Document } from '../../documents/document.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import type { Format } from './format.ts'
import { openPackage, type Package, XLSX } from './ooxml/package.ts'
import { attribute, at as under, XmlDamage, type XmlElement, xmlTree } from './ooxml/xml.ts'
import { ownTitle } from './own-title.ts'
import { type Area, readSheet, type Sheet } from './xlsx/sheet.ts'
import { formatCode, shownNumber } from './xlsx/shown-number.ts'
import { sharedStrings } from './xlsx/strings.ts'

/**
 * Excel workbooks. Each row that holds something is a table row; numbers and days read as their cells show them, formulas as
 * what they came to. A cell that is joined with the one above says so; a cell's link stands beside it. Hidden sheets are left
 * out. Nothing outside the file is looked at.
 */
export const xlsx: Format = {
  mediaType: XLSX,
  extensions: ['xlsx', 'xlsm', 'xltx'],
  read: async (bytes) => {
    try {
      const opened = await openPackage(bytes, XLSX, 'xl/workbook.xml')
      return opened.ok ? documentOf(opened.value) : opened
    } catch (error) {
      if (error instanceof XmlDamage) return refused({ reason: 'damaged-file', mediaType: XLSX })
      throw error
    }
  },
}

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** How a number of a cell is shown, by the cell's style. */
const showing = (styles: string | undefined, from1904: boolean) => {
  const sheet = styles ? under(xmlTree(styles), 'styleSheet') : undefined
  const own = new Map(
    childrenOf(under(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  )
  const codes = childrenOf(under(sheet, 'cellXfs'), 'xf').map(({ attributes }) =>
    formatCode(Number(attribute(attributes, 'numFmtId') ?? 0), own),
  )
  return (value: number, style: number) => shownNumber(value, codes[style] ?? 'General', from1904)
}

const documentOf = (file: Package): Outcome<Read<Document>, ReadingRefusal> => {
  const book = under(xmlTree(file.main), 'workbook')
  const from1904 = /^(1|true)$/.test(attribute(under(book, 'workbookPr')?.attributes ?? '', 'date1904') ?? '')
  const shown = showing(file.parts('styles')[0], from1904)
  const strings = sharedStrings(file.parts('sharedStrings')[0])
  const targets = new Map(file.relations(file.mainPath).map(({ id, target }) => [id, target]))
  const sheets = childrenOf(under(book, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attribute(attributes, 'name') ?? '',
    path: targets.get(attribute(attributes, 'id') ?? '') ?? '',
    hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
  }))
  const seen = sheets.filter(({ hidden }) => !hidden)
  const pieces = seen.flatMap(({ name, path }) => {
    const xml = file.part(path)
    const rows = xml ? rowsOf(readSheet(xml, { strings, shown }), addresses(file, path)) : []
    const heading: Piece = { kind: 'heading', text: name, level: 1 }
    return rows.length > 0 && seen.length > 1 ? [heading, ...rows] : rows
  })
  const body = compose(pieces, titleOf(file))
  if (!body.text) return refused({ reason: 'no-text', mediaType: XLSX })
  const hidden = sheets.filter(({ hidden }) => hidden).map(({ name }) => `“${name}”`)
  return granted(
    read(body, hidden.length > 0 ? [finding('sheets-hidden', { sheets: hidden.join(', ') })] : []),
  )
}

/** The addresses that a sheet's cells link to, by the name of the relation. */
const addresses = (file: Package, path: string): ReadonlyMap<string, string> =>
  new Map(
    file.relations(path).flatMap(({ id, target, external }) => (external ? [[id, target] as const] : [])),
  )

const titleOf = (file: Package): string | undefined => {
  const core = file.parts('core-properties')[0]
  return ownTitle(core ? under(xmlTree(core), 'coreProperties', 'title')?.words : undefined)
}

/** The rows of a sheet as pieces: columns that hold nothing anywhere are left out, and empty cells at a row's end. */
const rowsOf = ({ rows, merges, links }: Sheet, addresses: ReadonlyMap<string, string>): Piece[] => {
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  )
  const places = new Map(used.map((column, place) => [column, place]))
  const above = Map.groupBy(
    merges.filter(({ row, lastRow }) => lastRow > row),
    ({ column }) => column,
  )
  const linked = new Map(
    links.flatMap(({ at, relation }) => {
      const href = addresses.get(relation ?? '')
      return href ? [[`${at.row} ${at.column}`, href] as const] : []
    }),
  )
  const isJoined = (areas: readonly Area[], at: number) =>
    areas.some(({ row, lastRow }) => at > row && at <= lastRow)
  return rows.map(({ row, cells }) => {
    const texts = new Map(cells.map(({ column, text }) => [places.get(column)!, text]))
    const joined = [...above].flatMap(([column, areas]) =>
      isJoined(areas, row) && places.has(column) ? [places.get(column)!] : [],
    )
    const hrefs = cells.flatMap(({ column }) => {
      const href = linked.get(`${row} ${column}`)
      return href ? [{ cell: places.get(column)!, href }] : []
    })
    const last = Math.max(...texts.keys(), ...joined)
    return {
      kind: 'table-row',
      text: '',
      cells: Array.from({ length: last + 1 }, (_, place) => texts.get(place) ?? ''),
      ...(joined.length > 0 && { above: joined }),
      ...(hrefs.length > 0 && { links: hrefs }),
    }
  })
}
