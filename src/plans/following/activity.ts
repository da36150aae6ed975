import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { numberIn } from './number-in.ts'
import { checkWrittenDate, type Day, daysOf, type WrittenDateRefusal } from './written-date.ts'

/** `held` says that it took place, or that it has begun where its end is still to come. */
export const ACTIVITY_STATES = ['planned', 'held', 'cancelled'] as const
export type ActivityState = (typeof ACTIVITY_STATES)[number]

export const ACTIVITY_STATE_WORDS: Readonly<Record<ActivityState, string>> = {
  planned: 'planned',
  held: 'held',
  cancelled: 'cancelled',
}

/** What money is set aside: an amount in whole units of a currency, by its ISO 4217 code ("USD"). */
export type Budget = { readonly amount: number; readonly currency: string }

/** A step of an activity. `due` and `done` are dates as exact as written; `done` is null until it is. */
export type Milestone = { readonly title: string; readonly due: string | null; readonly done: string | null }

/**
 * Something done, or to be done, under an action line. `date` is as exact as written ("2022-06-14", "2022-06", "2022", "2022-Q3",
 * "start/end"), null where none is known; `participants` a number of people.
 */
export type Activity = {
  readonly title: string
  readonly state: ActivityState
  readonly date: string | null
  readonly place: string | null
  readonly participants: number | null
  readonly budget: Budget | null
  readonly milestones: readonly Milestone[]
}

/** An activity as somebody typed it. Only its title and state have to be told; milestones without a word are left out. */
export type ActivityAsked = {
  readonly title: string
  readonly state: string
  readonly date: string
  readonly place: string
  readonly participants: string
  readonly budget: string
  readonly currency: string
  readonly milestones: readonly { readonly title: string; readonly due: string; readonly done: string }[]
}

export type ActivityRefusal =
  | { readonly reason: 'activity-title-missing' }
  | { readonly reason: 'activity-title-too-long'; readonly limit: number }
  | { readonly reason: 'unknown-activity-state'; readonly state: string }
  | { readonly reason: 'activity-date-unclear'; readonly written: string }
  | { readonly reason: 'activity-ends-before-it-begins'; readonly written: string }
  | { readonly reason: 'activity-held-before-its-day'; readonly written: string }
  | { readonly reason: 'activity-place-too-long'; readonly limit: number }
  | { readonly reason: 'participants-not-a-number'; readonly participants: string }
  | { readonly reason: 'budget-not-a-number'; readonly budget: string }
  | { readonly reason: 'budget-currency-unclear'; readonly currency: string }
  | { readonly reason: 'milestone-title-missing' }
  | { readonly reason: 'milestone-title-too-long'; readonly limit: number }
  | { readonly reason: 'milestone-date-unclear'; readonly written: string }

/** The one sentence a person is told. Complete by type. */
export const sentenceForActivity = (refusal: ActivityRefusal): string => {
  switch (refusal.reason) {
    case 'activity-title-missing':
      return 'Give the activity a title, such as “Training for harbour pilots”.'
    case 'activity-title-too-long':
      return `The title can have up to ${refusal.limit} letters.`
    case 'unknown-activity-state':
      return `“${refusal.state}” is not a state of an activity. Choose planned, held or cancelled.`
    case 'activity-date-unclear':
      return `“${refusal.written}” is no date that can be read. Write it as exactly as it is known: 2022-06-14, 2022-06, 2022, 2022-Q3, or a start and an end, 2022-06-14/2022-06-16.`
    case 'activity-ends-before-it-begins':
      return `“${refusal.written}” ends before it begins. Write the start first.`
    case 'activity-held-before-its-day':
      return `“${refusal.written}” is still to come, so the activity is planned. Choose “planned”, or put the date right.`
    case 'activity-place-too-long':
      return `The place can have up to ${refusal.limit} letters.`
    case 'participants-not-a-number':
      return `“${refusal.participants}” is not a number of people. Write a whole number, such as 45, or leave it out.`
    case 'budget-not-a-number':
      return `“${refusal.budget}” is not an amount that can be read in one way only. Write it as 1250, 1,250 or 1250.50, or leave it out.`
    case 'budget-currency-unclear':
      return 'Give the currency of the budget by its three letters, such as USD.'
    case 'milestone-title-missing':
      return 'Give each milestone a title, or leave its line empty.'
    case 'milestone-title-too-long':
      return `The title of a milestone can have up to ${refusal.limit} letters.`
    case 'milestone-date-unclear':
      return `“${refusal.written}” is no date of a milestone that can be read. Write it as 2022-06-14, 2022-06, 2022 or 2022-Q3, or leave it out.`
  }
}

