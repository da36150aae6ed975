import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Actor, type Capacity, capacitiesIn, ROLE_WORDS, type Role } from './actor.ts'
import { capacityOf } from './roles.ts'

/** Why somebody may not take an act. The same words stand beside a greyed button and answer a request. */
export type AccessRefusal =
  | { readonly reason: 'sign-in-first' }
  | { readonly reason: 'no-post-here' }
  | { readonly reason: 'role-not-enough'; readonly roles: readonly Role[] }
  | { readonly reason: 'for-owner-side' }
  | { readonly reason: 'for-other-side' }

/** Every reason for which access refuses, complete by type. */
const REASONS: Readonly<Record<AccessRefusal['reason'], true>> = {
  'sign-in-first': true,
  'no-post-here': true,
  'role-not-enough': true,
  'for-owner-side': true,
  'for-other-side': true,
}

/** Whether a refusal is one of access, of several that an act may meet. */
export const isAccessRefusal = (refusal: { readonly reason: string }): refusal is AccessRefusal =>
  Object.hasOwn(REASONS, refusal.reason)

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** The one sentence a person is told. Complete by type. */
export const sentenceForAccess = (refusal: AccessRefusal): string => {
  switch (refusal.reason) {
    case 'sign-in-first':
      return 'Sign in to do this.'
    case 'no-post-here':
      return 'You hold no post in this partnership. A co-chair of your side can give you one.'
    case 'role-not-enough':
      return `This is for a ${listed(refusal.roles.map((role) => ROLE_WORDS[role]))}.`
    case 'for-owner-side':
      return 'This is for the side whose record it is.'
    case 'for-other-side':
      return 'This is for the other side to do: what one side shares becomes joint when the other agrees.'
  }
}

/** Why somebody whose posts don't suffice may not take an act that some roles may. */
export const refusalFor = (actor: Actor, partnership: string, roles: readonly Role[]): AccessRefusal => {
  if (actor.kind === 'public') return { reason: 'sign-in-first' }
  const capacities = capacitiesIn(actor, partnership)
  if (capacities.length === 0) return { reason: 'no-post-here' }
  return { reason: 'role-not-enough', roles }
}

/** The post in which somebody may take an act that some roles may, or why none of theirs suffices. */
export const capacityFor = (
  actor: Actor,
  partnership: string,
  roles: readonly Role[],
  fits?: (capacity: Capacity) => boolean,
): Outcome<Capacity, AccessRefusal> => {
  const capacity = capacityOf(actor, partnership, roles, fits)
  return capacity ? granted(capacity) : refused(refusalFor(actor, partnership, roles))
}
