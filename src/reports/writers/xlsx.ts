import writeExcelFile, { type Feature, type Row } from 'write-excel-file/universal'
import type { Sheet, SheetRow } from '../sheet.ts'

/** The order in which the schema of SpreadsheetML has what stands in a font. The library's own is refused by Microsoft's SDK. */
const FONT = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

const placeOf = (element: string): number => FONT.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '')

const inOrder = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const elements = [...inner.matchAll(/<\w+\b[^>]*\/>/g)].map(([element]) => element)
    return `<font>${elements.sort((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`
  })

const ORDERED_FONTS: Feature<Blob> = { files: { transform: { 'xl/styles.xml': { transform: inOrder } } } }

/** Printed, all columns stand on one page's width, however many pages the rows take. */
const fitting = (sheet: string): string =>
  sheet
    .replace(/<worksheet\b[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(/<pageSetup\b/, '<pageSetup fitToWidth="1" fitToHeight="0"')

const ONE_PAGE_WIDE: Feature<Blob> = {
  files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: fitting } } },
}

const STYLES: Readonly<Record<SheetRow['kind'], Readonly<Record<string, unknown>>>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  note: {},
  head: {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    backgroundColor: '#F3F0E8',
  },
  band: { fontWeight: 'bold', backgroundColor: '#F3F0E8' },
  row: { wrap: true, alignVertical: 'top', borderStyle: 'thin' },
  total: { fontWeight: 'bold' },
}

/** What Excel takes into one cell, in letters. */
const LONGEST = 32_767

/** Signs that XML can't hold are none that anybody reads. */
const writable = (words: string): string =>
  words
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .slice(0, LONGEST)

/** How high a line of text is, in points. */
const LINE = 15
/** Excel takes no row that is higher, in points. */
const HIGHEST = 409

/** How high a row must be for its words, by how many of them fit in each column: not every program finds that out by itself. */
const heightOf = ({ kind, cells }: SheetRow, widths: readonly number[]): number => {
  if (kind === 'title') return LINE * 1.5
  if (kind === 'note' || kind === 'band') return LINE
  const lines = cells.map((cell, at) =>
    String(cell ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / (widths[at] ?? 10))), 0),
  )
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines))
}

const rowOf = (row: SheetRow, widths: readonly number[]): Row => {
  const { kind, cells } = row
  const columns = widths.length
  const style = { ...STYLES[kind], height: heightOf(row, widths) }
  if (kind === 'title' || kind === 'note' || kind === 'band') {
    const [words] = cells
    const first = { ...style, value: writable(String(words ?? '')), type: String, columnSpan: columns }
    return [first, ...Array.from({ length: columns - 1 }, () => null)] as Row
  }
  return Array.from({ length: columns }, (_, at) => {
    const cell = cells[at] ?? null
    // Text is typed as text, so that nothing in it is ever taken for a formula.
    return typeof cell === 'number'
      ? { ...style, value: cell, type: Number }
      : { ...style, value: writable(cell ?? ''), type: String }
  }) as Row
}

/** The bytes of a workbook with one sheet. */
export const xlsxOf = async ({ name, widths, stuck, rows }: Sheet): Promise<Uint8Array> => {
  const file = await writeExcelFile(
    rows.map((row) => rowOf(row, widths)),
    {
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: widths.map((width) => ({ width })),
      ...{ stickyRowsCount: stuck, orientation: 'landscape' },
    },
    { fontFamily: 'Calibri', fontSize: 11, features: [ORDERED_FONTS, ONE_PAGE_WIDE] },
  )
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}
