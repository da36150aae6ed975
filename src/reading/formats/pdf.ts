import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { compose } from '../../documents/compose.ts'
import type { Document } from '../../documents/document.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Finding, type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import { withBareNumbers, withPlainHeadings } from './by-shape.ts'
import type { Format } from './format.ts'
import { listed } from './listed.ts'
import { ownTitle, shownTitle } from './own-title.ts'
import { flowOf, gutterOf, type RowPage as Rows } from './pdf/columns.ts'
import { joinerOf } from './pdf/hyphens.ts'
import { type Glyphs, type Line, largest, rowsOf, segmentsOf } from './pdf/lines.ts'
import { type Box, boxed, type Matrix, product } from './pdf/matrix.ts'
import { type SettingOf, setting } from './pdf/page-setting.ts'
import { piecesOf, type ReadPage } from './pdf/paragraphs.ts'
import { type Page, withoutRunningHeads } from './pdf/running-heads.ts'
import { seenOf } from './pdf/seen.ts'
import { type Table, tablesOf } from './pdf/tables.ts'
import { printable } from './printable.ts'
import { withSpaces } from './spaces.ts'
import { withTitle } from './with-title.ts'

const PDF = 'application/pdf'

/**
 * PDF with a text layer. Lines are put into paragraphs by where they stand; running heads and page numbers are left
 * out; each block keeps the page it begins on. A picture of text is no text: such pages are told, or the file refused.
 */
export const pdf: Format = {
  mediaType: PDF,
  extensions: ['pdf'],
  read: async (bytes) => {
    if (!isWhole(bytes)) return refused({ reason: 'damaged-file', mediaType: PDF })
    const opened = await open(bytes)
    if (!opened.ok) return opened
    const drawn = await drawnOf(opened.value, bytes)
    return drawn.ok ? documentOf(drawn.value.pages.map(pageOf), drawn.value.title) : drawn
  },
}

/** A PDF ends with where its table of contents lies. One that does not was cut off, and part of it would be lost. */
const isWhole = (bytes: Uint8Array): boolean => {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096))
  return tail.includes('%%EOF') || tail.includes('startxref')
}

const open = async (bytes: Uint8Array): Promise<Outcome<PDFDocumentProxy, ReadingRefusal>> => {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // The engine takes the bytes it is given for its own; the caller's stay.
    const file = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      // Pictures are never looked at: none is decoded.
      maxImageSize: 0,
    })
    return granted(file)
  } catch (error) {
    if (error instanceof RangeError) throw error
    const locked = error instanceof Error && error.name === 'PasswordException'
    return refused({ reason: locked ? 'encrypted' : 'damaged-file', mediaType: PDF })
  }
}

/** A page as the engine gives it, and the change from its coordinates to those of the page as shown. */
type Drawn = {
  readonly number: number
  readonly height: number
  readonly view: readonly number[]
  readonly items: readonly Item[]
  /** The rules it draws. */
  readonly rules: readonly Box[]
  /** Words on the page that a reader of it doesn't see, and whether its text was put over a picture of it. */
  readonly hidden: number
  readonly recognised: boolean
}

/** All that is asked of the engine, in one place: it throws for what it cannot make sense of. */
const drawnOf = async (
  file: PDFDocumentProxy,
  bytes: Uint8Array,
): Promise<Outcome<{ pages: readonly Drawn[]; title: string | undefined }, ReadingRefusal>> => {
  try {
    const settingOf = await setting(file, bytes)
    const pages: Drawn[] = []
    for (let number = 1; number <= file.numPages; number++)
      pages.push(await drawnPage(await file.getPage(number), settingOf))
    return granted({ pages, title: await titleOf(file) })
  } catch (error) {
    // A full memory is not the file's damage.
    if (error instanceof RangeError && /allocation/i.test(error.message)) throw error
    return refused({ reason: 'damaged-file', mediaType: PDF })
  } finally {
    await file.loadingTask.destroy()
  }
}

/** The engine's own text of a page; where some of it isn't seen, what was seen of it letter by letter. */
const drawnPage = async (page: PDFPageProxy, settingOf: SettingOf): Promise<Drawn> => {
  const { items } = await page.getTextContent()
  const { transform, height } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList({ annotationMode: 0 })
  const { seen, hidden, recognised, rules } = seenOf(operators, settingOf(page))
  page.cleanup()
  const text = hidden > 0 ? seen : items.filter((item) => 'str' in item)
  return { number: page.pageNumber, height, view: transform, items: text, rules, hidden, recognised }
}

type RowPage = Page & Rows & Pick<Drawn, 'hidden' | 'recognised'>

const pageOf = ({ view, items, rules, ...page }: Drawn): RowPage => {
  const glyphs = spacedBy(items.flatMap((item) => glyphsOf(item, view) ?? []))
  const shown = rules.map((rule) => boxed(view as unknown as Matrix, rule))
  const { tables, rest } = tablesOf(shown, glyphs)
  return { ...page, rows: rowsOf(rest), tables: tables.map((table) => tableLine(table, page.number)) }
}

