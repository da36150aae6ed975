import { ACTIVITY_STATE_WORDS } from '../plans/following/activity.ts'
import { assess } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { type FollowedLine, shareInWords, standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { dateInWords } from '../text/dates.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** An activity on a line of its own: "Course for pilots, 3–5 May 2026, Low Bank". What was not held says so. */
export const activityInWords = ({ title, date, place, state }: LineActivity): string =>
  [title, date && writtenInWords(date), place].filter(Boolean).join(', ') +
  (state === 'held' ? '' : ` (${ACTIVITY_STATE_WORDS[state]})`)

const listed = (entries: readonly string[]): string =>
  entries.length > 1 ? entries.map((entry) => `• ${entry}`).join('\n') : entries.join('')

const addressesOf = (activities: readonly LineActivity[]): readonly string[] => [
  ...new Set(
    activities.flatMap(({ evidence }) =>
      evidence.map((each) => (each.kind === 'address' ? each.address : each.name)),
    ),
  ),
]

const lineRow = (view: PlanMatrixView, part: PlanPart, followed: FollowedLine, on: string): SheetRow => {
  const { activities, bodies } = view.followed.get(part.number) ?? { activities: [], bodies: [] }
  const known = activities.filter(({ at }) => at.slice(0, 10) <= on)
  const ofSide = (side: string) =>
    bodies
      .filter((body) => body.side === side)
      .map(({ name, shortName, lead }) => `${shortName ?? name}${lead ? '' : ' (in support)'}`)
      .join('; ')
  const items = part.items.map(({ mark, text }) => `${mark ?? '•'} ${text}`)
  return {
    kind: 'row',
    cells: [
      part.label ?? '',
      [part.text, ...items].join('\n'),
      ...view.partnership.sides.map(({ id }) => ofSide(id)),
      capital(STATUS_WORDS[assess(followed.facts, on).status]),
      listed(known.map(activityInWords)),
      addressesOf(known).join('\n'),
    ],
  }
}

/** The matrix of a plan on a day: each line with its bodies of either side, how it stands, its activities and their evidence. */
export const planMatrix = (view: PlanMatrixView, on: string): Sheet => {
  const { partnership, plan, parts, lines } = view
  const [first, second] = partnership.sides
  const followed = new Map(lines.map((line) => [line.id, line]))
  const { whole } = standingOf(lines, on)
  const body = parts.flatMap((part): readonly SheetRow[] => {
    const line = followed.get(String(part.number))
    if (part.kind === 'line') return line ? [lineRow(view, part, line, on)] : []
    return part.text ? [{ kind: 'band', cells: [[part.label, part.text].filter(Boolean).join(' ')] }] : []
  })
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  const head = ['No.', 'Action line', `${first.shortName} bodies`, `${second.shortName} bodies`]
  return {
    name: 'Matrix',
    widths: [8, 56, 24, 24, 16, 46, 36],
    stuck: 4,
    rows: [
      { kind: 'title', cells: [`${plan.title}${years}: matrix of implementation`] },
      { kind: 'note', cells: [`${first.name} and ${second.name}`] },
      { kind: 'note', cells: [`Status as of ${dateInWords(on)}`] },
      { kind: 'head', cells: [...head, 'Status', 'Activities', 'Evidence'] },
      ...body,
      { kind: 'total', cells: ['Addressed', null, null, null, shareInWords(whole.addressed)] },
      { kind: 'total', cells: ['Completed', null, null, null, shareInWords(whole.completed)] },
    ],
  }
}
