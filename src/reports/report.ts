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
  | { readonly kind: 'new-page' }

export type Report = {
  readonly title: string
  /** Both organisations, the time, the day: a line each below the title. */
  readonly lines: readonly string[]
  readonly blocks: readonly ReportBlock[]
  /** Whether its pages lie on their long side, as wide tables need. */
  readonly wide?: boolean
}
