import type { PartnershipRef } from '../../register/views.ts'
import type { PlanPart } from '../plan-parts.ts'
import type { FollowedPlanView, PlanRef } from '../plan-views.ts'
import { aheadOf, type PlannedActivity } from './ahead.ts'
import { assess } from './assess.ts'
import type { LineActivity, LineBody } from './following-views.ts'
import type { ReportState } from './report.ts'
import { isReported, type Round } from './round.ts'
import { isCounted, type Status } from './status.ts'
import { type Day, lastDayOf } from './written-date.ts'

/** A body of either side. */
export type BodyRef = Omit<LineBody, 'lead'>

/** A report on a line of some plan, without its words. `side` is "" for the joint secretariat. */
export type ReportBrief = {
  readonly id: string
  readonly record: number
  readonly line: number
  readonly side: string
  readonly account: string
  readonly by: string
  readonly period: string
  readonly state: ReportState
  readonly at: string
}

/** The rounds of a plan with what they are counted by: whose each line is, and the reports that whoever asks may see. */
export type RoundsView = {
  readonly rounds: readonly Round[]
  readonly bodies: ReadonlyMap<number, readonly LineBody[]>
  readonly reports: readonly ReportBrief[]
}

/** An action line that a body has a part in, with what is known of it and what is due. */
export type WorkLine = {
  readonly plan: PlanRef
  readonly line: PlanPart
  readonly lead: boolean
  readonly status: Status
  /** The activity held last, or that began last; null where none was. */
  readonly last: LineActivity | null
  readonly overdue: readonly PlannedActivity[]
  readonly upcoming: readonly PlannedActivity[]
  /** The latest report of the body's side or of the joint secretariat, as far as whoever asks sees it. */
  readonly report: ReportBrief | null
  /** The open round that asks for a report of the body's side; `missing` where there is none yet. */
  readonly round: { readonly round: Round; readonly missing: boolean } | null
}

/** A body with the lines that it leads or supports. */
export type WorkOfBody = { readonly body: BodyRef; readonly lines: readonly WorkLine[] }

/** All plans of a partnership with what is known of their lines, and the reports that whoever asks may see. */
export type WorkView = {
  readonly partnership: PartnershipRef
  readonly plans: readonly FollowedPlanView[]
  readonly reports: readonly ReportBrief[]
  readonly rounds: readonly Round[]
}

/** A plan with what is planned under its lines, by their numbers. */
export type PlanAhead = Pick<PlanRef, 'id' | 'title' | 'period'> & {
  readonly followed: ReadonlyMap<number, { readonly activities: readonly LineActivity[] }>
}

type Given = Pick<WorkView, 'plans' | 'reports' | 'rounds'>

const endOf = ({ date, at }: LineActivity): Day => lastDayOf(date) ?? at.slice(0, 10)

/** The held activity whose last day is the latest. */
const lastHeld = (activities: readonly LineActivity[]): LineActivity | null =>
  activities
    .filter(({ state }) => state === 'held')
    .reduce<LineActivity | null>(
      (last, each) => (last === null || endOf(each) > endOf(last) ? each : last),
      null,
    )

const latestOf = (
  reports: readonly ReportBrief[],
  record: number,
  line: number,
  side: string,
): ReportBrief | null =>
  reports
    .filter(
      (each) => each.record === record && each.line === line && (each.side === side || each.side === ''),
    )
    .reduce<ReportBrief | null>((last, each) => (last === null || each.at > last.at ? each : last), null)

/** The open round of a plan, where a line is asked of it: what was superseded or retired is not. */
const roundOn = ({ rounds, reports }: Given, record: number, line: number, side: string, status: Status) => {
  const round = rounds.find((each) => each.record === record && each.state === 'open')
  if (!round || !isCounted(status)) return null
  return { round, missing: !isReported(round, reports, line, side) }
}

/** What comes first among a body's lines: missing reports, then activities whose day is over, then lines that it leads. */
const pressing = ({ round, overdue, lead }: WorkLine): number =>
  (round?.missing ? 0 : 4) + (overdue.length > 0 ? 0 : 2) + (lead ? 0 : 1)

/** Every body that lines are given to, with those lines, over all plans; bodies in the order of the partnership file. */
export const workOf = (given: Given, on: Day): readonly WorkOfBody[] => {
  const { plans, reports } = given
  const found = new Map<number, { body: BodyRef; lines: WorkLine[] }>()
  for (const { plan, record, parts, lines, followed } of plans) {
    const facts = new Map(lines.map((line) => [Number(line.id), line.facts]))
    const ahead = aheadOf(followed, on)
    const of = (planned: readonly PlannedActivity[], line: number) =>
      planned.filter((each) => each.line === line)
    for (const line of parts) {
      const known = facts.get(line.number)
      const there = followed.get(line.number)
      if (!known || !there) continue
      const { status } = assess(known, on)
      for (const { lead, ...body } of there.bodies) {
        const group = found.get(body.id) ?? { body, lines: [] }
        found.set(body.id, group)
        group.lines.push({
          ...{ plan, line, lead, status, last: lastHeld(there.activities) },
          overdue: of(ahead.overdue, line.number),
          upcoming: of(ahead.upcoming, line.number),
          report: latestOf(reports, record.id, line.number, body.side),
          round: roundOn(given, record.id, line.number, body.side, status),
        })
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => a.body.id - b.body.id)
    .map(({ body, lines }) => ({ body, lines: lines.sort((a, b) => pressing(a) - pressing(b)) }))
}
