import type { ActivityState } from './activity.ts'
import { STATUS_WORDS, type Status } from './status.ts'
import { type Day, type DayRange, daysOf, monthsBefore } from './written-date.ts'

/**
 * An activity as it was known from a day on: its state and its date as written, null where none is known. Where either changed
 * later, there is one of these for each, with the same id.
 */
export type KnownActivity = {
  readonly id: string
  readonly knownOn: Day
  /** `withdrawn` where it was entered by mistake: from that day on it counts no more. */
  readonly state: ActivityState | 'withdrawn'
  readonly date: string | null
}

/** An accepted report: how the line stands by it, null where it doesn't say. */
export type AcceptedReport = { readonly id: string; readonly acceptedOn: Day; readonly claim: Status | null }

/** A person's word on how a line stands, whatever is known beside it. It stands from the day it was given until it is lifted. */
export type Override = {
  readonly id: string
  readonly status: Status
  readonly givenOn: Day
  /** The first day on which it stands no more; null while it does. */
  readonly liftedOn: Day | null
}

/** What is known of a line. Of things of the same day, the later in its list is the later one. */
export type LineFacts = {
  readonly activities: readonly KnownActivity[]
  readonly reports: readonly AcceptedReport[]
  readonly overrides: readonly Override[]
}

/** The claims that an accepted report settles a line by; what else it claims, activities have to show. */
const CLAIMS = ['completed', 'needs-resources', 'superseded', 'retired'] as const
type SettlingClaim = (typeof CLAIMS)[number]

/** The rules that give a status, in the order in which they are asked. */
export const STANDING_RULES = [
  'override',
  'claimed-completed',
  'claimed-needs-resources',
  'claimed-superseded',
  'claimed-retired',
  'quiet-for-a-year',
  'activity-held',
  'activity-begun',
  'only-planned',
  'nothing-yet',
] as const
export type StandingRule = (typeof STANDING_RULES)[number]

/** How a line stands on a day, by which rule, and on what that rests. */
export type Assessment = {
  readonly status: Status
  readonly rule: StandingRule
  /** Whether any activity was held or had begun. */
  readonly done: boolean
  /** Ids of the activities that the status rests on. */
  readonly activities: readonly string[]
  readonly report: string | null
  readonly override: string | null
  /** The years of all activities held or planned, each once, earliest first ("2022"). */
  readonly years: readonly string[]
}

/** After how many months without an activity a line of which something was done is stalled. */
export const QUIET_MONTHS = 12

export type AssessSettings = { readonly quietMonths?: number }

/** The rule that gave a status, as a sentence for people. Complete by type. */
export const sentenceForRule = (rule: StandingRule, quietMonths: number = QUIET_MONTHS): string => {
  switch (rule) {
    case 'override':
      return 'Somebody has set it so, until it is lifted.'
    case 'claimed-completed':
    case 'claimed-needs-resources':
    case 'claimed-superseded':
    case 'claimed-retired':
      return `An accepted report says so: ${STATUS_WORDS[CLAIMS.find((claim) => rule === `claimed-${claim}`)!]}.`
    case 'quiet-for-a-year':
      return `Something was done, but nothing was held or is planned within ${quietMonths} months.`
    case 'activity-held':
      return 'An activity was held.'
    case 'activity-begun':
      return 'An activity has begun and has not ended.'
    case 'only-planned':
      return 'Activities are planned; none was held.'
    case 'nothing-yet':
      return 'No activity is known.'
  }
}

/** What the activities known on a day come to. `latest` is the last day of any of them, held or planned. */
type Seen = {
  readonly ended: string[]
  readonly begun: string[]
  readonly planned: string[]
  readonly years: Set<string>
  latest: Day
}

/** Activities as they were known on a day, each by the latest that was known of it. */
const knownOn = (activities: readonly KnownActivity[], on: Day): Iterable<KnownActivity> => {
  const known = new Map<string, KnownActivity>()
  for (const activity of activities) {
    if (activity.knownOn > on) continue
    const before = known.get(activity.id)
    if (!before || before.knownOn <= activity.knownOn) known.set(activity.id, activity)
  }
  return known.values()
}

