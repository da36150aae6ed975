import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Report, ReportBlock } from '../report.ts'

/** Signs that XML can't hold are none that anybody reads. */
const writable = (words: string): string => words.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8B2A4' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const cell = (words: string, width: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: words
      .split('\n')
      .map(
        (line) => new Paragraph({ style: 'Cell', children: [new TextRun({ text: writable(line), bold })] }),
      ),
  })

/** A table whose head is told again on each page, and whose rows don't break over two. */
const table = ({ head, widths, rows }: Extract<ReportBlock, { kind: 'table' }>): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: head.map((words, at) => cell(words, widths[at] ?? 10, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: head.map((_, at) => cell(row[at] ?? '', widths[at] ?? 10, false)),
          }),
      ),
    ],
  })

const written = (block: ReportBlock): readonly FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: writable(block.words),
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          text: writable(block.words),
          ...(block.number !== null && { numbering: { reference: 'paragraphs', level: 0 } }),
        }),
      ]
    case 'table':
      return [
        ...(block.caption
          ? [new Paragraph({ text: writable(block.caption), style: 'Caption', keepNext: true })]
          : []),
        table(block),
        new Paragraph({ text: '' }),
      ]
    case 'new-page':
      return [new Paragraph({ text: '', pageBreakBefore: true })]
  }
}

const STYLES = {
  default: {
    document: { run: { font: 'Cambria', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: {
      run: { font: 'Cambria', size: 36 },
      paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: 'Calibri', size: 26, bold: true, color: '1D1C19' },
      paragraph: { spacing: { before: 360, after: 120 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 22, bold: true, color: '1D1C19' },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      ...{ id: 'Cell', name: 'Cell', basedOn: 'Normal' },
      ...{ run: { font: 'Calibri', size: 18 }, paragraph: { spacing: { after: 0, line: 240 } } },
    },
    {
      ...{ id: 'Caption', name: 'Caption', basedOn: 'Normal' },
      run: { font: 'Calibri', size: 20, bold: true },
    },
  ],
} as const

/** The bytes of a Word document. Its paragraphs take their numbers from Word itself, as official texts do. */
export const docxOf = async ({ title, lines, blocks, wide = false }: Report): Promise<Uint8Array> => {
  const document = new Document({
    ...{ title: writable(title), creator: 'Mufakat', styles: STYLES },
    numbering: {
      config: [
        {
          reference: 'paragraphs',
          levels: [
            {
              ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
              style: { paragraph: { indent: { left: 567, hanging: 567 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        ...(wide && { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: writable(title), heading: HeadingLevel.TITLE }),
          ...lines.map((line) => new Paragraph({ text: writable(line) })),
          ...blocks.flatMap(written),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
