import { granted, type Outcome, refused } from '../text/outcome.ts'

/** What a side means to propose for the agenda of the next meeting of a series, in a few words. Its own matter until it is sent. */
export type AgendaPoint = {
  readonly mechanism: number
  readonly words: string
  readonly by: string
  readonly at: string
}

/** Why a point is not kept, or not taken back. */
export type AgendaPointRefusal =
  | { readonly reason: 'point-unclear'; readonly limit: number }
  | { readonly reason: 'too-many-points'; readonly limit: number }
  | { readonly reason: 'point-kept-already' }
  | { readonly reason: 'no-such-point' }

/** The longest point, in letters; and how many a side may have for one series. */
export const POINT_LIMIT = 120
export const POINTS_LIMIT = 50

/** The one sentence a person is told. Complete by type. */
export const sentenceForPoint = (refusal: AgendaPointRefusal): string => {
  switch (refusal.reason) {
    case 'point-unclear':
      return `A point has words, ${refusal.limit} letters at most, and no signs that can’t be seen. Nothing was changed.`
    case 'too-many-points':
      return `Your side has ${refusal.limit} points for this series, which is the most. Take one back first. Nothing was changed.`
    case 'point-kept-already':
      return 'Your side has this point for that series already. Nothing was changed.'
    case 'no-such-point':
      return 'Your side has no such point for that series, or somebody has taken it back meanwhile.'
  }
}

/** The words of a point as they are kept: one line, without blanks at its ends. */
export const pointWords = (typed: string): Outcome<string, AgendaPointRefusal> => {
  const words = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return words === '' || words.length > POINT_LIMIT || /\p{C}/u.test(words)
    ? refused({ reason: 'point-unclear', limit: POINT_LIMIT })
    : granted(words)
}