/** The longest title of an activity or a milestone, and the longest name of a place, in letters. */
export const ACTIVITY_TITLE_LIMIT = 300
export const ACTIVITY_PLACE_LIMIT = 200

/** What no gathering of people reaches: a larger number is a slip. */
const MOST_PEOPLE = 1_000_000_000

const plain = (typed: string): string => typed.replace(/\s+/g, ' ').trim()

const isState = (state: string): state is ActivityState =>
  (ACTIVITY_STATES as readonly string[]).includes(state)

const OF_ACTIVITY = {
  'date-unclear': 'activity-date-unclear',
  'date-ends-before-it-begins': 'activity-ends-before-it-begins',
} as const satisfies Record<WrittenDateRefusal['reason'], ActivityRefusal['reason']>

const checkDate = (typed: string, state: ActivityState, on: Day): Outcome<string | null, ActivityRefusal> => {
  if (!typed.trim()) return granted(null)
  const date = checkWrittenDate(typed)
  if (!date.ok) return refused({ reason: OF_ACTIVITY[date.refusal.reason], written: date.refusal.written })
  const days = daysOf(date.value)
  if (state === 'held' && days.ok && days.value.first > on)
    return refused({ reason: 'activity-held-before-its-day', written: typed.trim() })
  return date
}

const checkParticipants = (typed: string): Outcome<number | null, ActivityRefusal> => {
  if (!typed.trim()) return granted(null)
  const number = numberIn(typed)
  return number !== null && Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE
    ? granted(number)
    : refused({ reason: 'participants-not-a-number', participants: typed.trim() })
}

/** A currency without an amount is no budget: forms have one chosen from the start. */
const checkBudget = (typed: string, currency: string): Outcome<Budget | null, ActivityRefusal> => {
  if (!typed.trim()) return granted(null)
  const amount = numberIn(typed)
  if (amount === null || amount < 0) return refused({ reason: 'budget-not-a-number', budget: typed.trim() })
  const code = currency.trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code)
    ? granted({ amount, currency: code })
    : refused({ reason: 'budget-currency-unclear', currency: currency.trim() })
}

const checkMilestoneDate = (typed: string): Outcome<string | null, ActivityRefusal> => {
  if (!typed.trim()) return granted(null)
  const date = checkWrittenDate(typed)
  return date.ok ? date : refused({ reason: 'milestone-date-unclear', written: date.refusal.written })
}

const checkMilestone = (asked: ActivityAsked['milestones'][number]): Outcome<Milestone, ActivityRefusal> => {
  const title = plain(asked.title)
  if (!title) return refused({ reason: 'milestone-title-missing' })
  if (title.length > ACTIVITY_TITLE_LIMIT)
    return refused({ reason: 'milestone-title-too-long', limit: ACTIVITY_TITLE_LIMIT })
  const due = checkMilestoneDate(asked.due)
  if (!due.ok) return due
  const done = checkMilestoneDate(asked.done)
  return done.ok ? granted({ title, due: due.value, done: done.value }) : done
}

const checkMilestones = (
  asked: ActivityAsked['milestones'],
): Outcome<readonly Milestone[], ActivityRefusal> => {
  const milestones: Milestone[] = []
  for (const each of asked.filter(({ title, due, done }) => `${title}${due}${done}`.trim())) {
    const milestone = checkMilestone(each)
    if (!milestone.ok) return milestone
    milestones.push(milestone.value)
  }
  return granted(milestones)
}

/** Checks an activity as typed before it is kept. `on` is the day it is kept: what is still to come was not held. */
export const checkActivity = (asked: ActivityAsked, on: Day): Outcome<Activity, ActivityRefusal> => {
  const [title, place] = [plain(asked.title), plain(asked.place)]
  if (!title) return refused({ reason: 'activity-title-missing' })
  if (title.length > ACTIVITY_TITLE_LIMIT)
    return refused({ reason: 'activity-title-too-long', limit: ACTIVITY_TITLE_LIMIT })
  if (!isState(asked.state)) return refused({ reason: 'unknown-activity-state', state: asked.state })
  const date = checkDate(asked.date, asked.state, on)
  if (!date.ok) return date
  if (place.length > ACTIVITY_PLACE_LIMIT)
    return refused({ reason: 'activity-place-too-long', limit: ACTIVITY_PLACE_LIMIT })
  const participants = checkParticipants(asked.participants)
  if (!participants.ok) return participants
  const budget = checkBudget(asked.budget, asked.currency)
  if (!budget.ok) return budget
  const milestones = checkMilestones(asked.milestones)
  if (!milestones.ok) return milestones
  return granted({
    title,
    state: asked.state,
    date: date.value,
    place: place || null,
    participants: participants.value,
    budget: budget.value,
    milestones: milestones.value,
  })
}
