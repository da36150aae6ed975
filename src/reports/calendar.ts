import type { LineActivity } from '../plans/following/following-views.ts'
import type { Round } from '../plans/following/round.ts'
import type { WorkView } from '../plans/following/work.ts'
import { type Day, writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { FollowedPlanView } from '../plans/plan-views.ts'
import type { MeetingRef } from '../register/views.ts'

/** What a calendar is made of: all plans with what is known of them, their rounds, and the meetings of the partnership. */
export type CalendarView = WorkView & { readonly meetings: readonly MeetingRef[] }

/** What something in a calendar leads to. */
export type CalendarPlace =
  | { readonly of: 'plan'; readonly plan: number }
  | { readonly of: 'line'; readonly plan: number; readonly line: number }
  | { readonly of: 'meeting'; readonly meeting: number }

/** Something that takes whole days, from the first to the last. */
export type CalendarEvent = {
  /** The same as long as the thing is there, and no other thing's. */
  readonly key: string
  readonly p: string
  readonly title: string
  readonly first: Day
  readonly last: Day
  /** When it was written as it is now, and how often it was written before. */
  readonly at: string
  readonly changes: number
  readonly words: string
  readonly location: string | null
  readonly place: CalendarPlace
}

export type Calendar = { readonly name: string; readonly events: readonly CalendarEvent[] }

const DAY = /^\d{4}-\d\d-\d\d$/

/** The days of a date that is known to the day: nobody's whole month is filled by what is known no better than that. */
const daysIn = (written: string | null): { first: Day; last: Day } | null => {
  const [first = '', last = first] = (written ?? '').split('/')
  return DAY.test(first) && DAY.test(last) && first <= last ? { first, last } : null
}

const ofActivity = (
  view: FollowedPlanView,
  part: PlanPart | undefined,
  activity: LineActivity,
): readonly CalendarEvent[] => {
  const days = activity.state === 'cancelled' ? null : daysIn(activity.date)
  if (!days || !part) return []
  const line = part.number
  return [
    {
      key: `activity-${view.record.id}-${line}-${activity.id}`,
      ...{ p: view.partnership.id, title: activity.title, ...days },
      ...{ at: activity.at, changes: activity.version - 1 },
      words: `${view.plan.title}, ${part.label ?? part.text}`,
      location: activity.place,
      place: { of: 'line', plan: view.record.id, line },
    },
  ]
}

const ofRound = (view: FollowedPlanView, round: Round): CalendarEvent => ({
  key: `round-${round.id}`,
  ...{ p: view.partnership.id, first: round.due, last: round.due },
  title: `Reports due on ${writtenInWords(round.period)}`,
  ...{ at: round.openedAt, changes: round.version - 1, words: view.plan.title, location: null },
  place: { of: 'plan', plan: view.record.id },
})

const ofPeriod = (view: FollowedPlanView): readonly CalendarEvent[] => {
  const { plan, record, partnership, keptAt } = view
  if (!plan.period) return []
  const last = `${plan.period.end}-12-31`
  return [
    {
      ...{ key: `end-${record.id}`, p: partnership.id, title: `Last day of ${plan.title}` },
      ...{ first: last, last, at: keptAt, changes: 0, words: plan.title, location: null },
      place: { of: 'plan', plan: record.id },
    },
  ]
}

/** Nobody wrote down when a meeting was entered: its own first day stands for it, so that the same is said each time. */
const ofMeeting = (p: string, meeting: MeetingRef): readonly CalendarEvent[] => {
  const days = daysIn(meeting.start && meeting.end ? `${meeting.start}/${meeting.end}` : meeting.start)
  if (!days) return []
  return [
    {
      ...{ key: `meeting-${meeting.id}`, p, title: meeting.name, ...days },
      ...{ at: `${days.first}T00:00:00.000Z`, changes: 0 },
      words: meeting.mechanism?.name ?? '',
      location: [meeting.venue, meeting.place].filter(Boolean).join(', ') || null,
      place: { of: 'meeting', meeting: meeting.id },
    },
  ]
}

const ofPlan = (view: FollowedPlanView, rounds: readonly Round[]): readonly CalendarEvent[] => {
  const parts = new Map(view.parts.map((part) => [part.number, part]))
  return [
    ...[...view.followed].flatMap(([line, { activities }]) =>
      activities.flatMap((activity) => ofActivity(view, parts.get(line), activity)),
    ),
    ...rounds
      .filter(({ record, state }) => record === view.record.id && state === 'open')
      .map((round) => ofRound(view, round)),
    ...ofPeriod(view),
  ]
}

/** By day, then by title; else in the order in which they come. Keys have numbers in them, which may be drawn by lot. */
const byDay = (a: CalendarEvent, b: CalendarEvent): number => {
  const [one, other] = a.first === b.first ? [a.title, b.title] : [a.first, b.first]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The calendar of a partnership, or of one of its plans alone: what is known to the day, in the order of the days. */
export const calendarOf = (view: CalendarView, plan: number | null = null): Calendar => {
  const plans = view.plans.filter(({ record }) => plan === null || record.id === plan)
  const events = [
    ...plans.flatMap((each) => ofPlan(each, view.rounds)),
    ...(plan === null ? view.meetings.flatMap((meeting) => ofMeeting(view.partnership.id, meeting)) : []),
  ]
  const name = plan === null ? view.partnership.shortName : (plans[0]?.plan.title ?? '')
  return { name, events: events.toSorted(byDay) }
}
