import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { type Activity, type ActivityAsked, type ActivityRefusal, checkActivity } from './activity.ts'
import { checkEvidence, type Evidence, type EvidenceRefusal } from './evidence.ts'
import { isStatus, type Status } from './status.ts'
import type { Day } from './written-date.ts'

/** An activity of a line as somebody typed it. `activity` is the id of one that is there, "" for a new one. */
export type FollowingAsked = ActivityAsked & {
  readonly activity: string
  /** The version that they looked at, so that two who change it at once are told. */
  readonly version: number
  /** Evidence to add to it: an address of the web and what it shows, both "" for none. */
  readonly address: string
  readonly shows: string
}

/** A line's status as somebody sets it, with the reason; "" lifts what was set. */
export type StatusAsked = { readonly status: string; readonly reason: string; readonly seen: number }

export type FollowingRefusal =
  | ActivityRefusal
  | EvidenceRefusal
  | { readonly reason: 'activity-gone' }
  | { readonly reason: 'no-such-evidence' }
  | { readonly reason: 'line-changed-meanwhile' }
  | { readonly reason: 'unknown-status'; readonly status: string }
  | { readonly reason: 'status-needs-a-reason' }
  | { readonly reason: 'status-reason-too-long'; readonly limit: number }
  | { readonly reason: 'nothing-to-lift' }
  | { readonly reason: 'unknown-body' }
  | { readonly reason: 'body-named-already' }

const REASON = 500

/** The same, checked: `evidence` is what is to be added. */
export type CheckedActivity = { readonly activity: Activity; readonly evidence: Evidence | null }

export const checkFollowing = (
  asked: FollowingAsked,
  on: Day,
): Outcome<CheckedActivity, ActivityRefusal | EvidenceRefusal> => {
  const activity = checkActivity(asked, on)
  if (!activity.ok) return activity
  if (!asked.address.trim() && !asked.shows.trim())
    return granted({ activity: activity.value, evidence: null })
  const evidence = checkEvidence({ address: asked.address, shows: asked.shows, sha256: '', name: '' })
  return evidence.ok ? granted({ activity: activity.value, evidence: evidence.value }) : evidence
}

/** A status to set, null to lift; a reason is asked for either way, since it stands against what is known. */
export const checkStatus = ({
  status,
  reason,
}: Pick<StatusAsked, 'status' | 'reason'>): Outcome<
  { readonly status: Status | null; readonly reason: string },
  FollowingRefusal
> => {
  const words = reason.replace(/\s+/g, ' ').trim()
  if (!words) return refused({ reason: 'status-needs-a-reason' })
  if (words.length > REASON) return refused({ reason: 'status-reason-too-long', limit: REASON })
  if (status === '') return granted({ status: null, reason: words })
  return isStatus(status)
    ? granted({ status, reason: words })
    : refused({ reason: 'unknown-status', status: status.slice(0, 60) })
}
