import {
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
  setTextRenderingMode,
} from 'pdf-lib'

/** Words at a place of a page: points from the left, and from the top. */
export type Placed = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly colour?: readonly [number, number, number]
  readonly mode?: number
}

const BLACK = [0, 0, 0] as const
const HEIGHT = 842
const WIDTH = 595

/** A made-up PDF with a text layer; a page without words gets a filled box in place of a picture. */
export const pdfFile = async (pages: readonly (readonly Placed[])[], title?: string): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.Helvetica)
  if (title) file.setTitle(title)
  for (const words of pages) {
    const page = file.addPage([WIDTH, HEIGHT])
    if (words.length === 0) page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 })
    for (const { text, x, y, size = 11, colour = BLACK, mode = 0 } of words) {
      page.pushOperators(pushGraphicsState(), setTextRenderingMode(mode))
      page.drawText(text, { x, y: HEIGHT - y, size, font, color: rgb(...colour) })
      page.pushOperators(popGraphicsState())
    }
  }
  return file.save()
}

/** Lines one below the other, 14 points apart. */
export const linesFrom = (y: number, lines: readonly string[], x = 72, size = 11): Placed[] =>
  lines.map((text, at) => ({ text, x, y: y + at * 14, size }))

/** A PDF that asks for a password: its /Encrypt dictionary holds keys that no empty password opens. */
export const encryptedPdf = (): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const id = '00112233445566778899aabbccddeeff'
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(`${body}xref\n0 5\n0000000000 65535 f \n${offsets.join('')}${trailer}`)
}
