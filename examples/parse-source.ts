/** A block of a source: the little of Markdown that the made records need. A row has its cells parted by "|". */
export type SourceBlock = {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'numbered' | 'item' | 'row'
  readonly words: string
}

const MARKS: readonly (readonly [mark: RegExp, kind: SourceBlock['kind']])[] = [
  [/^# /, 'title'],
  [/^## /, 'heading'],
  [/^\d+\. /, 'numbered'],
  [/^- /, 'item'],
  [/^\| /, 'row'],
]

/** A source's blocks, one a line that has words. */
export const parseSource = (source: string): SourceBlock[] =>
  source
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [mark, kind] = MARKS.find(([mark]) => mark.test(line)) ?? [/^/, 'paragraph' as const]
      return { kind, words: line.replace(mark, '').replace(/ \|$/, '').trim() }
    })

export const cellsOf = (row: SourceBlock): string[] => row.words.split('|').map((cell) => cell.trim())
