import { AlignmentType, Footer, LevelFormat, PageNumber, Paragraph, TextRun } from 'docx'
import { writable } from './word-styles.ts'

/** Paragraphs that take their numbers from Word itself, as official texts do. */
export const NUMBERING = {
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
} as const

/** What stands at the foot of each page: some words, and which page of how many it is. */
export const footOf = (foot: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: 'Cell',
        children: [
          new TextRun({
            children: [`${writable(foot)} · `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
