import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { Activity, ActivityRefusal } from './activity.ts'
import type { Evidence, EvidenceRefusal } from './evidence.ts'
import { checkFollowing, type FollowingAsked } from './following.ts'
import { REPORT_WORDS_LIMIT, type ReportRefusal } from './report.ts'
import { isStatus, type Status } from './status.ts'
import { type Day, daysOf } from './written-date.ts'

/** A report on a line as somebody typed it. `report` is the id of one that was given back, "" for a new one. */
export type ReportAsked = FollowingAsked & {
  readonly report: string
  readonly period: string
  readonly words: string
  /** A status by its id, "" for none. */
  readonly claim: string
}

/** What a report adds to its line once it is accepted. */
export type ReportedActivity = { readonly activity: Activity; readonly evidence: readonly Evidence[] }

export type ReportContent = {
  readonly period: string
  readonly words: string
  readonly claim: Status | null
  readonly activity: ReportedActivity | null
}

export type ReportingRefusal =
  | ReportRefusal
  | ActivityRefusal
  | EvidenceRefusal
  | { readonly reason: 'report-gone' }
  | { readonly reason: 'unknown-claim'; readonly claim: string }

/** A report's content, checked before it is submitted: words, a claim or an activity, for a period. */
export const checkReport = (asked: ReportAsked, on: Day): Outcome<ReportContent, ReportingRefusal> => {
  const words = asked.words.trim()
  if (words.length > REPORT_WORDS_LIMIT)
    return refused({ reason: 'report-words-too-long', limit: REPORT_WORDS_LIMIT })
  if (asked.claim !== '' && !isStatus(asked.claim))
    return refused({ reason: 'unknown-claim', claim: asked.claim.slice(0, 60) })
  const claim = asked.claim === '' ? null : asked.claim
  const period = asked.period.trim()
  if (!daysOf(period).ok) return refused({ reason: 'period-unclear', period: period.slice(0, 60) })
  const typed = [
    asked.title,
    asked.date,
    asked.place,
    asked.participants,
    asked.budget,
    asked.address,
    asked.shows,
    ...asked.milestones.map(({ title, due, done }) => `${title}${due}${done}`),
  ]
  if (typed.every((each) => !each.trim())) {
    if (!words && claim === null) return refused({ reason: 'report-empty' })
    return granted({ period, words, claim, activity: null })
  }
  const checked = checkFollowing(asked, on)
  if (!checked.ok) return checked
  const { activity, evidence } = checked.value
  return granted({ period, words, claim, activity: { activity, evidence: evidence ? [evidence] : [] } })
}

/** A report as it is shown: to its own side while it waits, to all members once it is accepted. */
export type ReportView = ReportContent & {
  readonly id: string
  /** The side for which it was written; "" for the joint secretariat. */
  readonly side: string
  readonly account: string
  readonly by: string
  readonly at: string
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted'
  readonly endedBy: string | null
  readonly endedAt: string | null
  /** Why it was given back. */
  readonly reason: string | null
}
