import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { CitedEntry, CitedList } from '../cited-list.ts'
import { footOf, NUMBERING } from './word-pages.ts'
import { STYLES, writable } from './word-styles.ts'

/** Words as runs, those bold that were searched for. */
const runsOf = ({ words, found }: CitedEntry): readonly TextRun[] => {
  const ends = [...found.map(({ start }) => start), words.length]
  const run = (start: number, end: number | undefined, bold: boolean) =>
    new TextRun({ text: writable(words.slice(start, end)), bold })
  return [
    run(0, ends[0], false),
    ...found.flatMap(({ start, end }, at) => [run(start, end, true), run(end, ends[at + 1], false)]),
  ]
}

const written = (entry: CitedEntry): readonly Paragraph[] => [
  new Paragraph({
    numbering: { reference: 'paragraphs', level: 0 },
    keepNext: true,
    children: [
      ...(entry.marking ? [new TextRun({ text: `${entry.marking} `, bold: true })] : []),
      ...(entry.quoted ? [new TextRun('“')] : []),
      ...runsOf(entry),
      ...(entry.quoted ? [new TextRun('”')] : []),
    ],
  }),
  new Paragraph({ text: writable(entry.source), style: 'Cited', keepNext: true }),
  new Paragraph({
    style: 'CitedAt',
    children: [
      new ExternalHyperlink({
        link: entry.address,
        children: [new TextRun({ text: entry.address, style: 'Hyperlink' })],
      }),
    ],
  }),
]

const CITED = {
  basedOn: 'Normal',
  run: { font: 'Calibri', size: 18, color: '55524A' },
} as const

const WITH_CITED = {
  ...STYLES,
  paragraphStyles: [
    ...STYLES.paragraphStyles,
    {
      ...{ id: 'Cited', name: 'Cited', ...CITED },
      paragraph: { indent: { left: 567 }, spacing: { after: 0, line: 240 } },
    },
    {
      ...{ id: 'CitedAt', name: 'Cited at', ...CITED },
      paragraph: { indent: { left: 567 }, spacing: { after: 200, line: 240 } },
    },
  ],
}

/** The gravest marking of what stands in a list, for the head of each page. */
const headOf = (marking: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: 'Cell',
        children: [new TextRun({ text: marking, bold: true })],
      }),
    ],
  })

/** A list of what was found as the bytes of a Word document. Whatever marking an entry has stands on each page. */
export const citedListDocx = async ({
  title,
  lines,
  entries,
  nothing,
  foot,
}: CitedList): Promise<Uint8Array> => {
  const marking = entries.find((entry) => entry.marking)?.marking
  const document = new Document({
    ...{ title: writable(title), creator: 'Mufakat', styles: WITH_CITED, numbering: NUMBERING },
    sections: [
      {
        ...(marking && { headers: { default: headOf(marking) } }),
        footers: { default: footOf(foot) },
        children: [
          new Paragraph({ text: writable(title), heading: HeadingLevel.TITLE }),
          ...lines.map((line) => new Paragraph({ text: writable(line) })),
          ...(entries.length === 0 ? [new Paragraph({ text: writable(nothing) })] : entries.flatMap(written)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
