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

const rowOf = ({ kind, cells }: SheetRow, columns: number): Row => {
  const style = STYLES[kind]
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
    rows.map((row) => rowOf(row, widths.length)),
    {
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: widths.map((width) => ({ width })),
      ...{ stickyRowsCount: stuck, orientation: 'landscape' },
    },
    { fontFamily: 'Calibri', fontSize: 11, features: [ORDERED_FONTS] },
  )
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}
