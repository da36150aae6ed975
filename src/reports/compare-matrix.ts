import { differencesOf, type MatrixDifferences } from '../plans/matrix/differences.ts'
import { type MatrixSteps, stepsOf } from '../plans/matrix/steps.ts'
import { firstHeadings } from '../plans/matrix/tables.ts'
import type { ColumnKind, Matrix } from '../plans/matrix.ts'
import { readPlan, sentenceForNoPlan } from '../plans/plan-read.ts'
import type { PlanComparisonView } from '../plans/plan-views.ts'
import type { RecordRef } from '../register/views.ts'
import { heldLines } from './held-lines.ts'

/** A column of a matrix as it was read; null where its heading says nothing that is known. */
export type ReadColumn = { readonly heading: string; readonly kind: ColumnKind | null }

/** What came of comparing a record with a plan: its differences and what of them can be taken over, or why it is no matrix. */
export type Compared = { readonly record: RecordRef; readonly columns: readonly ReadColumn[] } & (
  | {
      readonly matrix: Matrix
      readonly differences: MatrixDifferences
      readonly taking: MatrixSteps
    }
  | { readonly sentence: string }
)

const NO_MATRIX =
  'It reads as a plan by its outline, and not as a matrix: no table in it has headings such as “Action line” and “Status”. Nothing was compared.'

/** What another record says of a plan's lines on a day, where it can be read as a matrix; null where none is chosen. */
export const compareMatrix = (
  { view, other, bodies, meanings }: PlanComparisonView,
  on: string,
): Compared | null => {
  if (!other) return null
  const { record, document } = other
  const unread = firstHeadings(document).map((heading): ReadColumn => ({ heading, kind: null }))
  const read = readPlan(document, meanings)
  if (!read.ok) return { record, columns: unread, sentence: sentenceForNoPlan(read.refusal) }
  if (read.value.kind !== 'matrix') return { record, columns: unread, sentence: NO_MATRIX }
  const { matrix } = read.value
  const differences = differencesOf(heldLines(view, on, meanings), matrix, meanings)
  const sections = view.parts.filter(({ kind }) => kind === 'section')
  return {
    ...{ record, columns: matrix.columns, matrix, differences },
    taking: stepsOf(differences, { bodies, sections, meanings, on }),
  }
}
