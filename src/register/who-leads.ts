import type { PersonSeen } from './alike-views.ts'

const fullness = ({ person }: PersonSeen) => person.name.split(' ').filter((word) => word.length > 2).length

/** Whose name would stand for both of two: one that a partnership file has, the fuller, the more often named, the first. */
export const whoLeads = (one: PersonSeen, other: PersonSeen): number => {
  const by = [
    Number(other.entered) - Number(one.entered),
    fullness(other) - fullness(one),
    other.total - one.total,
  ].find((each) => each !== 0)
  return (by ?? 0) > 0 ? other.person.id : one.person.id
}
