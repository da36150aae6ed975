import { type Actor, type Capacity, capacitiesIn, type Person } from './actor.ts'
import { EDITING } from './roles.ts'

/** A body that owes a report. */
export type Owing = { readonly body: number; readonly side: string }

const holds = (actor: Actor, p: string, fits: (capacity: Capacity) => boolean): boolean =>
  capacitiesIn(actor, p).some(fits)

/**
 * Who is reminded of a report that a body owes: its focal points, those of the whole side where it has none, and the side's
 * editors where there are none of either.
 */
export const remindedOf = (
  people: readonly Person[],
  p: string,
  { body, side }: Owing,
): readonly Person[] => {
  const ofSide = (capacity: Capacity) => capacity.side === side
  const focal = (capacity: Capacity) => ofSide(capacity) && capacity.role === 'focal-point'
  const ways: readonly ((capacity: Capacity) => boolean)[] = [
    (capacity) => focal(capacity) && capacity.body === body,
    (capacity) => focal(capacity) && capacity.body === null,
    (capacity) => ofSide(capacity) && EDITING.includes(capacity.role),
  ]
  for (const fits of ways) {
    const found = people.filter((person) => holds(person, p, fits))
    if (found.length > 0) return found
  }
  return []
}
