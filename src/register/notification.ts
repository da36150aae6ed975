import type { Act } from './decision.ts'
import type { Subject } from './subject.ts'

/** Of what somebody is told. */
export const NOTIFICATION_SORTS = [
  'assigned',
  'mentioned',
  'due',
  'decided',
  'seconding',
  'reports',
  'shared',
  'found',
] as const
export type NotificationSort = (typeof NOTIFICATION_SORTS)[number]

/** How near a day is by which something is due; `ahead` is as many days before as somebody chose. */
export const NEARNESS = ['ahead', 'tomorrow', 'today', 'over'] as const
export type Nearness = (typeof NEARNESS)[number]

/** What a notification says beside who did it and what it is about. */
export type NotificationDetail =
  | { readonly sort: 'assigned'; readonly due: string | null }
  | { readonly sort: 'mentioned' }
  /** `period`: where it is of a reporting round, the time to report on. */
  | { readonly sort: 'due'; readonly due: string; readonly near: Nearness; readonly period?: string }
  /** A report on an action line, by its number within its plan, waits to be accepted. */
  | { readonly sort: 'reports'; readonly line: number }
  /** `line`: where it is of a report, the number of the action line within its plan. */
  | { readonly sort: 'decided'; readonly act: string; readonly line?: number }
  /** `now`: what was proposed waits for a second person, was put aside for another, or fits no newer reading. */
  | { readonly sort: 'seconding'; readonly act: string; readonly now: 'wanted' | 'replaced' | 'outdated' }
  | { readonly sort: 'shared' }
  /** A search that they keep finds something of a record that is new to them; with `later`, what came to be found in one that was there. */
  | {
      readonly sort: 'found'
      readonly name: string
      readonly query: string
      readonly later?: FoundLater
    }

/**
 * What came to be found by one act in a record that was there, and how many of it: `number` is the statement or the line where it is
 * one. A line came with its plan, or into one that was kept; `serves` tells of what something is said to serve.
 */
export type FoundLater = { readonly number: number | null; readonly count: number } & (
  | { readonly of: 'statements'; readonly by: Act | 'serves' }
  | { readonly of: 'lines'; readonly by: 'plan' | 'came' | 'serves' }
  | { readonly of: 'activities'; readonly by: 'came' | 'changed' }
)

/** Who is told: one person, those of a side who decide or edit, or whom the thing was assigned to. */
export type Audience =
  | { readonly to: 'account'; readonly account: string }
  | { readonly to: 'decide' | 'edit'; readonly side: string }
  | { readonly to: 'assignee' }

/** What a person chose to be told by letter, and how often. */
export const DIGESTS = ['daily', 'weekly', 'none'] as const
export type Digest = (typeof DIGESTS)[number]

export type NotificationSettings = {
  readonly digest: Digest
  readonly sorts: readonly NotificationSort[]
  /** How many days before a day they are reminded of it; 0 for never, also not once it is over. */
  readonly remind: number
}

/** How many days before one can be reminded. */
export const REMIND_DAYS = [0, 1, 3, 7, 14] as const

/** Until somebody chooses: all of it, once a day, and a week before something is due. */
export const USUAL_SETTINGS: NotificationSettings = { digest: 'daily', sorts: NOTIFICATION_SORTS, remind: 7 }

/** What a notification is about, as far as words may name it: of what is CONFIDENTIAL, nothing but that. */
export type SubjectNamed = {
  readonly subject: Subject
  readonly confidential: boolean
  /** The record's title, or the two names. */
  readonly name: string
}

export type NotificationView = {
  readonly id: string
  readonly p: string
  readonly partnership: string
  readonly detail: NotificationDetail
  readonly about: SubjectNamed
  readonly by: string | null
  readonly at: string
  readonly read: boolean
}

const DAY = 86_400_000

/**
 * How near a day is on another, as far as somebody is told who is reminded so many days before; null where it is later, or
 * they are never reminded.
 */
export const nearness = (due: string, today: string, remind: number): Nearness | null => {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY)
  if (remind === 0) return null
  if (days === 1) return 'tomorrow'
  if (days === 0) return 'today'
  if (days < 0) return 'over'
  return days <= remind ? 'ahead' : null
}
