import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { capacityOf, DECIDING } from './roles.ts'

/** Whom something is assigned to: a person of one's side by account, or the focal points of a body of one's side. */
export type Assignee =
  | { readonly account: string; readonly body: null; readonly name: string }
  | { readonly account: null; readonly body: number; readonly name: string }

/** Something assigned, while it is open. */
export type Assigned = { readonly side: string; readonly to: Assignee; readonly byAccount: string }

export type AssignmentRefusal =
  | AccessRefusal
  | { readonly reason: 'assignee-not-of-side' }
  | { readonly reason: 'due-not-a-day' }
  | { readonly reason: 'due-gone-by' }
  | { readonly reason: 'note-too-long'; readonly limit: number }
  | { readonly reason: 'assignment-gone' }
  | { readonly reason: 'not-assigned-to-you' }

/** The longest note of an assignment, in letters. */
export const NOTE_LIMIT = 500

export const sentenceForAssignment = (refusal: Exclude<AssignmentRefusal, AccessRefusal>): string => {
  switch (refusal.reason) {
    case 'assignee-not-of-side':
      return 'Choose somebody of your own side, or the focal points of one of its bodies. Nothing was assigned.'
    case 'due-not-a-day':
      return 'Give the day as it stands in a calendar, such as 2026-12-01, or leave it out. Nothing was assigned.'
    case 'due-gone-by':
      return 'That day is over. Choose today or a later day, or leave it out. Nothing was assigned.'
    case 'note-too-long':
      return `The note can have up to ${refusal.limit} letters. Nothing was assigned.`
    case 'assignment-gone':
      return 'This was done, or assigned to somebody else, while you were looking. Nothing was changed. Look at how it stands now.'
    case 'not-assigned-to-you':
      return 'This is for whom it was assigned to, and for those of your side who assign. Nothing was changed.'
  }
}

/** Assigning within one's side: by those who decide. The joint secretariat assigns among itself. */
export const mayAssign = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, DECIDING)

/** Whether something is assigned to somebody: by name, or as a focal point of the body. */
export const isAssignedTo = (actor: Actor, p: string, { side, to }: Assigned): boolean =>
  actor.kind === 'person' &&
  (to.account === actor.account ||
    (to.body !== null &&
      capacitiesIn(actor, p).some(
        ({ role, body, side: of }) => role === 'focal-point' && body === to.body && of === side,
      )))

/** Saying that it is done, or not after all: whom it was assigned to, and those of the side who assign. */
export const mayFinish = (
  actor: Actor,
  p: string,
  assigned: Assigned,
): Outcome<null, AccessRefusal | AssignmentRefusal> => {
  if (isAssignedTo(actor, p, assigned)) return granted(null)
  const ofSide = capacityOf(actor, p, DECIDING, ({ side }) => (side ?? '') === assigned.side)
  return ofSide ? granted(null) : refused({ reason: 'not-assigned-to-you' })
}
