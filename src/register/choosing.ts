import { type Keeping, sentenceForKeeping } from './keeping.ts'

/**
 * Another meeting that a person says a kept record reports. `seen` is the number of the last change they saw, 0 where there
 * was none, null where it is not known; `by` names the person; `at` is an ISO 8601 instant.
 */
export type Choosing = {
  readonly meeting: Keeping['meeting']
  readonly seen: number | null
  readonly by: string
  readonly at: string
}

/** Why another meeting can't be chosen for a record. */
export type ChoosingRefusal =
  | { readonly reason: 'unknown-meeting' }
  | { readonly reason: 'meeting-changed-meanwhile' }

export const sentenceForChoosing = (refusal: ChoosingRefusal): string => {
  switch (refusal.reason) {
    case 'unknown-meeting':
      return sentenceForKeeping(refusal)
    case 'meeting-changed-meanwhile':
      return 'The meeting of this record was changed while you were looking at it. Nothing of yours was saved. Look at what stands now and choose anew.'
  }
}
