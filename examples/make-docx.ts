import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cellsOf, type SourceBlock } from './parse-source.ts'

/** The day all made files bear, inside and in their archive. */
const MADE_ON = '2026-01-01T00:00:00Z'

const row = (block: SourceBlock): TableRow =>
  new TableRow({
    children: cellsOf(block).map(
      (cell) =>
        new TableCell({ children: [new Paragraph(cell)], width: { size: 33, type: WidthType.PERCENTAGE } }),
    ),
  })

const paragraph = ({ kind, words }: SourceBlock): Paragraph => {
  switch (kind) {
    case 'title':
      return new Paragraph({ text: words, heading: HeadingLevel.TITLE })
    case 'heading':
      return new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 })
    case 'numbered':
      return new Paragraph({ text: words, numbering: { reference: 'paragraphs', level: 0 } })
    case 'item':
      return new Paragraph({ text: words, bullet: { level: 0 } })
    default:
      return new Paragraph({ text: words })
  }
}

/** Blocks in order; rows that follow one another make one table. */
const children = (blocks: readonly SourceBlock[]): FileChild[] => {
  const made: FileChild[] = []
  let rows: TableRow[] = []
  const closeTable = () => {
    if (rows.length > 0) made.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }))
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'row') rows.push(row(block))
    else {
      closeTable()
      made.push(paragraph(block))
    }
  }
  closeTable()
  return made
}

/** The same day as an archive keeps it: in the maker's own time, without a zone. */
const ARCHIVED_ON = new Date(2026, 0, 1)

/** The archive with every date in it set to one day, so that two runs make the same bytes. */
const withoutClock = (archive: Uint8Array): Uint8Array => {
  const files = unzipSync(archive)
  const dated = Object.entries(files).map(([name, bytes]) => {
    if (name !== 'docProps/core.xml') return [name, bytes] as const
    const xml = strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MADE_ON}`)
    return [name, strToU8(xml)] as const
  })
  return zipSync(Object.fromEntries(dated.sort(([a], [b]) => (a < b ? -1 : 1))), { mtime: ARCHIVED_ON })
}

/** A Word document of a source. Numbered paragraphs take their numbers from Word, as official texts do. */
export const makeDocx = async (blocks: readonly SourceBlock[]): Promise<Uint8Array> => {
  const document = new Document({
    creator: 'Mufakat demonstration',
    title: blocks.find(({ kind }) => kind === 'title')?.words ?? '',
    numbering: {
      config: [
        {
          reference: 'paragraphs',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [{ children: children(blocks) }],
  })
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)))
}
