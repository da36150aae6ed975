import {
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Report, ReportBlock } from '../report.ts'
import { footOf, NUMBERING } from './word-pages.ts'
import { STYLES, writable } from './word-styles.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8B2A4' } as const
const BAR = '3B5B7A'
const REST = 'EFECE4'
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

/** A table whose head, where it has one, is told again on each page, and whose rows don't break over two. */
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
      ...(head.length === 0
        ? []
        : [
            new TableRow({
              ...{ tableHeader: true, cantSplit: true },
              children: head.map((words, at) => cell(words, widths[at] ?? 10, true)),
            }),
          ]),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: widths.map((width, at) => cell(row[at] ?? '', width, false)),
          }),
      ),
    ],
  })

/** How a full bar is divided, so that each is as long as its share to within half a hundredth. */
const FULL_BAR = 100

/** A bar is two cells, one of them dark: Word and LibreOffice draw it as they draw any table, and it prints. */
const barCells = (share: number): readonly TableCell[] => {
  const dark = Math.round(Math.min(1, Math.max(0, share)) * FULL_BAR)
  const piece = (columns: number, fill: string | null) =>
    new TableCell({
      columnSpan: columns,
      ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
      children: [new Paragraph({ style: 'Cell', text: '' })],
    })
  return [...(dark > 0 ? [piece(dark, BAR)] : []), ...(dark < FULL_BAR ? [piece(FULL_BAR - dark, REST)] : [])]
}

const LABEL_WIDTH = 3300
const WORDS_WIDTH = 1900
const BAR_WIDTH = 38

/** Numbers as bars, each between its label and its words, which say the same. */
const bars = ({ bars }: Extract<ReportBlock, { kind: 'bars' }>): Table =>
  new Table({
    width: { size: LABEL_WIDTH + WORDS_WIDTH + FULL_BAR * BAR_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [LABEL_WIDTH, WORDS_WIDTH, ...Array.from({ length: FULL_BAR }, () => BAR_WIDTH)],
    borders: {
      ...{ top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' },
    },
    rows: bars.map(
      ({ label, share, words }) =>
        new TableRow({
          cantSplit: true,
          children: [
            ...[label, words].map(
              (each) => new TableCell({ children: [new Paragraph({ style: 'Cell', text: writable(each) })] }),
            ),
            ...barCells(share),
          ],
        }),
    ),
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
    case 'quote':
      return [
        new Paragraph({
          text: `“${writable(block.words)}”`,
          style: 'Quoted',
          keepNext: true,
          keepLines: true,
        }),
        new Paragraph({ text: writable(block.source), style: 'Source' }),
      ]
    case 'bars':
      return [
        new Paragraph({ text: writable(block.caption), style: 'Caption', keepNext: true }),
        bars(block),
        new Paragraph({ text: '' }),
      ]
    case 'new-page':
      return [new Paragraph({ text: '', pageBreakBefore: true })]
  }
}

/** The bytes of a Word document. Its paragraphs take their numbers from Word itself, as official texts do. */
export const docxOf = async ({ title, lines, foot, blocks, wide = false }: Report): Promise<Uint8Array> => {
  const document = new Document({
    ...{ title: writable(title), creator: 'Mufakat', styles: STYLES },
    numbering: NUMBERING,
    sections: [
      {
        ...(wide && { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } }),
        footers: { default: footOf(foot) },
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
