import type { Outcome } from '../../text/outcome.ts'
import { granted, refused } from '../../text/outcome.ts'
import { checkStatus, type FollowingRefusal } from '../following/following.ts'
import { chosenOf, type Step } from './steps.ts'

/** What is to be taken over of a matrix. `seen` marks the steps that were shown, so that nobody takes over what they didn't see. */
export type IntakeAsked = {
  readonly keys: readonly string[]
  readonly seen: string
  readonly reason: string
}

export type IntakeRefusal =
  | { readonly reason: 'no-matrix' }
  | { readonly reason: 'matrix-seen-otherwise' }
  | { readonly reason: 'nothing-to-take-over' }
  | { readonly reason: 'too-much-to-take-over'; readonly limit: number }
  | { readonly reason: 'intake-undone-already' }
  | Extract<
      FollowingRefusal,
      { reason: 'status-needs-a-reason' | 'status-reason-too-long' | 'unknown-status' }
    >

/** How many cells are taken over as one act. */
export const INTAKE_LIMIT = 5000

/** The one sentence a person is told. Complete by type. */
export const sentenceForIntake = (refusal: IntakeRefusal): string => {
  switch (refusal.reason) {
    case 'no-matrix':
      return 'That record can’t be read as a matrix. Nothing was changed.'
    case 'matrix-seen-otherwise':
      return 'Somebody has changed the plan or the matrix since you saw it. Nothing was changed; what differs now is shown below.'
    case 'nothing-to-take-over':
      return 'Tick what is to be taken over. Nothing was changed.'
    case 'too-much-to-take-over':
      return `Up to ${refusal.limit.toLocaleString('en-GB')} cells are taken over at once. Tick some of them, and take the rest over after that.`
    case 'intake-undone-already':
      return 'This was taken back already. Nothing was changed.'
    case 'status-needs-a-reason':
      return 'A status is among what is taken over: say why it stands, such as “As agreed at the meeting of focal points”.'
    case 'status-reason-too-long':
      return `The reason can have up to ${refusal.limit} letters.`
    case 'unknown-status':
      return `“${refusal.status}” is not a status.`
  }
}

/** The steps to take, with the reason, which a status among them needs and the others may have. */
export const checkIntake = (
  steps: readonly Step[],
  { keys, reason }: IntakeAsked,
): Outcome<{ readonly steps: readonly Step[]; readonly reason: string | null }, IntakeRefusal> => {
  const chosen = chosenOf(steps, new Set(keys))
  if (chosen.length === 0) return refused({ reason: 'nothing-to-take-over' })
  if (chosen.length > INTAKE_LIMIT) return refused({ reason: 'too-much-to-take-over', limit: INTAKE_LIMIT })
  const status = chosen.find(({ act }) => act.kind === 'status')
  if (!status && !reason.trim()) return granted({ steps: chosen, reason: null })
  const checked = checkStatus({ status: status?.act.kind === 'status' ? status.act.status : '', reason })
  if (checked.ok) return granted({ steps: chosen, reason: checked.value.reason })
  return refused(checked.refusal as Extract<IntakeRefusal, { reason: 'status-needs-a-reason' }>)
}
