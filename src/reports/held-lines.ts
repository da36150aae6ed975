import { assess } from '../plans/following/assess.ts'
import type { HeldLine } from '../plans/matrix/differences.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { activityInWords, addressesOf } from './plan-matrix.ts'

/** Every line of a plan as its matrix of a day tells it, to be compared with another. */
export const heldLines = (view: PlanMatrixView, on: string): readonly HeldLine[] => {
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
        bodies: bodies.map(({ side, shortName, name, lead }) => ({
          ...{ side: sides.get(side) ?? side, lead },
          names: shortName ? [shortName, name] : [name],
        })),
        activities: activities.map((activity) => ({
          ...{ words: activityInWords(activity), title: activity.title, date: activity.date },
        })),
        evidence: addressesOf(activities).filter((each) => /^https?:/i.test(each)),
      },
    ]
  })
}
