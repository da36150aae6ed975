import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { compose } from '../../documents/compose.ts'
import type { Document } from '../../documents/document.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Finding, type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import { withBareNumbers, withPlainHeadings } from './by-shape.ts'
import type { Format } from './format.ts'
import { ownTitle } from './own-title.ts'
import { flowOf } from './pdf/columns.ts'
import { joinerOf } from './pdf/hyphens.ts'
import { type Glyphs, segmentsOf } from './pdf/lines.ts'
import { piecesOf } from './pdf/paragraphs.ts'
import { type Page, withoutRunningHeads } from './pdf/running-heads.ts'
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
    const drawn = await drawnOf(opened.value)
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
}

/** All that is asked of the engine, in one place: it throws for what it cannot make sense of. */
const drawnOf = async (
  file: PDFDocumentProxy,
): Promise<Outcome<{ pages: readonly Drawn[]; title: string | undefined }, ReadingRefusal>> => {
  try {
    const pages: Drawn[] = []
    for (let number = 1; number <= file.numPages; number++) pages.push(await drawnPage(file, number))
    return granted({ pages, title: await titleOf(file) })
  } catch (error) {
    // A full memory is not the file's damage.
    if (error instanceof RangeError && /allocation/i.test(error.message)) throw error
    return refused({ reason: 'damaged-file', mediaType: PDF })
  } finally {
    await file.loadingTask.destroy()
  }
}

const drawnPage = async (file: PDFDocumentProxy, number: number): Promise<Drawn> => {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  const { transform, height } = page.getViewport({ scale: 1 })
  page.cleanup()
  return { number, height, view: transform, items: items.filter((item) => 'str' in item) }
}

type ReadPage = Page & { readonly columns: number; readonly hidden: boolean }

const pageOf = ({ number, height, view, items }: Drawn): ReadPage => {
  const glyphs = items.flatMap((item) => glyphsOf(item, view) ?? [])
  const hidden = items.some((item) => item.str.trim() !== '' && isTiny(item, view))
  return { number, height, hidden, ...flowOf(segmentsOf(glyphs, number)) }
}

type Item = {
  readonly str: string
  readonly dir: string
  readonly transform: unknown[]
  readonly width: number
}

/** The height of letters, in points, below which nobody reads them. */
const SMALLEST = 2

const sizeOf = (item: Item, view: readonly number[]): number => {
  const [, , c, d] = product(view, item.transform as number[])
  return Math.hypot(c, d)
}

const isTiny = (item: Item, view: readonly number[]): boolean => {
  const size = sizeOf(item, view)
  return size > 0 && size < SMALLEST
}

/** A stretch in the coordinates of the page as shown. One that does not run level (a watermark) is left out. */
const glyphsOf = (item: Item, view: readonly number[]): Glyphs | null => {
  const [a, b, , , e, f] = product(view, item.transform as number[])
  const size = sizeOf(item, view)
  if (isTiny(item, view)) return null
  const level = Math.abs(b) < 0.05 * Math.abs(a)
  const text = printable(item.str.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))).value
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

type Matrix = [number, number, number, number, number, number]

const product = (m: readonly number[], n: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const titleOf = async (file: PDFDocumentProxy): Promise<string | undefined> => {
  const info: unknown = (await file.getMetadata()).info
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : undefined
  return typeof title === 'string' ? ownTitle(title) : undefined
}

const documentOf = async (
  all: readonly ReadPage[],
  title?: string,
): Promise<Outcome<Read<Document>, ReadingRefusal>> => {
  const filled = all.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return refused({ reason: 'no-text-layer', pages: all.length })
  const { pages, dropped } = withoutRunningHeads(filled)
  const joiner = joinerOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const { pieces, restored } = await withSpaces(
    withPlainHeadings(withTitle(withBareNumbers(piecesOf(pages, joiner)))),
  )
  const document = compose(pieces, title)
  if (!document.text) return refused({ reason: 'no-text', mediaType: PDF })
  const empty = all.filter(({ lines }) => lines.length === 0).map(({ number }) => number)
  const findings: Finding[] = []
  if (empty.length > 0) findings.push(finding('pages-without-text', { pages: listed(empty) }))
  if (dropped > 0) findings.push(finding('running-heads-dropped'))
  if (all.some(({ hidden }) => hidden)) findings.push(finding('hidden-text'))
  if (restored > 0) findings.push(finding('spaces-restored', { count: restored }))
  if (joiner.joined() > 0) findings.push(finding('hyphens-joined', { count: joiner.joined() }))
  for (const { number, columns } of all)
    if (columns > 1) findings.push(finding('columns-guessed', { page: number, columns }))
  return granted(read(document, findings))
}

/** Page numbers for a sentence, runs put together: "3, 5-9". */
const listed = (pages: readonly number[]): string => {
  const runs: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && last.to === page - 1) last.to = page
    else runs.push({ from: page, to: page })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
