import { REASON_LIMIT } from '../../register/decide.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { AcceptedReport } from './assess.ts'
import type { Status } from './status.ts'
import { type Day, daysOf } from './written-date.ts'

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'given back',
  accepted: 'accepted',
}

export const REPORT_ACTS = ['submit', 'give-back', 'accept', 'withdraw'] as const
export type ReportAct = (typeof REPORT_ACTS)[number]

/** Who did what with a report, and when. `by` is an account; `reason` is there where the report was given back. */
export type ReportStep = {
  readonly act: ReportAct
  readonly by: string
  readonly on: Day
  readonly reason: string | null
}

/**
 * A focal point's account of an action line in a period. `period` is a written date ("2022-Q3"), `by` the account that wrote it,
 * `claim` how the line stands by it, null where it doesn't say; `activities` are the ids of those it adds, which are known from
 * the day of its acceptance on. `steps` are those taken so far, oldest first; none is ever changed.
 */
export type Report = {
  readonly id: string
  readonly line: string
  readonly period: string
  readonly by: string
  readonly writtenOn: Day
  readonly words: string
  readonly claim: Status | null
  readonly activities: readonly string[]
  readonly state: ReportState
  readonly steps: readonly ReportStep[]
}

export type ReportRefusal =
  | { readonly reason: 'already-accepted' }
  | { readonly reason: 'already-submitted' }
  | { readonly reason: 'not-submitted' }
  | { readonly reason: 'own-report' }
  | { readonly reason: 'not-your-report' }
  | { readonly reason: 'report-empty' }
  | { readonly reason: 'report-words-too-long'; readonly limit: number }
  | { readonly reason: 'period-unclear'; readonly period: string }
  | { readonly reason: 'reason-missing' }
  | { readonly reason: 'reason-too-long'; readonly limit: number }

/** The one sentence a person is told. Complete by type. */
export const sentenceForReport = (refusal: ReportRefusal): string => {
  switch (refusal.reason) {
    case 'already-accepted':
      return 'This report was accepted, and stays as it is. Write a new one where something has changed. Nothing was changed.'
    case 'already-submitted':
      return 'This report was submitted already, and waits to be looked at. Nothing was changed.'
    case 'not-submitted':
      return 'This report is with who writes it: it was not submitted, or was given back or withdrawn. Nothing was changed.'
    case 'own-report':
      return 'You reported this yourself, and nobody validates their own report. You can withdraw it. Nothing was changed.'
    case 'not-your-report':
      return 'Only who reported this can withdraw it. You can give it back with a reason. Nothing was changed.'
    case 'report-empty':
      return 'Say what was done, claim a status or add an activity before you submit the report.'
    case 'report-words-too-long':
      return `The report can have up to ${refusal.limit} letters.`
    case 'period-unclear':
      return `“${refusal.period}” is no period. Write it as 2022, 2022-Q3, 2022-06, or a start and an end, 2022-01/2022-06.`
    case 'reason-missing':
      return 'Say why you give the report back, so that it can be put right.'
    case 'reason-too-long':
      return `The reason can have up to ${refusal.limit} letters. Shorten it; nothing was changed.`
  }
}

/** The longest words of a report, in letters. */
export const REPORT_WORDS_LIMIT = 10_000

type Moved = Outcome<Report, ReportRefusal>

const LEADS_TO: Readonly<Record<ReportAct, ReportState>> = {
  submit: 'submitted',
  'give-back': 'returned',
  accept: 'accepted',
  withdraw: 'draft',
}

const moved = (report: Report, step: ReportStep): Moved =>
  granted({ ...report, state: LEADS_TO[step.act], steps: [...report.steps, step] })

/** Who wrote it, and whoever submitted it at any time. */
const isReporter = (report: Report, by: string): boolean =>
  report.by === by || report.steps.some((step) => step.act === 'submit' && step.by === by)

/** Why a report isn't there to be looked at; null where it is. */
const notWaiting = ({ state }: Report): ReportRefusal | null => {
  if (state === 'accepted') return { reason: 'already-accepted' }
  return state === 'submitted' ? null : { reason: 'not-submitted' }
}

/** Why a person can't validate a report; null where they can. */
const notToValidate = (report: Report, by: string): ReportRefusal | null =>
  notWaiting(report) ?? (isReporter(report, by) ? { reason: 'own-report' } : null)

const lacking = ({ words, claim, activities, period }: Report): ReportRefusal | null => {
  if (!words.trim() && claim === null && activities.length === 0) return { reason: 'report-empty' }
  if (words.length > REPORT_WORDS_LIMIT) return { reason: 'report-words-too-long', limit: REPORT_WORDS_LIMIT }
  return daysOf(period).ok ? null : { reason: 'period-unclear', period }
}

/** Hands a draft in, or one that was given back, to be looked at by somebody else. */
export const submit = (report: Report, by: string, on: Day): Moved => {
  if (report.state === 'accepted') return refused({ reason: 'already-accepted' })
  if (report.state === 'submitted') return refused({ reason: 'already-submitted' })
  const no = lacking(report)
  return no ? refused(no) : moved(report, { act: 'submit', by, on, reason: null })
}

/** Gives a report back to who reported, with what to put right. */
export const giveBack = (report: Report, by: string, on: Day, reason: string): Moved => {
  const no = notToValidate(report, by)
  if (no) return refused(no)
  const why = reason.trim()
  if (!why) return refused({ reason: 'reason-missing' })
  if (why.length > REASON_LIMIT) return refused({ reason: 'reason-too-long', limit: REASON_LIMIT })
  return moved(report, { act: 'give-back', by, on, reason: why })
}

/** Takes a report as true: from that day on the line stands by it. */
export const accept = (report: Report, by: string, on: Day): Moved => {
  const no = notToValidate(report, by)
  return no ? refused(no) : moved(report, { act: 'accept', by, on, reason: null })
}

/** Takes one's own report back before anybody has accepted it or given it back; it is a draft again. */
export const withdraw = (report: Report, by: string, on: Day): Moved => {
  const no = notWaiting(report)
  if (no) return refused(no)
  return isReporter(report, by)
    ? moved(report, { act: 'withdraw', by, on, reason: null })
    : refused({ reason: 'not-your-report' })
}

/** What an accepted report says of how its line stands; null for one that isn't accepted. */
export const acceptedFrom = ({ id, claim, state, steps }: Report): AcceptedReport | null => {
  const acceptance = state === 'accepted' && steps.at(-1)
  return acceptance ? { id, claim, acceptedOn: acceptance.on } : null
}
