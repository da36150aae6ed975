import { aheadOf, type PlannedActivity } from '../plans/following/ahead.ts'
import { assess } from '../plans/following/assess.ts'
import { shareInWords, standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { REVIEW_SORTS, type ReviewSort } from '../register/review-views.ts'
import type { Content } from '../register/statement.ts'
import type { MeetingRef, RecordRef } from '../register/views.ts'
import { dateInWords, rangeInWords } from '../text/dates.ts'
import type { AgreedStatement, BriefView, CitedStatement } from './brief-view.ts'
import { byPart, counting, lineName, listed } from './joint-report.ts'
import { activityInWords } from './plan-matrix.ts'
import type { Report, ReportBlock } from './report.ts'

type Paragraph = ReturnType<typeof counting>

const heading = (words: string): ReportBlock => ({ kind: 'heading', level: 1, words })

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const STATE_WORDS = {
  ...{ proposed: 'not yet confirmed', confirmed: 'confirmed', amended: 'put right by a person' },
  ...{ rejected: 'rejected', withdrawn: 'withdrawn' },
} as const

const recordInWords = ({ title, published, meeting }: RecordRef): string => {
  const date = published ?? meeting?.start
  return [`“${title}”`, date && dateInWords(date)].filter(Boolean).join(', ')
}

/** The very words of a statement, with what one needs to cite them. */
const quoted = ({ record, statement, place }: CitedStatement): ReportBlock => ({
  kind: 'quote',
  words: statement.content.quote.exact,
  source: [
    recordInWords(record),
    place.page === null ? null : `page ${place.page}`,
    `paragraph ${place.paragraph}`,
    `statement ${statement.number}, ${STATE_WORDS[statement.state]}`,
  ]
    .filter(Boolean)
    .join(', '),
  statement: { record: record.id, number: statement.number },
})

/** Who does it, and the verb as it stands in the text. */
const whoAndVerb = ({ actor, quote, verbSpan }: Content): string => {
  const verb = quote.exact.slice(verbSpan.start - quote.span.start, verbSpan.end - quote.span.start)
  return [actor?.text ?? 'Nobody named', verb].filter(Boolean).join(' ')
}

const meetingInWords = ({ name, start, end, place, virtual }: MeetingRef): string =>
  [name, rangeInWords(start, end), place ?? (virtual ? 'by video link' : null)].filter(Boolean).join(', ')

const lastPart = (
  { last, unrecorded, mechanism }: BriefView,
  paragraph: Paragraph,
): readonly ReportBlock[] => [
  heading('The last meeting'),
  paragraph(
    last
      ? `The last meeting of which a record is kept: ${meetingInWords(last.meeting)}. ${last.records.length === 1 ? 'Its record' : 'Its records'}: ${listed(last.records.map(recordInWords))}.`
      : `No record of a meeting of this series (${mechanism.name}) is kept yet.`,
  ),
  ...(unrecorded.length > 0
    ? [paragraph(`Held since, with no record kept yet: ${listed(unrecorded.map(meetingInWords))}.`)]
    : []),
]

/** The lines of plans that follow from something agreed, and how they stand. */
const followedIn = (lines: AgreedStatement['lines'], today: string): string =>
  `Followed under ${listed(
    lines.map(
      ({ plan, line, facts }) =>
        `line ${lineName(line)} of “${plan.title}” (${STATUS_WORDS[assess(facts, today).status]})`,
    ),
  )}.`

const agreedPart = (
  { last, agreed, undecided }: BriefView,
  paragraph: Paragraph,
  today: string,
): readonly ReportBlock[] => {
  if (!last) return []
  const confirmed = agreed.flatMap(({ statement, subjects, since, lines }): readonly ReportBlock[] => [
    paragraph(`${whoAndVerb(statement.statement.content)}:`),
    quoted(statement),
    ...(lines.length > 0 ? [paragraph(followedIn(lines, today))] : []),
    paragraph(becameOf(subjects, since.length)),
    ...since.map(quoted),
  ])
  const { first, total } = undecided
  return [
    heading('What was agreed there, and what was said of it since'),
    ...(agreed.length === 0
      ? [paragraph('No commitment in its records has been confirmed by a person yet.')]
      : confirmed),
    ...(total > 0
      ? [
          paragraph(
            `${counted(total, 'commitment')} read there ${total === 1 ? 'waits' : 'wait'} for somebody to confirm ${total === 1 ? 'it' : 'them'}${first.length < total ? `; the first ${first.length}` : ''}:`,
          ),
          ...first.map(quoted),
        ]
      : []),
  ]
}

const becameOf = (subjects: readonly string[], since: number): string => {
  if (subjects.length === 0)
    return 'Its words name no issue or area by which later statements could be found.'
  const on = `on ${listed(subjects)}`
  return since === 0 ? `Nothing ${on} is kept from later records.` : `Said since ${on}, the latest first:`
}

const plannedInWords = (view: PlanMatrixView, planned: readonly PlannedActivity[]): string => {
  const parts = new Map(view.parts.map((part) => [part.number, part]))
  return planned
    .map(({ line, activity: { title, date, place } }) => {
      const words = activityInWords({ ...EMPTY, title, date, place })
      const part = parts.get(line)
      return part ? `${words} (line ${lineName(part)})` : words
    })
    .join('; ')
}

/** All that the words of an activity don't tell. */
const EMPTY = {
  ...{ id: '', version: 1, at: '', state: 'held' as const, participants: null, budget: null },
  ...{ milestones: [], evidence: [] },
}

/** How many planned activities are told by name; a plan's figures have all. */
const PLANNED = 8

const ahead = (view: PlanMatrixView, on: string, paragraph: Paragraph): readonly ReportBlock[] => {
  const { overdue, upcoming } = aheadOf(view.followed, on)
  const told = (words: string, planned: readonly PlannedActivity[]) =>
    planned.length === 0
      ? []
      : [
          paragraph(
            `${words}: ${plannedInWords(view, planned.slice(0, PLANNED))}${planned.length > PLANNED ? `; and ${planned.length - PLANNED} more` : ''}.`,
          ),
        ]
  return [
    ...told('Planned, and over by its date without a word that it was held', overdue),
    ...told('Planned next', upcoming),
  ]
}

const planPart = ({ plan: view }: BriefView, on: string, paragraph: Paragraph): readonly ReportBlock[] => {
  if (!view) return []
  const { plan, parts, lines } = view
  const { whole } = standingOf(lines, on)
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  const idle = parts.filter(
    ({ kind, number }) => kind === 'line' && !view.followed.get(number)?.activities.length,
  )
  return [
    heading('The plan of action'),
    paragraph(
      `Of the action lines of the ${plan.title}${years} ${shareInWords(whole.addressed)} are addressed and ${shareInWords(whole.completed)} completed.`,
    ),
    byPart(view, on),
    paragraph(
      idle.length === 0
        ? 'An activity is known under each line.'
        : `No activity is known under ${counted(idle.length, 'action line')}: ${listed(idle.map(lineName))}.`,
    ),
    ...ahead(view, on, paragraph),
  ]
}

const concernsPart = ({ concerns }: BriefView, paragraph: Paragraph): readonly ReportBlock[] => [
  heading('Concerns raised before'),
  paragraph(
    concerns.length === 0
      ? 'No record that is kept tells of a concern.'
      : 'The latest in the words then used, the newest first:',
  ),
  ...concerns.map(quoted),
]

const WAITING_WORDS: Readonly<Record<ReviewSort, (n: number) => string>> = {
  statements: (n) =>
    counted(n, 'statement to be confirmed or put right', 'statements to be confirmed or put right'),
  seconding: (n) => counted(n, 'decision that wants a second person', 'decisions that want a second person'),
  agreement: (n) => counted(n, 'record that the other side shared', 'records that the other side shared'),
  names: (n) =>
    counted(n, 'pair of names that may be one person’s', 'pairs of names that may be one person’s'),
  reports: (n) => counted(n, 'report of a focal point', 'reports of focal points'),
  assigned: (n) => counted(n, 'thing assigned to somebody', 'things assigned to somebody'),
  mentioned: (n) => counted(n, 'discussion that names you', 'discussions that name you'),
}

const waitingPart = ({ waiting }: BriefView, paragraph: Paragraph): readonly ReportBlock[] => {
  if (!waiting) return []
  const words = REVIEW_SORTS.filter((sort) => waiting[sort] > 0).map((sort) =>
    WAITING_WORDS[sort](waiting[sort]),
  )
  return [
    heading('What waits for a decision'),
    paragraph(
      words.length === 0
        ? 'Nothing waits for whoever made this brief.'
        : `As whoever made this brief may see it: ${listed(words)}.`,
    ),
  ]
}

const peoplePart = ({ last, posts }: BriefView): readonly ReportBlock[] => {
  if (!last) return []
  const chairs = new Set(posts.map(({ before }) => before.id))
  const others = last.people.filter(({ person, role }) => role !== 'mentioned' && !chairs.has(person.id))
  if (posts.length + others.length === 0) return []
  return [
    heading('Who may be there'),
    {
      ...{
        kind: 'table',
        caption: 'Who was there last time, and who holds the post today as far as is entered',
      },
      ...{ head: ['Post', 'Side', 'Last time', 'Today'], widths: [40, 14, 23, 23] },
      rows: [
        ...posts.map(({ side, post, before, today }) => [
          ...[post, side?.shortName ?? '', before.name],
          today.length === 0 ? 'not entered' : listed(today.map(({ name }) => name)),
        ]),
        ...others.map(({ person, post, organisation, role }) => [
          ...[[post, organisation].filter(Boolean).join(', ') || role, '', person.name, ''],
        ]),
      ],
    },
  ]
}

/** What one wants to know before the next meeting of a series, on the day it is made; each quote with its place in its record. */
export const briefReport = (view: BriefView, on: string): Report => {
  const { partnership, mechanism, next } = view
  const [first, second] = partnership.sides
  const paragraph = counting()
  return {
    title: `Brief for the next meeting: ${mechanism.name}`,
    foot: `${first.shortName} and ${second.shortName}`,
    lines: [
      `${first.name} and ${second.name}`,
      next ? meetingInWords(next) : 'The day of the next meeting is not entered yet',
      `Made on ${dateInWords(on)}`,
      ...(partnership.demonstration
        ? ['A demonstration: its records were written for it and quote nobody']
        : []),
    ],
    blocks: [
      ...lastPart(view, paragraph),
      ...agreedPart(view, paragraph, on),
      ...planPart(view, on, paragraph),
      ...concernsPart(view, paragraph),
      ...waitingPart(view, paragraph),
      ...peoplePart(view),
    ],
  }
}
