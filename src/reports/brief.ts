import { aheadOf, type PlannedActivity } from '../plans/following/ahead.ts'
import { assess } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { lastDayOf } from '../plans/following/written-date.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { REVIEW_SORTS, type ReviewSort } from '../register/review-views.ts'
import type { Content } from '../register/statement.ts'
import type { MeetingRef, RecordRef } from '../register/views.ts'
import { dateInWords, rangeInWords } from '../text/dates.ts'
import { listed } from '../text/listed.ts'
import type { AgreedStatement, BriefView, CitedStatement } from './brief-view.ts'
import { lineName, standingByPart } from './joint-report.ts'
import { activityInWords } from './plan-matrix.ts'
import type { Report } from './report.ts'
import { heldWithin, type Reported } from './reported.ts'
import { BRIEF_TEMPLATE } from './templates/brief-template.ts'
import { fillTemplate } from './templates/fill-template.ts'
import type { Values } from './templates/template.ts'
import { figuresOf, planOf, sidesOf } from './templates/usual-values.ts'

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
const quoted = ({ record, statement, place }: CitedStatement): Values => ({
  quote: statement.content.quote.exact,
  citation: [
    recordInWords(record),
    place.page === null ? null : `page ${place.page}`,
    `paragraph ${place.paragraph}`,
    `statement ${statement.number}, ${STATE_WORDS[statement.state]}`,
  ]
    .filter(Boolean)
    .join(', '),
  ...{ record: String(record.id), statement: String(statement.number) },
})

/** Who does it, and the verb as it stands in the text. */
const whoAndVerb = ({ actor, quote, verbSpan }: Content): string => {
  const verb = quote.exact.slice(verbSpan.start - quote.span.start, verbSpan.end - quote.span.start)
  return [actor?.text ?? 'Nobody named', verb].filter(Boolean).join(' ')
}

const meetingInWords = ({ name, start, end, place, virtual }: MeetingRef): string =>
  [name, rangeInWords(start, end), place ?? (virtual ? 'by video link' : null)].filter(Boolean).join(', ')

/** The lines of plans that follow from something agreed, and how they stand. */
const followedIn = (lines: AgreedStatement['lines'], today: string): string =>
  listed(
    lines.map(
      ({ plan, line, facts }) =>
        `line ${lineName(line)} of “${plan.title}” (${STATUS_WORDS[assess(facts, today).status]})`,
    ),
  )

/** An activity once, however many of the lines it is under. */
const activitiesUnder = (lines: AgreedStatement['lines']): readonly LineActivity[] => [
  ...new Map(lines.flatMap(({ activities }) => activities).map((each) => [each.id, each])).values(),
]

/** What was held under the lines in a time: from the last day of the meeting up to the day of the brief. */
const heldSince = (lines: AgreedStatement['lines'], time: Reported): readonly LineActivity[] =>
  activitiesUnder(lines).filter((activity) => heldWithin(activity, time))

const plannedUnder = (lines: AgreedStatement['lines']): readonly LineActivity[] =>
  activitiesUnder(lines).filter(({ state }) => state === 'planned')

/** Some activities by name, and how many more there are. */
const toldOf = (activities: readonly LineActivity[]): string => {
  const told = activities.slice(0, PLANNED).map((each) => activityInWords({ ...each, state: 'held' }))
  const rest = activities.length - told.length
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')
}

/** The last day of a meeting, as far as it is known; what can't be read is left as it is. */
const lastDay = ({ start, end }: MeetingRef): string => {
  const date = end ?? start ?? ''
  return lastDayOf(date) ?? date
}

const agreedValues = ({ statement, subjects, since, lines }: AgreedStatement, time: Reported): Values => ({
  ...quoted(statement),
  ...{ who: whoAndVerb(statement.statement.content), followed: followedIn(lines, time.until) },
  ...{ held: toldOf(heldSince(lines, time)), planned: toldOf(plannedUnder(lines)) },
  ...{ subjects: listed(subjects), since: since.map(quoted), anySince: since.length > 0 ? 'yes' : '' },
})

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

