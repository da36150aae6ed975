/** A row of a sheet. A title or a band reaches over all columns; numbers are cells of numbers, all else cells of text. */
export type SheetRow = {
  readonly kind: 'title' | 'note' | 'head' | 'band' | 'row' | 'total'
  readonly cells: readonly (string | number | null)[]
}

/** A sheet of a workbook as a report composes it, whatever writes it. `widths` are in characters, one for each column. */
export type Sheet = {
  readonly name: string
  readonly widths: readonly number[]
  /** So many rows at the top stay in sight. */
  readonly stuck: number
  readonly rows: readonly SheetRow[]
}
