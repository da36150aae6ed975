import { ACTIVITY_STATE_WORDS } from '../plans/following/activity.ts'
import { assess } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { type FollowedLine, shareInWords, standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { capital } from '../text/capital.ts'
import { dateInWords } from '../text/dates.ts'
import type { Report } from './report.ts'
import { fallsWithin } from './reported.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { MATRIX_TEMPLATE } from './templates/matrix-template.ts'
import type { Values } from './templates/template.ts'
import { figuresOf, planOf, sidesOf } from './templates/usual-values.ts'

/** An activity on a line of its own: "Course for pilots, 3–5 May 2026, Low Bank". What was not held says so. */
export const activityInWords = ({ title, date, place, state }: LineActivity): string =>
  [title, date && writtenInWords(date), place].filter(Boolean).join(', ') +
  (state === 'held' ? '' : ` (${ACTIVITY_STATE_WORDS[state]})`)

const listed = (entries: readonly string[]): string =>
  entries.length > 1 ? entries.map((entry) => `• ${entry}`).join('\n') : entries.join('')

/** Where the evidence of activities is, each once: an address, or the name of a file. */
export const addressesOf = (activities: readonly LineActivity[]): readonly string[] => [
  ...new Set(
    activities.flatMap(({ evidence }) =>
      evidence.map((each) => (each.kind === 'address' ? each.address : each.name)),
    ),
  ),
]

/** A day, and from when on activities are told up to it; null for all of them. */
type Told = { readonly on: string; readonly from: string | null }

const lineRow = (view: PlanMatrixView, part: PlanPart, followed: FollowedLine, told: Told): SheetRow => {
  const { on, from } = told
  const { activities: known, bodies } = view.followed.get(part.number) ?? { activities: [], bodies: [] }
  const activities = from === null ? known : known.filter((each) => fallsWithin(each, { from, until: on }))
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
      listed(activities.map(activityInWords)),
      addressesOf(activities).join('\n'),
    ],
  }
}

/** Which activities a matrix tells, where it doesn't tell all. */
const activitiesFrom = ({ on, from }: Told): string =>
  from === null ? '' : `Activities from ${dateInWords(from)} to ${dateInWords(on)}`

/** What stands over the rows of a matrix: which plan it is of, whose, of which day, and what its columns hold. */
const headOf = ({ partnership, plan }: PlanMatrixView, { on, from }: Told) => {
  const [first, second] = partnership.sides
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  return {
    title: `${plan.title}${years}: matrix of implementation`,
    notes: [
      `${first.name} and ${second.name}`,
      `Status as of ${dateInWords(on)}`,
      ...(from === null ? [] : [activitiesFrom({ on, from })]),
    ],
    head: [
      ...['No.', 'Action line', `${first.shortName} bodies`, `${second.shortName} bodies`],
      ...['Status', 'Activities', 'Evidence'],
    ],
  }
}

/**
 * The matrix of a plan on a day: each line with its bodies of either side, how it stands, its activities and their evidence; `from`:
 * only the activities from that day on.
 */
export const planMatrix = (view: PlanMatrixView, on: string, from: string | null = null): Sheet => {
  const { parts, lines } = view
  const { title, notes, head } = headOf(view, { on, from })
  const followed = new Map(lines.map((line) => [line.id, line]))
  const { whole } = standingOf(lines, on)
  const body = parts.flatMap((part): readonly SheetRow[] => {
    const line = followed.get(String(part.number))
    if (part.kind === 'line') return line ? [lineRow(view, part, line, { on, from })] : []
    return part.text ? [{ kind: 'band', cells: [[part.label, part.text].filter(Boolean).join(' ')] }] : []
  })
  return {
    name: 'Matrix',
    widths: [8, 56, 24, 24, 16, 46, 36],
    // The title, the notes and the head.
    stuck: notes.length + 2,
    rows: [
      { kind: 'title', cells: [title] },
      ...notes.map((note): SheetRow => ({ kind: 'note', cells: [note] })),
      { kind: 'head', cells: head },
      ...body,
      { kind: 'total', cells: ['Addressed', null, null, null, shareInWords(whole.addressed)] },
      { kind: 'total', cells: ['Completed', null, null, null, shareInWords(whole.completed)] },
    ],
  }
}

/** The lines right under a section of a plan, null for those under none, as the columns of a matrix. */
const rowValues = (view: PlanMatrixView, told: Told): ((section: number | null) => readonly Values[]) => {
  const followed = new Map(view.lines.map((line) => [line.id, line]))
  const within = Map.groupBy(
    view.parts.filter(({ kind }) => kind === 'line'),
    ({ parent }) => parent,
  )
  return (section) =>
    (within.get(section) ?? []).flatMap((part) => {
      const line = followed.get(String(part.number))
      if (!line) return []
      const cells = lineRow(view, part, line, told).cells.map((cell) => String(cell ?? ''))
      const [number = '', text = '', firstBodies = '', secondBodies = '', status = '', ...rest] = cells
      const [activities = '', evidence = ''] = rest
      return [{ number, text, firstBodies, secondBodies, status, activities, evidence }]
    })
}

/** What fills the matrix of a plan on a day as a report for paper. */
export const matrixValues = (view: PlanMatrixView, on: string, from: string | null = null): Values => {
  const rowsOf = rowValues(view, { on, from })
  const section = (name: string, top: boolean, lines: readonly Values[]): Values => ({
    ...{ part: top ? name : '', section: top ? '' : name, lines, anyLine: lines.length > 0 ? 'yes' : '' },
  })
  return {
    ...sidesOf(view.partnership),
    ...planOf(view.plan),
    ...{ day: dateInWords(on), activitiesFrom: activitiesFrom({ on, from }) },
    ...figuresOf(standingOf(view.lines, on).whole),
    sections: [
      section('', true, rowsOf(null)),
      ...view.parts
        .filter(({ kind }) => kind === 'section')
        .map(({ number, parent, label, text }) =>
          section(text ? [label, text].filter(Boolean).join(' ') : '', parent === null, rowsOf(number)),
        ),
    ],
  }
}

/** The matrix of a plan on a day as a report for paper: a table under the heading of each section, and the figures above them. */
export const matrixReport = (view: PlanMatrixView, on: string, from: string | null = null): Report =>
  fillTemplate(MATRIX_TEMPLATE, matrixValues(view, on, from))