const addYears = (years: Set<string>, first: Day, last: Day) => {
  const [from, until] = [first.slice(0, 4), last.slice(0, 4)]
  years.add(from)
  for (let year = Number(from) + 1; year <= Number(until); year++) years.add(String(year))
}

const oneDay = (day: Day): DayRange => ({ first: day, last: day, stretch: false })

/** Puts one activity among those held, begun or planned. One without a date is taken to be of the day it became known. */
const see = (seen: Seen, { id, knownOn, state, date }: KnownActivity, on: Day) => {
  const days = date === null ? null : daysOf(date)
  const { first, last, stretch } = days?.ok ? days.value : oneDay(knownOn)
  if (state === 'planned' || first > on) seen.planned.push(id)
  // Only a stretch lasts; of what is known to the month alone, whoever says that it was held knows that it is over.
  else if (stretch && last > on) seen.begun.push(id)
  else seen.ended.push(id)
  if (last > seen.latest) seen.latest = last
  if (days?.ok) addYears(seen.years, first, last)
}

const seenOn = (activities: readonly KnownActivity[], on: Day): Seen => {
  const seen: Seen = { ended: [], begun: [], planned: [], years: new Set(), latest: '' }
  for (const activity of knownOn(activities, on))
    if (activity.state !== 'cancelled' && activity.state !== 'withdrawn') see(seen, activity, on)
  return seen
}

/** The latest of what has come by a day. */
const latestBy = <T>(facts: readonly T[], dayOf: (fact: T) => Day, on: Day): T | null => {
  let latest: T | null = null
  for (const fact of facts) if (dayOf(fact) <= on && (!latest || dayOf(fact) >= dayOf(latest))) latest = fact
  return latest
}

/** A new override takes the place of the one before for good: lifting it brings none back. */
const overrideOn = (overrides: readonly Override[], on: Day): Override | null => {
  const latest = latestBy(overrides, ({ givenOn }) => givenOn, on)
  return latest && (latest.liftedOn === null || latest.liftedOn > on) ? latest : null
}

/** The claim of the latest accepted report that makes one; a later “under way” takes an earlier “needs resources” back. */
const claimOn = (reports: readonly AcceptedReport[], on: Day) => {
  const claiming = reports.filter(({ claim }) => claim !== null)
  const latest = latestBy(claiming, ({ acceptedOn }) => acceptedOn, on)
  const claim = CLAIMS.find((each) => each === latest?.claim)
  return latest && claim ? { id: latest.id, claim } : null
}

type Verdict = Pick<Assessment, 'status' | 'rule' | 'activities'>

const byActivities = ({ ended, begun, planned, latest }: Seen, quietSince: Day): Verdict => {
  if (ended.length > 0 && latest < quietSince)
    return { status: 'stalled', rule: 'quiet-for-a-year', activities: ended }
  if (ended.length > 0) return { status: 'addressed', rule: 'activity-held', activities: ended }
  if (begun.length > 0) return { status: 'under-way', rule: 'activity-begun', activities: begun }
  if (planned.length > 0) return { status: 'not-started', rule: 'only-planned', activities: planned }
  return { status: 'not-started', rule: 'nothing-yet', activities: [] }
}

const byClaim = (claim: SettlingClaim, done: readonly string[]): Verdict => ({
  status: claim,
  rule: `claimed-${claim}`,
  activities: done,
})

/** How a line stands on a day, from what was known on that day: what was learnt later changes nothing about it. */
export const assess = (
  { activities, reports, overrides }: LineFacts,
  on: Day,
  { quietMonths = QUIET_MONTHS }: AssessSettings = {},
): Assessment => {
  const seen = seenOn(activities, on)
  const done = [...seen.ended, ...seen.begun]
  const override = overrideOn(overrides, on)
  const claim = override ? null : claimOn(reports, on)
  const verdict: Verdict = override
    ? { status: override.status, rule: 'override', activities: done }
    : claim
      ? byClaim(claim.claim, done)
      : byActivities(seen, monthsBefore(on, quietMonths))
  return {
    ...verdict,
    done: done.length > 0,
    report: claim?.id ?? null,
    override: override?.id ?? null,
    years: [...seen.years].sort(),
  }
}
