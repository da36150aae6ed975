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
  /** Where a rule ends that is drawn from here, in place of words. */
  readonly to?: readonly [x: number, y: number]
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
    for (const { text, x, y, size = 11, colour = BLACK, mode = 0, to } of words) {
      if (to) {
        page.drawLine({ start: { x, y: HEIGHT - y }, end: { x: to[0], y: HEIGHT - to[1] }, thickness: 0.5 })
        continue
      }
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

/** A table with rules around its cells: each cell's lines, in columns that begin at `edges` (the last is their end). */
export const tableFrom = (
  y: number,
  edges: readonly number[],
  rows: readonly (readonly (readonly string[])[])[],
): Placed[] => {
  const placed: Placed[] = []
  const across = (at: number) => placed.push({ text: '', x: edges[0]!, y: at, to: [edges.at(-1)!, at] })
  let top = y
  across(top)
  for (const row of rows) {
    for (const [at, lines] of row.entries()) placed.push(...linesFrom(top + 12, lines, edges[at]! + 4, 10))
    top += 6 + 14 * Math.max(...row.map((lines) => lines.length))
    across(top)
  }
  for (const x of edges) placed.push({ text: '', x, y, to: [x, top] })
  return placed
}

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
