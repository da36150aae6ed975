import { type Actor, type Capacity, capacitiesIn, type Role } from './actor.ts'

/** Who adds and edits records, shares them, and agrees to what the other side shared. */
export const EDITING: readonly Role[] = ['side-editor', 'joint-editor', 'co-chair']

/** Who decides on what a machine proposed: statements, names that may be one person's. */
export const DECIDING: readonly Role[] = ['validating-officer', ...EDITING]

/** Who agrees to what the public sees. */
export const PUBLISHING: readonly Role[] = ['joint-editor', 'co-chair']

/** The first post of a person in a partnership that has one of some roles and fits. */
export const capacityOf = (
  actor: Actor,
  partnership: string,
  roles: readonly Role[],
  fits: (capacity: Capacity) => boolean = () => true,
): Capacity | undefined =>
  capacitiesIn(actor, partnership).find((each) => roles.includes(each.role) && fits(each))