const named = (view: PlanMatrixView, planned: readonly PlannedActivity[]): string =>
  planned.length === 0
    ? ''
    : `${plannedInWords(view, planned.slice(0, PLANNED))}${planned.length > PLANNED ? `; and ${planned.length - PLANNED} more` : ''}`

const planValues = (view: PlanMatrixView, on: string): Values => {
  const idle = view.parts.filter(
    ({ kind, number }) => kind === 'line' && !view.followed.get(number)?.activities.length,
  )
  const { overdue, upcoming } = aheadOf(view.followed, on)
  const standing = standingOf(view.lines, on, ['pillar'])
  return {
    ...planOf(view.plan),
    ...figuresOf(standing.whole),
    standing: standingByPart(view, standing),
    ...{ idle: listed(idle.map(lineName)), idleCount: counted(idle.length, 'action line') },
    ...{ overdue: named(view, overdue), upcoming: named(view, upcoming) },
  }
}

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

const waitingWords = ({ waiting }: BriefView): string =>
  listed(
    REVIEW_SORTS.filter((sort) => (waiting?.[sort] ?? 0) > 0).map((sort) =>
      WAITING_WORDS[sort](waiting![sort]),
    ),
  )

const peopleValues = ({ last, posts }: BriefView): readonly Values[] => {
  if (!last) return []
  const chairs = new Set(posts.map(({ before }) => before.id))
  const others = last.people.filter(({ person, role }) => role !== 'mentioned' && !chairs.has(person.id))
  return [
    ...posts.map(({ side, post, before, today }) => ({
      ...{ post, side: side?.shortName ?? '', lastTime: before.name },
      today: today.length === 0 ? 'not entered' : listed(today.map(({ name }) => name)),
    })),
    ...others.map(({ person, post, organisation, role }) => ({
      ...{ post: [post, organisation].filter(Boolean).join(', ') || role, side: '' },
      ...{ lastTime: person.name, today: '' },
    })),
  ]
}

/** What fills the brief for the next meeting of a series, on the day it is made; each quote with its place in its record. */
export const briefValues = (view: BriefView, on: string): Values => {
  const { mechanism, next, last, unrecorded, agreed, undecided, concerns, plan } = view
  const { first, total } = undecided
  const people = peopleValues(view)
  const time = { from: last ? lastDay(last.meeting) : on, until: on }
  return {
    ...sidesOf(view.partnership),
    ...{ series: mechanism.name, next: next ? meetingInWords(next) : '', made: dateInWords(on) },
    ...{ last: last ? meetingInWords(last.meeting) : '', unrecorded: listed(unrecorded.map(meetingInWords)) },
    lastRecords: listed((last?.records ?? []).map(recordInWords)),
    ...{ agreed: agreed.map((each) => agreedValues(each, time)), anyAgreed: agreed.length > 0 ? 'yes' : '' },
    undecidedCount: total === 0 ? '' : counted(total, 'commitment'),
    undecidedShown: first.length < total ? `the first ${first.length}` : '',
    undecided: first.map(quoted),
    planOfAction: plan ? [planValues(plan, on)] : [],
    ...{ concerns: concerns.map(quoted), anyConcern: concerns.length > 0 ? 'yes' : '' },
    points: view.points.map(({ words, by, at }) => ({
      ...{ point: words, proposedBy: by, proposedOn: dateInWords(at.slice(0, 10)) },
    })),
    anyPoint: view.points.length > 0 ? 'yes' : '',
    ...{ signedIn: view.waiting ? 'yes' : '', waiting: waitingWords(view) },
    ...{ people, anyPeople: people.length > 0 ? 'yes' : '' },
  }
}

/** What one wants to know before the next meeting of a series. */
export const briefReport = (view: BriefView, on: string): Report =>
  fillTemplate(BRIEF_TEMPLATE, briefValues(view, on))
