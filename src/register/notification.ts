import type { Subject } from './subject.ts'

/** Of what somebody is told. */
export const NOTIFICATION_SORTS = ['assigned', 'mentioned', 'due', 'decided', 'seconding', 'shared'] as const
export type NotificationSort = (typeof NOTIFICATION_SORTS)[number]

/** How near a day is by which something is due. */
export const NEARNESS = ['tomorrow', 'today', 'over'] as const
export type Nearness = (typeof NEARNESS)[number]

/** What a notification says beside who did it and what it is about. */
export type NotificationDetail =
  | { readonly sort: 'assigned'; readonly due: string | null }
  | { readonly sort: 'mentioned' }
  | { readonly sort: 'due'; readonly due: string; readonly near: Nearness }
  /** `line`: where it is of a report, the number of the action line within its plan. */
  | { readonly sort: 'decided'; readonly act: string; readonly line?: number }
  /** `now`: what was proposed waits for a second person, was put aside for another, or fits no newer reading. */
  | { readonly sort: 'seconding'; readonly act: string; readonly now: 'wanted' | 'replaced' | 'outdated' }
  | { readonly sort: 'shared' }

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
}

/** Until somebody chooses: all of it, once a day. */
export const USUAL_SETTINGS: NotificationSettings = { digest: 'daily', sorts: NOTIFICATION_SORTS }

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

/** How near a day is on another, as far as somebody is told; null where it is later, or was told before. */
export const nearness = (due: string, today: string): Nearness | null => {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY)
  if (days === 1) return 'tomorrow'
  if (days === 0) return 'today'
  return days < 0 ? 'over' : null
}
