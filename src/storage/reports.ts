import type { Updateable } from 'kysely'
import type { Capacity } from '../access/actor.ts'
import { nameOf } from '../access/actor.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import { mayReport, mayValidate } from '../access/report.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import {
  accept,
  giveBack,
  type Report,
  type ReportState,
  submit,
  withdraw,
} from '../plans/following/report.ts'
import {
  checkReport,
  type ReportAsked,
  type ReportedActivity,
  type ReportingRefusal,
} from '../plans/following/reporting.ts'
import { STATUS_WORDS, type Status } from '../plans/following/status.ts'
import type { Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { type LinePlace, lineStanding, onLine } from './line-standing.ts'
import { newId } from './new-id.ts'
import { notify } from './notify.ts'
import type { PlanReportTable } from './schema.ts'
import { json } from './storable-text.ts'

type Missing = { readonly reason: 'not-found' }
type Done<T> = Promise<Outcome<T, ReportingRefusal | AccessRefusal | Missing>>

type Row = Omit<PlanReportTable, 'activity'> & { readonly activity: unknown }

/** A row as the rules of a report have it. Who submitted it is who wrote it. */
const reportFrom = (row: Row): Report => ({
  ...{ id: row.id, line: String(row.line), period: row.period, by: row.account },
  ...{ writtenOn: row.at.slice(0, 10), words: row.words, claim: row.claim as Status | null },
  activities: row.activity === null ? [] : [row.id],
  state: row.state as ReportState,
  steps: [{ act: 'submit', by: row.account, on: row.submitted_at.slice(0, 10), reason: null }],
})

/** Reports on the lines of a plan: written for one's side, accepted or given back by somebody else of it. */
export const reports = (context: Context) => {
  const { db, actor, notes } = context
  const account = actor.kind === 'person' ? actor.account : ''

  const rowOf = (p: string, place: LinePlace, id: string) =>
    db
      .selectFrom('plan_report')
      .selectAll()
      .where('partnership_id', '=', p)
      .where('record_id', '=', place.record)
      .where('line', '=', place.line)
      .where('id', '=', id)
      .executeTakeFirst()

  /** What a side does with its own reports is told to that side alone, until one is accepted. */
  const tell = (
    p: string,
    place: LinePlace,
    standing: Pick<Standing, 'owner' | 'stage'>,
    capacity: Capacity,
    act: TrailAct,
    told: Pick<NewEntry, 'before' | 'after' | 'reason'>,
  ) =>
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act, object: { kind: 'line', id: `${place.record}/${place.line}` } },
        record: standing.stage === 'draft' ? null : place.record,
        ...{ standing, capacity, ...told },
      },
    )

  /** Tells whoever wrote a report what became of it. */
  const tellWriter = (p: string, place: LinePlace, to: string, act: TrailAct, instant: string) =>
    notify(
      context,
      p,
      { of: 'record', record: place.record },
      { sort: 'decided', act, line: place.line },
      [{ to: 'account', account: to }],
      instant,
    )

  /** Tells those of a side who may accept a report that one waits for them. */
  const tellSide = (p: string, place: LinePlace, side: string, instant: string) =>
    notify(
      context,
      p,
      { of: 'record', record: place.record },
      { sort: 'reports', line: place.line },
      [{ to: 'decide', side }],
      instant,
    )

  const ofSide = (side: string | null) => ({ owner: side, stage: 'draft' }) as const

  const set = (p: string, place: LinePlace, id: string, values: Updateable<PlanReportTable>) =>
    db
      .updateTable('plan_report')
      .set(values)
      .where('partnership_id', '=', p)
      .where('record_id', '=', place.record)
      .where('line', '=', place.line)
      .where('id', '=', id)
      .execute()

  /** A report of a line with the post in which somebody may validate it. */
  const opened = async (p: string, place: LinePlace, id: string) => {
    const standing = await lineStanding(db, p, place)
    if (!standing) return refused({ reason: 'not-found' } as const)
    await holdPartnership(db, p)
    const row = await rowOf(p, place, id)
    return row ? granted({ standing, row }) : refused({ reason: 'report-gone' } as const)
  }

  const validating = async (p: string, place: LinePlace, id: string) => {
    const reports = mayReport(actor, p)
    if (!reports.ok) return reports
    const there = await opened(p, place, id)
    if (!there.ok) return there
    const may = mayValidate(actor, p, there.value.row.side || null)
    return may.ok ? granted({ ...there.value, may: may.value }) : may
  }

  return {
    /** Writes a report and submits it, or submits anew one that was given back or withdrawn; answers its id. */
    write: async (p: string, place: LinePlace, asked: ReportAsked, instant: string): Done<string> => {
      const may = mayReport(actor, p)
      if (!may.ok) return may
      const standing = await lineStanding(db, p, place)
      if (!standing) return refused({ reason: 'not-found' })
      await holdPartnership(db, p)
      const before = asked.report ? await rowOf(p, place, asked.report) : undefined
      if (asked.report && before?.account !== account) return refused({ reason: 'report-gone' })
      if (before) {
        const again = submit(reportFrom(before), account, instant.slice(0, 10))
        if (!again.ok) return again
      }
      const checked = checkReport(asked, instant.slice(0, 10))
      if (!checked.ok) return checked
      const { period, words, claim, activity } = checked.value
      const id = before?.id ?? newId()
      const values = {
        ...{ period, words, claim, activity: json(activity), state: 'submitted', submitted_at: instant },
        ...{ ended_by: null, ended_at: null, reason: null },
      }
      if (before) await set(p, place, id, values)
      else
        await db
          .insertInto('plan_report')
          .values({
            ...onLine(p, place),
            ...{ id, side: may.value.side ?? '', account, by: nameOf(actor), at: instant },
            ...values,
          })
          .execute()
      tell(p, place, ofSide(before ? before.side || null : may.value.side), may.value, 'report', {
        after: {
          ...{ period, words },
          claim: claim && STATUS_WORDS[claim],
          activity: activity?.activity.title ?? null,
        },
      })
      await tellSide(p, place, before?.side ?? may.value.side ?? '', instant)
      return granted(id)
    },

    /** Accepts a report: its activity and its claim are the line's from now on, for both sides to see. */
    accept: async (p: string, place: LinePlace, id: string, instant: string): Done<null> => {
      const there = await validating(p, place, id)
      if (!there.ok) return there
      const { standing, row, may } = there.value
      const done = accept(reportFrom(row), account, instant.slice(0, 10))
      if (!done.ok) return done
      await set(p, place, id, { state: 'accepted', ended_by: nameOf(actor), ended_at: instant })
      const reported = row.activity as ReportedActivity | null
      if (reported) {
        const { activity, evidence } = reported
        await db
          .insertInto('plan_activity')
          .values({
            ...onLine(p, place),
            ...{ id, version: 1, at: instant, state: activity.state, title: activity.title },
            ...{ written: activity.date, place: activity.place, participants: activity.participants },
            ...{
              budget: json(activity.budget),
              milestones: json(activity.milestones),
              evidence: json(evidence),
            },
          })
          .execute()
      }
      if (row.claim)
        await db
          .insertInto('plan_claim')
          .values({ ...onLine(p, place), report_id: id, at: instant, status: row.claim })
          .execute()
      tell(p, place, standing, may, 'accept-report', {
        after: {
          ...{ by: row.by, period: row.period, words: row.words },
          claim: row.claim && STATUS_WORDS[row.claim as Status],
          activity: reported?.activity.title ?? null,
        },
      })
      await tellWriter(p, place, row.account, 'accept-report', instant)
      return granted(null)
    },

    /** Gives a report back to who wrote it, with what to put right. */
    giveBack: async (p: string, place: LinePlace, id: string, why: string, instant: string): Done<null> => {
      const there = await validating(p, place, id)
      if (!there.ok) return there
      const { row, may } = there.value
      const done = giveBack(reportFrom(row), account, instant.slice(0, 10), why)
      if (!done.ok) return done
      const reason = done.value.steps.at(-1)?.reason ?? null
      await set(p, place, id, { state: 'returned', ended_by: nameOf(actor), ended_at: instant, reason })
      tell(p, place, ofSide(row.side || null), may, 'return-report', { before: { by: row.by }, reason })
      await tellWriter(p, place, row.account, 'return-report', instant)
      return granted(null)
    },

    /** Takes one's own report back while it waits. */
    withdraw: async (p: string, place: LinePlace, id: string, instant: string): Done<null> => {
      const may = mayReport(actor, p)
      if (!may.ok) return may
      const there = await opened(p, place, id)
      if (!there.ok) return there
      const { row } = there.value
      const done = withdraw(reportFrom(row), account, instant.slice(0, 10))
      if (!done.ok) return done
      await set(p, place, id, { state: 'draft', ended_by: nameOf(actor), ended_at: instant })
      tell(p, place, ofSide(row.side || null), may.value, 'withdraw-report', {
        before: { period: row.period },
      })
      return granted(null)
    },
  }
}
