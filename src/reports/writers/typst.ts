import type { Report, ReportBlock } from '../report.ts'

/** Signs that no font draws are none that anybody reads. */
const printable = (words: string): string =>
  words.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\uFEFF]/gu, (sign) => (sign === '\n' ? sign : ' '))

/** A word of more letters than this is given places to break at: narrow columns have no room for it. */
const LONGEST = 24
const BREAK = '\u200B'

/** Names of files and the like may break behind any sign that parts them; addresses of the web break by themselves. */
const breaking = (words: string): string =>
  printable(words).replace(/\S+/g, (word) =>
    word.length <= LONGEST || /^https?:/.test(word)
      ? word
      : word.replace(/[^\p{L}\p{M}\p{N}]+|[\p{L}\p{M}\p{N}]{12}(?=[\p{L}\p{M}\p{N}])/gu, `$&${BREAK}`),
  )

/** How many letters stand in a line across the page at the size of tables, and how many lines a row may have before it may break. */
const ACROSS = { tall: 115, wide: 175 } as const
const MOST_LINES = 20

/** Whether a row is so high that it may go over two pages: held together it would run off the page. */
const breaks = (row: readonly string[], widths: readonly number[], across: number): boolean =>
  row.some((cell, at) => {
    const room = Math.max(1, ((widths[at] ?? 10) / 100) * across)
    const lines = cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
    return lines > MOST_LINES
  })

/** A line as the template takes it: an address of the web leads there. */
const lineOf = (line: string): unknown => (/^https?:\/\/\S+$/.test(line) ? { address: line } : line)

/** The words of a cell: a string where they are one line without an address, as most are, else a list of lines. */
const cellOf = (cell: string): unknown => {
  const lines = breaking(cell).split('\n').map(lineOf)
  return lines.length === 1 && typeof lines[0] === 'string' ? lines[0] : lines
}

const blockOf = (block: ReportBlock, wide: boolean): unknown => {
  switch (block.kind) {
    case 'heading':
      return { ...block, words: printable(block.words) }
    case 'paragraph':
      return { ...block, words: printable(block.words) }
    case 'quote':
      return { kind: 'quote', words: `“${printable(block.words)}”`, source: printable(block.source) }
    case 'table': {
      const across = wide ? ACROSS.wide : ACROSS.tall
      return {
        ...{ kind: 'table', widths: block.widths, caption: printable(block.caption) },
        head: block.head.map(printable),
        rows: block.rows.map((row) => ({
          cells: block.head.map((_, at) => cellOf(row[at] ?? '')),
          breaks: breaks(row, block.widths, across),
        })),
      }
    }
    case 'bars':
      return {
        ...{ kind: 'bars', caption: printable(block.caption) },
        bars: block.bars.map(({ label, share, words }) => ({
          label: printable(label),
          words: printable(words),
          share: Math.min(1, Math.max(0, share)),
        })),
      }
    case 'new-page':
      return block
  }
}

/** The first heading is of the first level, as a tagged PDF asks, also where the part above it has no words. */
const levelled = (blocks: readonly ReportBlock[]): readonly ReportBlock[] => {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  const until = first < 0 ? blocks.length : first
  return blocks.map((block, at) =>
    block.kind === 'heading' && at < until ? { ...block, level: 1 as const } : block,
  )
}

/** A report as the data that the template of src/reports/writers/typst-template.ts sets as pages. */
export const typstData = ({ title, lines, foot, blocks, wide = false }: Report): string =>
  JSON.stringify({
    title: printable(title),
    lines: lines.map(printable),
    foot: printable(foot),
    wide,
    blocks: levelled(blocks).map((block) => blockOf(block, wide)),
  })