/** Stretches with words, those that follow a printed space told as such. */
const spacedBy = (glyphs: readonly Glyphs[]): Glyphs[] => {
  const found: Glyphs[] = []
  let space: Glyphs | null = null
  for (const glyph of glyphs) {
    if (glyph.text === '') continue
    if (glyph.text.trim() === '') space = glyph
    else {
      found.push(space?.y === glyph.y && space.x <= glyph.x ? { ...glyph, spaced: true } : glyph)
      space = null
    }
  }
  return found
}

/** A table as a line of its page: each of its cells in its own lines. */
const tableLine = ({ box: [x, y, end], edges, rows, above }: Table, page: number): Line => {
  const { size } = largest(rows.flat(2))
  const lines = (cell: readonly Glyphs[]) => segmentsOf(rowsOf(cell), page).map(({ text }) => text)
  const table = { edges, rows: rows.map((row) => row.map(lines)), above }
  return { text: '', x, end, y, size, page, from: x, to: end, table }
}

/** Pages in lines. Where some are set in columns, those with few lines are looked at for columns at the same place. */
const flowing = (pages: readonly RowPage[]): (ReadPage & { readonly columns: number })[] => {
  const gutters = pages.flatMap(({ rows, number }) => gutterOf(rows, number) ?? []).sort((a, b) => a - b)
  const usual = gutters[gutters.length >> 1] ?? null
  return pages.map((page) => ({ number: page.number, height: page.height, ...flowOf(page, usual) }))
}

type Item = {
  readonly str: string
  readonly dir: string
  readonly transform: ArrayLike<unknown>
  readonly width: number
}

/** The letters of a ligature, of an Arabic shape of a letter; older fonts have two ligatures at places of their own. */
const parted = (sign: string): string =>
  sign === '\uf001' ? 'fi' : sign === '\uf002' ? 'fl' : sign.normalize('NFKC')

/** A stretch in the coordinates of the page as shown. One that does not run level (a watermark) is left out. */
const glyphsOf = (item: Item, view: readonly number[]): Glyphs | null => {
  const [a, b, c, d, e, f] = product(view, item.transform as ArrayLike<number>)
  const size = Math.hypot(c, d)
  const level = Math.abs(b) < 0.05 * Math.abs(a)
  const text = printable(
    item.str.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uf001\uf002]/g, parted),
  ).value
  if (!level || !(size > 0) || ![e, f, item.width].every(Number.isFinite)) return null
  return {
    text: text.replaceAll('\n', ' '),
    x: e,
    y: f,
    width: item.width,
    size,
    rightToLeft: item.dir === 'rtl',
  }
}

const titleOf = async (file: PDFDocumentProxy): Promise<string | undefined> => {
  const info: unknown = (await file.getMetadata()).info
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : undefined
  return typeof title === 'string' ? ownTitle(title) : undefined
}

const documentOf = async (
  all: readonly RowPage[],
  title?: string,
): Promise<Outcome<Read<Document>, ReadingRefusal>> => {
  const filled = all.filter(isFilled)
  if (filled.length === 0) return refused({ reason: 'no-text-layer', pages: all.length })
  const { pages: bare, dropped } = withoutRunningHeads(filled)
  const pages = flowing(bare)
  const joiner = joinerOf(pages.flatMap(({ lines }) => lines.flatMap(wordsOf)))
  const { pieces, restored } = await withSpaces(
    withPlainHeadings(withTitle(withBareNumbers(piecesOf(pages, joiner)))),
  )
  const document = compose(pieces, shownTitle(title, pieces))
  if (!document.text) return refused({ reason: 'no-text', mediaType: PDF })
  const empty = all.filter((page) => !isFilled(page)).map(({ number }) => number)
  const findings: Finding[] = []
  if (empty.length > 0) findings.push(finding('pages-without-text', { pages: listed(empty) }))
  if (dropped > 0) findings.push(finding('running-heads-dropped'))
  findings.push(...unseenIn(all))
  if (restored > 0) findings.push(finding('spaces-restored', { count: restored }))
  if (joiner.joined() > 0) findings.push(finding('hyphens-joined', { count: joiner.joined() }))
  const inColumns = pages.filter(({ columns }) => columns > 1).map(({ number }) => number)
  if (inColumns.length > 0) findings.push(finding('columns-guessed', { pages: listed(inColumns) }))
  return granted(read(document, findings))
}

const isFilled = ({ rows, tables }: RowPage): boolean => rows.length > 0 || tables.length > 0

const wordsOf = ({ text, table }: Line): readonly string[] => (table ? table.rows.flat(2) : [text])

/** What is said of text that isn't seen: that which was left out, and that which stands for a picture of itself. */
const unseenIn = (pages: readonly RowPage[]): Finding[] => {
  const hiding = pages.filter(({ hidden }) => hidden > 0)
  const words = hiding.reduce((sum, { hidden }) => sum + hidden, 0)
  const pictures = pages.filter(({ recognised }) => recognised)
  const on = (some: readonly RowPage[]) => listed(some.map(({ number }) => number))
  return [
    ...(words > 0 ? [finding('hidden-text', { words, where: ` (pages: ${on(hiding)})` })] : []),
    ...(pictures.length > 0 ? [finding('text-recognised', { pages: on(pictures) })] : []),
  ]
}
