import { isDay } from '../../partnership/partial-date.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { LineBody } from './following-views.ts'
import type { ReportState } from './report.ts'
import { type Day, daysOf } from './written-date.ts'

/** An open round takes reports; one that is closed took them; one that is withdrawn was called by mistake. */
export const ROUND_STATES = ['open', 'closed', 'withdrawn'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** A call to report on the lines of a plan for a time, by a day. `period` is a written date ("2027-01/2027-06"). */
export type Round = {
  readonly id: string
  /** The number of the plan's record. */
  readonly record: number
  readonly period: string
  readonly due: Day
  readonly state: RoundState
  /** Counts how often it was written, from 1. */
  readonly version: number
  readonly openedAt: string
  readonly by: string
}

/** A round as somebody typed it. `round` is the id of one that is there, "" for a new one; `version` the one they looked at. */
export type RoundAsked = {
  readonly round: string
  readonly version: number
  readonly period: string
  readonly due: string
}

export type RoundRefusal =
  | { readonly reason: 'round-period-unclear'; readonly period: string }
  | { readonly reason: 'round-due-not-a-day' }
  | { readonly reason: 'round-due-gone-by' }
  | { readonly reason: 'round-due-before-its-time' }
  | { readonly reason: 'round-open-already' }
  | { readonly reason: 'round-gone' }
  | { readonly reason: 'round-changed-meanwhile' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForRound = (refusal: RoundRefusal): string => {
  switch (refusal.reason) {
    case 'round-period-unclear':
      return `“${refusal.period}” is no time to report on. Write it as 2027, 2027-Q3, 2027-06, or a start and an end, 2027-01/2027-06.`
    case 'round-due-not-a-day':
      return 'Give the day by which reports are due as it stands in a calendar, such as 2027-07-31.'
    case 'round-due-gone-by':
      return 'That day is over. Choose today or a later day.'
    case 'round-due-before-its-time':
      return 'That day comes before the time that is to be reported on has begun. Choose a later day.'
    case 'round-open-already':
      return 'A round is open on this plan already. Close it before you open another. Nothing was changed.'
    case 'round-gone':
      return 'That round is not there, or was closed meanwhile. Nothing was changed.'
    case 'round-changed-meanwhile':
      return 'Somebody else changed this round meanwhile. How it is now is shown; what you typed is still in the form.'
  }
}

/** Checks a round before it is opened or changed. A due day that stays as it was may be over by now. */
export const checkRound = (
  asked: Pick<RoundAsked, 'period' | 'due'>,
  on: Day,
  before: Pick<Round, 'due'> | null = null,
): Outcome<Pick<Round, 'period' | 'due'>, RoundRefusal> => {
  const [period, due] = [asked.period.trim(), asked.due.trim()]
  const days = daysOf(period)
  if (!days.ok) return refused({ reason: 'round-period-unclear', period: period.slice(0, 60) })
  if (!isDay(due)) return refused({ reason: 'round-due-not-a-day' })
  if (due < days.value.first) return refused({ reason: 'round-due-before-its-time' })
  if (due < on && due !== before?.due) return refused({ reason: 'round-due-gone-by' })
  return granted({ period, due })
}

/** Whether a report is one that a round calls for: its time holds the whole time of the round. */
export const isOfRound = (report: { readonly period: string }, round: Pick<Round, 'period'>): boolean => {
  const [told, asked] = [daysOf(report.period), daysOf(round.period)]
  return told.ok && asked.ok && told.value.first <= asked.value.first && asked.value.last <= told.value.last
}

/** What of a report a round is counted by. */
export type RoundReport = {
  readonly record: number
  readonly line: number
  readonly side: string
  readonly period: string
  readonly state: ReportState
}

/** Whether a report was handed in and not given back or taken back. */
const isIn = ({ state }: RoundReport): boolean => state === 'submitted' || state === 'accepted'

/** Whether a side has reported on a line in a round. The joint secretariat reports for both. */
export const isReported = (
  round: Pick<Round, 'record' | 'period'>,
  reports: readonly RoundReport[],
  line: number,
  side: string,
): boolean =>
  reports.some(
    (report) =>
      report.record === round.record &&
      report.line === line &&
      (report.side === side || report.side === '') &&
      isIn(report) &&
      isOfRound(report, round),
  )

/** A line that a round asks about: its number and its bodies. */
export type RoundLine = { readonly line: number; readonly bodies: readonly LineBody[] }

/** Of how many lines there is a report in a round, for one side or one body: the lines by their numbers. */
export type RoundTally = { readonly reported: readonly number[]; readonly missing: readonly number[] }

const tallyOf = (
  round: Round,
  reports: readonly RoundReport[],
  side: string,
  lines: readonly RoundLine[],
): RoundTally => {
  const by = Map.groupBy(lines, ({ line }) => isReported(round, reports, line, side))
  const numbers = (found: readonly RoundLine[] = []) => found.map(({ line }) => line)
  return { reported: numbers(by.get(true)), missing: numbers(by.get(false)) }
}

/** How far a round has come, by side and by body. Lines without a body of a side are not asked of it. */
export type RoundStanding = {
  readonly sides: readonly (RoundTally & { readonly side: string })[]
  readonly bodies: readonly (RoundTally & { readonly body: LineBody })[]
}

/** `lines` are those that are counted (not superseded or retired), in the order of the plan; `sides` in their own. */
export const roundStanding = (
  round: Round,
  lines: readonly RoundLine[],
  reports: readonly RoundReport[],
  sides: readonly string[],
): RoundStanding => {
  const bodies = new Map(lines.flatMap((line) => line.bodies.map((body) => [body.id, body] as const)))
  const given = (fits: (body: LineBody) => boolean) => lines.filter((line) => line.bodies.some(fits))
  return {
    sides: sides.map((side) => ({
      side,
      ...tallyOf(
        round,
        reports,
        side,
        given((body) => body.side === side),
      ),
    })),
    bodies: [...bodies.values()]
      .sort((a, b) => a.id - b.id)
      .map((body) => ({
        body,
        ...tallyOf(
          round,
          reports,
          body.side,
          given(({ id }) => id === body.id),
        ),
      })),
  }
}
