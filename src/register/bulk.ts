import type { Decision } from './decision.ts'

/** A statement chosen among many, at the revision that was seen. */
export type Chosen = { readonly record: number; readonly number: number; readonly revision: number }

export type BulkAsked = Pick<Decision, 'by' | 'at' | 'reason'> & { readonly act: 'confirm' | 'reject' }

export type BulkRefusal =
  | { readonly reason: 'nothing-chosen' }
  | { readonly reason: 'too-many-chosen'; readonly limit: number }
  | { readonly reason: 'bulk-undone-already' }

/** How many statements are decided on as one act at most. */
export const BULK_LIMIT = 200

export const sentenceForBulk = (refusal: BulkRefusal): string => {
  switch (refusal.reason) {
    case 'nothing-chosen':
      return 'Choose at least one statement first. Nothing was changed.'
    case 'too-many-chosen':
      return `Up to ${refusal.limit} statements are decided on at once. Choose fewer. Nothing was changed.`
    case 'bulk-undone-already':
      return 'This was taken back already. Nothing was changed.'
  }
}
