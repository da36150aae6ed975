/** A report as a tree that a writer turns into a file. Paragraphs with a number can be cited by it. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'paragraph'; readonly number: number | null; readonly words: string }
  | {
      readonly kind: 'table'
      /** What stands above it; "" for nothing. */
      readonly caption: string
      readonly head: readonly string[]
      /** The share of the width that each column takes, in hundredths. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'quote'
      /** The very words of a record. */
      readonly words: string
      /** What one needs to cite them: which record, where in it, of which day, and how they stand. */
      readonly source: string
      /** The statement that they are. */
      readonly statement: { readonly record: number; readonly number: number }
    }
  | {
      readonly kind: 'bars'
      readonly caption: string
      /** Each bar with its share of the whole, from 0 to 1, and the words beside it, which say the same. */
      readonly bars: readonly { readonly label: string; readonly share: number; readonly words: string }[]
    }
  | { readonly kind: 'new-page' }

export type Report = {
  readonly title: string
  /** Both organisations, the time, the day: a line each below the title. */
  readonly lines: readonly string[]
  readonly blocks: readonly ReportBlock[]
  /** The names of both organisations, as they stand at the foot of each page. */
  readonly foot: string
  /** Whether its pages lie on their long side, as wide tables need. */
  readonly wide?: boolean
}
