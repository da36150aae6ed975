import { assess, sentenceForRule } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS, type Status } from '../plans/following/status.ts'
import { daysOf } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanSkeletonView } from '../plans/plan-views.ts'
import type { StatementRow } from '../register/views.ts'
import { dateInWords } from '../text/dates.ts'
import { activityInWords } from './plan-matrix.ts'
import type { Report, ReportBlock } from './report.ts'

/** Statuses in which a line is not proposed to go on. */
const ENDED: readonly Status[] = ['completed', 'retired', 'superseded']

const nameOf = ({ label, text }: PlanPart): string =>
  [label, text || 'Under no heading'].filter(Boolean).join(' ')

const lineName = ({ label, text }: PlanPart): string => label ?? `“${text.slice(0, 60)}”`

const plain = (words: string): ReportBlock => ({ kind: 'paragraph', number: null, words })

const years = ({ period }: PlanSkeletonView['plan']): string =>
  period ? ` (${period.start}–${period.end})` : ''

type Made = {
  readonly view: PlanSkeletonView
  readonly assessed: ReadonlyMap<number, ReturnType<typeof assess>>
  /** The lines of the later plan as which a line goes on, as people said. */
  readonly successors: ReadonlyMap<number, readonly PlanPart[]>
}

const idle = ({ view }: Made, { number }: PlanPart): boolean =>
  (view.followed.get(number)?.activities.length ?? 0) === 0

/** The day by which an activity stands among others: its last, or that on which it became known. */
const dayOf = ({ date, at }: LineActivity): string => {
  const days = date === null ? null : daysOf(date)
  return days?.ok ? days.value.last : at.slice(0, 10)
}

/** How a line stands, what was done last, and what was decided of it. */
const noteOn = (made: Made, line: PlanPart): string => {
  const { view, assessed, successors } = made
  const assessment = assessed.get(line.number)
  const activities = view.followed.get(line.number)?.activities ?? []
  const bodies = (view.followed.get(line.number)?.bodies ?? []).map(
    ({ shortName, name }) => shortName ?? name,
  )
  const grounds = view.grounds.get(line.number) ?? 0
  const last = [...activities].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)).at(-1)
  const after = successors.get(line.number) ?? []
  return [
    `Status: ${STATUS_WORDS[assessment?.status ?? 'not-started']}.`,
    bodies.length > 0 && `Bodies: ${bodies.join('; ')}.`,
    last
      ? `${activities.length === 1 ? 'One activity is known' : `${activities.length} activities are known, the latest`}: ${activityInWords(last)}.`
      : 'No activity is known under it.',
    grounds > 0 && `It follows from ${grounds === 1 ? 'a statement' : `${grounds} statements`} of meetings.`,
    ...after.map((part) => `In ${view.later?.title}: line ${lineName(part)}, “${part.text}”`),
  ]
    .filter(Boolean)
    .join(' ')
}

const ends = ({ assessed, successors }: Made, { number }: PlanPart): boolean =>
  ENDED.includes(assessed.get(number)?.status ?? 'not-started') && !successors.has(number)

/** The lines of a part that go on, each in its words with a note, then its sections in the same way. */
const partBlocks = (
  made: Made,
  nested: ReadonlyMap<number | null, readonly PlanPart[]>,
  part: PlanPart,
): readonly ReportBlock[] => {
  const inside = nested.get(part.number) ?? []
  const lines = inside.filter((each) => each.kind === 'line' && !ends(made, each))
  const own = lines.flatMap((line) => [
    plain(
      [
        [line.label, line.text].filter(Boolean).join(' '),
        ...line.items.map(({ mark, text }) => `${mark ?? '•'} ${text}`),
      ].join(' '),
    ),
    plain(`[${noteOn(made, line)}]`),
  ])
  const sections = inside
    .filter(({ kind }) => kind === 'section')
    .flatMap((section): readonly ReportBlock[] => [
      { kind: 'heading', level: 2, words: nameOf(section) },
      ...partBlocks(made, nested, section),
    ])
  if (own.length + sections.length > 0) return [...own, ...sections]
  return [plain('No line of this part is proposed to go on.')]
}

