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
import type { Report, ReportBlock } from './report.ts'
import type { Sheet, SheetRow } from './sheet.ts'

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

const lineRow = (view: PlanMatrixView, part: PlanPart, followed: FollowedLine, on: string): SheetRow => {
  const { activities, bodies } = view.followed.get(part.number) ?? { activities: [], bodies: [] }
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

/** What stands over the rows of a matrix: which plan it is of, whose, of which day, and what its columns hold. */
const headOf = ({ partnership, plan }: PlanMatrixView, on: string) => {
  const [first, second] = partnership.sides
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  return {
    foot: `${first.shortName} and ${second.shortName}`,
    title: `${plan.title}${years}: matrix of implementation`,
    notes: [`${first.name} and ${second.name}`, `Status as of ${dateInWords(on)}`],
    head: [
      ...['No.', 'Action line', `${first.shortName} bodies`, `${second.shortName} bodies`],
      ...['Status', 'Activities', 'Evidence'],
    ],
  }
}

/** The matrix of a plan on a day: each line with its bodies of either side, how it stands, its activities and their evidence. */
export const planMatrix = (view: PlanMatrixView, on: string): Sheet => {
  const { parts, lines } = view
  const { title, notes, head } = headOf(view, on)
  const followed = new Map(lines.map((line) => [line.id, line]))
  const { whole } = standingOf(lines, on)
  const body = parts.flatMap((part): readonly SheetRow[] => {
    const line = followed.get(String(part.number))
    if (part.kind === 'line') return line ? [lineRow(view, part, line, on)] : []
    return part.text ? [{ kind: 'band', cells: [[part.label, part.text].filter(Boolean).join(' ')] }] : []
  })
  return {
    name: 'Matrix',
    widths: [8, 56, 24, 24, 16, 46, 36],
    stuck: 4,
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

/** The matrix of a plan on a day as a report for paper: a table under the heading of each section, and the figures above them. */
export const matrixReport = (view: PlanMatrixView, on: string): Report => {
  const { parts, lines } = view
  const { title, foot, notes, head } = headOf(view, on)
  const followed = new Map(lines.map((line) => [line.id, line]))
  const { whole } = standingOf(lines, on)
  const within = Map.groupBy(
    parts.filter(({ kind }) => kind === 'line'),
    ({ parent }) => parent,
  )
  const table = (section: number | null): readonly ReportBlock[] => {
    const rows = (within.get(section) ?? []).flatMap((part) => {
      const line = followed.get(String(part.number))
      return line ? [lineRow(view, part, line, on).cells.map((cell) => String(cell ?? ''))] : []
    })
    return rows.length === 0
      ? []
      : [{ kind: 'table', caption: '', head, widths: [6, 30, 11, 11, 9, 20, 13], rows }]
  }
  return {
    ...{ title, foot, lines: notes, wide: true },
    blocks: [
      {
        ...{ kind: 'paragraph', number: null },
        words: `Addressed: ${shareInWords(whole.addressed)}. Completed: ${shareInWords(whole.completed)}.`,
      },
      ...table(null),
      ...parts
        .filter(({ kind }) => kind === 'section')
        .flatMap(({ number, parent, label, text }): readonly ReportBlock[] => [
          ...(text
            ? [
                {
                  ...{ kind: 'heading' as const, level: parent === null ? (1 as const) : (2 as const) },
                  words: [label, text].filter(Boolean).join(' '),
                },
              ]
            : []),
          ...table(number),
        ]),
    ],
  }
}
