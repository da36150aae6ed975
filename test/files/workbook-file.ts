import { strToU8, type Zippable, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A cell: words, a number shown in a format, a formula with what it came to; null for none. */
export type MadeCell =
  | string
  | null
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly value: number }

export type MadeSheet = {
  readonly name?: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly MadeCell[])[]
  readonly merges?: readonly string[]
  /** Addresses by the cell that links to them ("H7"). */
  readonly links?: Readonly<Record<string, string>>
  /** XML put at the end of the rows, whole. */
  readonly more?: string
}

export type MadeWorkbook = {
  readonly sheets: readonly MadeSheet[]
  readonly from1904?: boolean
  readonly title?: string
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** "A", "B" … "AA" of a column counted from 0. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const sheetXml = (sheet: MadeSheet, formats: readonly string[]) => {
  const cell = (made: MadeCell, at: string) => {
    if (made === null) return `<c r="${at}" s="0"/>`
    if (typeof made === 'string')
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(made)}</t></is></c>`
    if ('formula' in made) return `<c r="${at}"><f>${made.formula}</f><v>${made.value}</v></c>`
    return `<c r="${at}" s="${formats.indexOf(made.format) + 1}"><v>${made.number}</v></c>`
  }
  const rows = sheet.rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((made, column) => cell(made, `${letters(column)}${row + 1}`)).join('')}</row>`,
  )
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const links = Object.keys(sheet.links ?? {}).map((ref, at) => `<hyperlink ref="${ref}" r:id="l${at}"/>`)
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows.join('')}${sheet.more ?? ''}</sheetData><mergeCells>${merges}</mergeCells><hyperlinks>${links.join('')}</hyperlinks></worksheet>`
}

/** The files of a made-up workbook by their names in the archive. */
export const workbookEntries = ({ sheets, from1904, title }: MadeWorkbook): Record<string, string> => {
  const formats = [
    ...new Set(
      sheets.flatMap(({ rows }) =>
        rows.flatMap((cells) =>
          cells.flatMap((made) => (made && typeof made === 'object' && 'format' in made ? made.format : [])),
        ),
      ),
    ),
  ]
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${mode}/>`
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(
      relation('r1', 'officeDocument', 'xl/workbook.xml') +
        relation('r2', 'core-properties', 'docProps/core.xml'),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title ?? ''}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="s${at}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('st', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.flatMap((sheet, at) => [
        [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, formats)],
        [
          `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
          relations(
            Object.values(sheet.links ?? {})
              .map((href, n) => relation(`l${n}`, 'hyperlink', href, ' TargetMode="External"'))
              .join(''),
          ),
        ],
      ]),
    ),
  }
}

/** A made-up workbook. */
export const workbookFile = (made: MadeWorkbook): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(workbookEntries(made)).map(([name, text]) => [name, strToU8(text)]),
    ) as Zippable,
  )
