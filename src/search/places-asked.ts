import { isStatus } from '../plans/following/status.ts'
import { KINDS } from '../reading/statement.ts'
import { STATES } from '../register/statement.ts'
import { ACTIVITY_STATES, type Field, isNothing, PLACES, type Place, type Query, valuesOf } from './query.ts'

/** By what each can be narrowed. What a query narrows by something that a thing doesn't have, that thing is not. */
const NARROWED_BY: Readonly<Record<Place, readonly Field[]>> = {
  people: [],
  meetings: ['mechanism', 'year'],
  instruments: ['year'],
  records: ['kind', 'mechanism', 'year'],
  lines: ['mechanism', 'year', 'pillar', 'goal', 'status'],
  activities: ['year', 'status'],
  statements: ['kind', 'strength', 'actor', 'side', 'mechanism', 'year', 'pillar', 'goal', 'status'],
}

/** Of fields whose values are of one thing or another: which values are whose. Statements are narrowed by the kind of their record too. */
const OWN_VALUES: Readonly<
  Partial<Record<Place, Readonly<Partial<Record<Field, (value: string) => boolean>>>>>
> = {
  records: { kind: (value) => !(KINDS as readonly string[]).includes(value) },
  lines: { status: isStatus },
  activities: { status: (value) => (ACTIVITY_STATES as readonly string[]).includes(value) },
  statements: { status: (value) => (STATES as readonly string[]).includes(value) },
}

const mayHold = (query: Query, place: Place): boolean =>
  query.filters.every(({ field, not }) => {
    if (not || field === 'in') return true
    if (!NARROWED_BY[place].includes(field)) return false
    const own = OWN_VALUES[place]?.[field]
    return !own || valuesOf(query, field).some(own)
  })

/** Where a query looks, in the order in which it is told. */
export const placesAsked = (query: Query): readonly Place[] => {
  if (isNothing(query)) return []
  const only = valuesOf(query, 'in')
  const never = valuesOf(query, 'in', true)
  return PLACES.filter(
    (place) => (only.length === 0 || only.includes(place)) && !never.includes(place) && mayHold(query, place),
  )
}
