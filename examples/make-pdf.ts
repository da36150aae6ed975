import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import type { SourceBlock } from './parse-source.ts'

const MADE_ON = new Date('2026-01-01T00:00:00Z')

/** A4 in points, with margins as letters have them. */
const WIDTH = 595.28
const HEIGHT = 841.89
const MARGIN = 96
const LEADING = 1.25

const SIZES: Readonly<Record<SourceBlock['kind'], number>> = {
  title: 17,
  heading: 13,
  paragraph: 12,
  numbered: 12,
  item: 12,
  row: 12,
}

const lines = (words: string, font: PDFFont, size: number, width: number): string[] => {
  const made: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      made.push(line)
      line = word
    } else line = longer
  }
  return line ? [...made, line] : made
}

/** A PDF of a source, with page numbers at the foot where there are several pages. Its letters are those of Windows-1252. */
export const makePdf = async (blocks: readonly SourceBlock[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.setTitle(blocks.find(({ kind }) => kind === 'title')?.words ?? '')
  document.setProducer('Mufakat demonstration')
  document.setCreator('Mufakat demonstration')
  document.setCreationDate(MADE_ON)
  document.setModificationDate(MADE_ON)
  const roman = await document.embedFont(StandardFonts.TimesRoman)
  const bold = await document.embedFont(StandardFonts.TimesRomanBold)

  let page: PDFPage | undefined
  let y = 0
  const turn = () => {
    page = document.addPage([WIDTH, HEIGHT])
    y = HEIGHT - MARGIN
  }
  turn()
  for (const [at, { kind, words }] of blocks.entries()) {
    const size = SIZES[kind]
    const font = kind === 'title' || kind === 'heading' ? bold : roman
    const indent = kind === 'item' ? 18 : 0
    const made = lines(words, font, size, WIDTH - 2 * MARGIN - indent)
    // A heading is not left alone at the foot of a page.
    if (y - (made.length + (kind === 'heading' ? 2 : 0)) * size * LEADING < MARGIN) turn()
    if (kind === 'item') page!.drawText('•', { x: MARGIN + 4, y: y - size, size, font })
    for (const line of made) {
      page!.drawText(line, { x: MARGIN + indent, y: y - size, size, font })
      y -= size * LEADING
    }
    y -= kind === 'item' && blocks[at + 1]?.kind === 'item' ? 0 : 10
  }
  const pages = document.getPages()
  if (pages.length > 1)
    for (const [at, each] of pages.entries())
      each.drawText(String(at + 1), { x: WIDTH / 2, y: MARGIN / 2, size: 9, font: roman })
  return document.save({ useObjectStreams: false })
}
