import type { Report, ReportBlock } from '../report.ts'
import type { ReportTemplate, TemplateBlock, TemplateRow } from './template.ts'

const opening = (field: string) => `{{#${field}}}`
const closing = (field: string) => `{{/${field}}}`

/** A row that is repeated begins in its first cell and ends in its last, so that the whole row is. */
const rowOf = ({ each, cells }: TemplateRow): readonly string[] =>
  each === null
    ? cells
    : cells.map(
        (cell, at) =>
          `${at === 0 ? opening(each) : ''}${cell}${at === cells.length - 1 ? closing(each) : ''}`,
      )

const plain = (words: string): ReportBlock => ({ kind: 'paragraph', number: null, words })

const tagged = (block: TemplateBlock): readonly ReportBlock[] => {
  switch (block.kind) {
    case 'heading':
    case 'new-page':
      return [block]
    case 'paragraph':
      return [{ kind: 'paragraph', number: block.numbered ? 1 : null, words: block.words }]
    case 'table':
      return [{ ...block, rows: block.rows.map(rowOf) }]
    case 'quote':
      return [
        {
          ...{ kind: 'quote', words: '{{quote}}', source: '{{citation}}' },
          statement: { record: 0, number: 0 },
        },
      ]
    case 'bars':
      return [
        {
          ...{ kind: 'table', caption: block.caption, head: [], widths: [34, 28, 38] },
          rows: [rowOf({ each: block.each, cells: [block.label, block.words, '{{bar}}'] })],
        },
      ]
    case 'each':
      return [plain(opening(block.of)), ...block.blocks.flatMap(tagged), plain(closing(block.of))]
    case 'unless':
      return [plain(`{{^${block.of}}}`), ...block.blocks.flatMap(tagged), plain(closing(block.of))]
  }
}

/** A template as the report that a secretariat changes: its fields stand in its words as "{{plan}}". A bar is drawn by the field `bar`. */
export const taggedReport = ({ title, lines, blocks, foot, wide }: ReportTemplate): Report => ({
  ...{ title, lines, foot, blocks: blocks.flatMap(tagged) },
  ...(wide && { wide }),
})