const dropped = (made: Made): readonly ReportBlock[] => {
  const rows = made.view.parts
    .filter((part) => part.kind === 'line' && ends(made, part))
    .map((line) => {
      const assessment = made.assessed.get(line.number)
      return [
        ...[line.label ?? '', line.text, assessment ? STATUS_WORDS[assessment.status] : ''],
        assessment ? sentenceForRule(assessment.rule) : '',
      ]
    })
  return [
    { kind: 'heading', level: 1, words: 'Lines proposed to drop' },
    rows.length === 0
      ? plain('No line is completed, retired or superseded.')
      : {
          ...{ kind: 'table', caption: '', head: ['No.', 'Action line', 'Status', 'Why'], rows },
          widths: [10, 45, 15, 30],
        },
  ]
}

const sourceOf = ({ record, statement }: StatementRow): string => {
  const day = record.meeting?.start ?? record.published
  return [
    record.meeting?.name,
    record.title === record.meeting?.name ? null : record.title,
    day && dateInWords(day),
    `statement ${statement.number}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const candidates = ({ view }: Made): readonly ReportBlock[] => [
  { kind: 'heading', level: 1, words: 'Commitments of meetings without a line' },
  plain(
    view.without.length === 0
      ? 'No commitment that somebody has confirmed, since the plan began, is without a line.'
      : `They are confirmed, were made since the plan began, and no line of the plan follows from them${view.without.length < view.withoutInAll ? `; the latest ${view.without.length} of ${view.withoutInAll}` : ''}.`,
  ),
  ...(view.without.length === 0
    ? []
    : [
        {
          ...{ kind: 'table' as const, caption: '', head: ['Words', 'Who', 'Where'], widths: [50, 18, 32] },
          rows: view.without.map((row) => [
            `“${row.statement.content.quote.exact}”`,
            row.statement.content.actor?.text ?? '',
            sourceOf(row),
          ]),
        },
      ]),
]

const idleLines = (made: Made): readonly ReportBlock[] => {
  const lines = made.view.parts.filter(
    (part) => part.kind === 'line' && !ends(made, part) && idle(made, part),
  )
  return [
    { kind: 'heading', level: 1, words: 'Lines without activity' },
    plain(
      lines.length === 0
        ? 'Under every line that is proposed to go on something was entered.'
        : `No activity is known under ${lines.map(lineName).join(', ')}. Whether they go on is to be weighed.`,
    ),
  ]
}

/** What people decided of the lines where a later plan is drafted already. */
const decided = ({ view, successors }: Made): readonly ReportBlock[] =>
  view.later === null
    ? []
    : [
        plain(
          `Of its lines ${successors.size} ${successors.size === 1 ? 'is' : 'are'} said to go on in ${view.later.title}; where that is so, the note on the line tells as which.`,
        ),
      ]

/**
 * The skeleton of the plan after a plan: its sections with the lines that go on, each in its words with how it stands; apart from them
 * the lines proposed to drop, with why, the commitments of meetings that have no line, and the lines under which nothing was done.
 */
export const skeletonReport = (view: PlanSkeletonView, on: string): Report => {
  const { partnership, plan, parts, lines, later, said } = view
  const [first, second] = partnership.sides
  const { whole } = standingOf(lines, on)
  const assessed = new Map(lines.map(({ id, facts }) => [Number(id), assess(facts, on)]))
  const successors = new Map(
    [
      ...Map.groupBy(
        said.filter(({ state }) => state === 'confirmed'),
        ({ before }) => before,
      ),
    ].map(([before, each]) => [
      before,
      each.flatMap(({ after }) => later?.parts.find(({ number }) => number === after) ?? []),
    ]),
  )
  const made: Made = { view, assessed, successors }
  const nested = Map.groupBy(parts, ({ parent }) => parent)
  const ended = parts.filter((part) => part.kind === 'line' && ends(made, part)).length
  return {
    title: `Skeleton of the plan after the ${plan.title}${years(plan)}`,
    lines: [`${first.name} and ${second.name}`, `As known on ${dateInWords(on)}`],
    foot: `${first.shortName} and ${second.shortName}`,
    blocks: [
      plain(
        `A proposal to work on. ${plan.lines - ended} of ${plan.lines} lines are proposed to go on and ${ended} to be dropped. ${whole.addressed.n} of ${whole.addressed.of} were addressed, ${whole.completed.n} completed. What stands in square brackets is a note and no text of the plan.`,
      ),
      ...decided(made),
      ...(nested.get(null) ?? []).flatMap((top): readonly ReportBlock[] => [
        { kind: 'heading', level: 1, words: nameOf(top) },
        ...partBlocks(made, nested, top),
      ]),
      { kind: 'new-page' },
      ...dropped(made),
      ...candidates(made),
      ...idleLines(made),
    ],
  }
}
