import { assess } from '../plans/following/assess.ts'
import type { HeldLine } from '../plans/matrix/differences.ts'
import { type Meanings, NO_MEANINGS } from '../plans/matrix/meanings.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { activityInWords, addressesOf } from './plan-matrix.ts'

/** Every line of a plan as its matrix of a day tells it, to be compared with another. `meanings` are other names of its bodies. */
export const heldLines = (
  view: PlanMatrixView,
  on: string,
  meanings: Meanings = NO_MEANINGS,
): readonly HeldLine[] => {
  const more = Map.groupBy(meanings.bodies, ([, id]) => id)
  const facts = new Map(view.lines.map((line) => [line.id, line.facts]))
  const sides = new Map(view.partnership.sides.map(({ id, shortName }) => [id, shortName]))
  return view.parts.flatMap((part) => {
    const known = facts.get(String(part.number))
    if (!known) return []
    const { activities, bodies } = view.followed.get(part.number) ?? { activities: [], bodies: [] }
    const { status, rule } = assess(known, on)
    return [
      {
        ...{ number: part.number, label: part.label, text: part.text, status, set: rule === 'override' },
        items: part.items.map(({ text }) => text),
        bodies: bodies.map(({ id, side, shortName, name, lead }) => ({
          ...{ id, side: sides.get(side) ?? side, lead },
          names: [...(shortName ? [shortName] : []), name, ...(more.get(id) ?? []).map(([words]) => words)],
        })),
        activities: activities.map((activity) => ({
          ...{ id: activity.id, words: activityInWords(activity) },
          ...{ title: activity.title, date: activity.date },
        })),
        evidence: addressesOf(activities).filter((each) => /^https?:/i.test(each)),
        facts: known,
      },
    ]
  })
}
