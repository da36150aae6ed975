import { granted, type Outcome, refused } from '../text/outcome.ts'

/**
 * How far a record has come between two sides: one side's own draft, shared with the other side, joint, public. Each stage
 * is seen by all who see the one before it.
 */
export const STAGES = ['draft', 'shared', 'joint', 'public'] as const
export type Stage = (typeof STAGES)[number]

/** Markings after the Secretary-General's bulletin ST/SGB/2007/6, of which the strictest is never kept here. */
export const MARKINGS = ['UNCLASSIFIED', 'CONFIDENTIAL'] as const
export type Marking = (typeof MARKINGS)[number]
export const NEVER_KEPT = 'STRICTLY CONFIDENTIAL'

export type MarkingRefusal = { readonly reason: 'never-kept-here' } | { readonly reason: 'unknown-marking' }

/** The marking that words name, or why it is none that is kept. */
export const markingIn = (words: string): Outcome<Marking, MarkingRefusal> => {
  const found = MARKINGS.find((each) => each === words.trim().toUpperCase())
  if (found) return granted(found)
  return refused({
    reason: words.trim().toUpperCase() === NEVER_KEPT ? 'never-kept-here' : 'unknown-marking',
  })
}

export const sentenceForMarking = (refusal: MarkingRefusal): string => {
  switch (refusal.reason) {
    case 'never-kept-here':
      return 'STRICTLY CONFIDENTIAL texts are not kept here: whoever runs this machine could read them. Nothing was kept as a record; keep the file where your rules say.'
    case 'unknown-marking':
      return 'That is no marking. Choose UNCLASSIFIED or CONFIDENTIAL. Nothing was changed.'
  }
}

/** Whose a record is, and who may see it. `owner` is a side; null where the joint secretariat brought it in. */
export type Standing = {
  readonly owner: string | null
  readonly marking: Marking
  readonly stage: Stage
}

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: 'own draft',
  shared: 'shared with the other side',
  joint: 'joint',
  public: 'public',
}

/** What is joint from the start: brought in for both sides by the machine. */
export const JOINT: Standing = { owner: null, marking: 'UNCLASSIFIED', stage: 'joint' }
