import type { Document } from '../documents/document.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { matrixOf } from './matrix/matrix-of.ts'
import { type Meanings, NO_MEANINGS } from './matrix/meanings.ts'
import type { Matrix } from './matrix.ts'
import { linesIn, outlineOf } from './outline/outline-of.ts'
import type { Outline } from './outline.ts'

/** A document read as a plan: by its outline, or by a matrix of its lines. */
export type PlanRead =
  | { readonly kind: 'outline'; readonly outline: Outline }
  | { readonly kind: 'matrix'; readonly matrix: Matrix }

/** Why a document is no plan, with what was found in it. */
export type PlanRefusal =
  | { readonly reason: 'no-plan'; readonly headings: number; readonly paragraphs: number }
  | { readonly reason: 'no-matrix-header'; readonly rows: number; readonly first: readonly string[] }

const sizeOf = ({ sections }: Outline): number => sections.reduce((sum, each) => sum + linesIn(each), 0)

/** Reads a document as a plan of action or as the matrix of one, whichever holds more action lines. */
export const readPlan = (
  document: Document,
  meanings: Meanings = NO_MEANINGS,
): Outcome<PlanRead, PlanRefusal> => {
  const matrix = matrixOf(document, meanings)
  const outline = outlineOf(document)
  const lines = sizeOf(outline)
  if (matrix && matrix.rows.length > lines) return granted({ kind: 'matrix', matrix })
  if (lines > 0) return granted({ kind: 'outline', outline })
  const rows = document.blocks.filter(({ kind }) => kind === 'table-row')
  if (rows.length > document.blocks.length / 2)
    return refused({
      reason: 'no-matrix-header',
      rows: rows.length,
      first:
        rows
          .map(({ span }) => document.text.slice(span.start, span.end).split('\t').filter(Boolean))
          .find((cells) => cells.length > 1) ?? [],
    })
  const count = (kind: string) => document.blocks.filter((block) => block.kind === kind).length
  return refused({ reason: 'no-plan', headings: count('heading'), paragraphs: count('paragraph') })
}

/** The one sentence a person is told. Complete by type. */
export const sentenceForNoPlan = (refusal: PlanRefusal): string => {
  switch (refusal.reason) {
    case 'no-plan':
      return `No action lines were found. Looked for: numbered or bulleted lines under headings (such as “1.1.1”, “a)”), or a table whose headings name action lines and their status. Found: ${counted(refusal.headings, 'heading')} and ${counted(refusal.paragraphs, 'paragraph')}. Nothing was kept.`
    case 'no-matrix-header':
      return `No row of headings was found among ${counted(refusal.rows, 'row')}. Looked for: a row that names the action lines (such as “No.”, “Action line”) and at least two of status, bodies, timeline, activities, evidence and remarks. ${
        refusal.first.length > 0
          ? `The first row with several cells says: ${refusal.first
              .slice(0, 6)
              .map((cell) => `“${cell.slice(0, 40)}”`)
              .join(', ')}.`
          : 'No row has more than one cell.'
      } Nothing was kept.`
  }
}

const counted = (count: number, word: string) =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`
