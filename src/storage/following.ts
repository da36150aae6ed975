import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import type { Activity } from '../plans/following/activity.ts'
import type { Evidence } from '../plans/following/evidence.ts'
import {
  checkFollowing,
  checkStatus,
  type FollowingAsked,
  type FollowingRefusal,
  type StatusAsked,
} from '../plans/following/following.ts'
import { STATUS_WORDS, type Status } from '../plans/following/status.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { type Missing, type OpenLine, openLine, tellOfLine } from './line-acts.ts'
import { type LinePlace, onLine } from './line-standing.ts'
import { newId } from './new-id.ts'
import { json } from './storable-text.ts'

type Done<T> = Promise<Outcome<T, FollowingRefusal | AccessRefusal | Missing>>

/** What the trail tells of an activity. */
const activityFacts = (
  { title, state, date, place, participants, budget }: Activity,
  evidence: readonly Evidence[],
) => ({
  ...{ title, state, date, place, participants },
  budget: budget && `${budget.amount} ${budget.currency}`,
  evidence: evidence.length,
})

/** Following a plan's lines: what is done under them, how they stand by somebody's word, and whose they are. */
export const following = (context: Context) => {
  const { db } = context

  const open = (p: string, place: LinePlace) => openLine(context, p, place)
  const tell = (...told: [string, LinePlace, OpenLine, TrailAct, Parameters<typeof tellOfLine>[5]]) =>
    tellOfLine(context, ...told)

  const latest = (p: string, place: LinePlace, id: string) =>
    db
      .selectFrom('plan_activity')
      .selectAll()
      .where('partnership_id', '=', p)
      .where('record_id', '=', place.record)
      .where('line', '=', place.line)
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()

  const lastSet = (p: string, place: LinePlace) =>
    db
      .selectFrom('plan_override')
      .select(['number', 'status'])
      .where('partnership_id', '=', p)
      .where('record_id', '=', place.record)
      .where('line', '=', place.line)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()

  return {
    /** Adds an activity to a line, or writes another version of one; answers its id. */
    write: async (p: string, place: LinePlace, asked: FollowingAsked, instant: string): Done<string> => {
      const line = await open(p, place)
      if (!line.ok) return line
      const before = asked.activity ? await latest(p, place, asked.activity) : undefined
      if (asked.activity && (!before || before.state === 'withdrawn'))
        return refused({ reason: 'activity-gone' })
      if (before && before.version !== asked.version) return refused({ reason: 'line-changed-meanwhile' })
      const checked = checkFollowing(asked, instant.slice(0, 10))
      if (!checked.ok) return checked
      const { activity, evidence } = checked.value
      const there = (before?.evidence ?? []) as readonly Evidence[]
      const all = evidence ? [...there, evidence] : there
      const id = before?.id ?? newId()
      await db
        .insertInto('plan_activity')
        .values({
          ...onLine(p, place),
          ...{ id, version: (before?.version ?? 0) + 1, at: instant },
          ...{ state: activity.state, title: activity.title, written: activity.date },
          ...{ place: activity.place, participants: activity.participants, budget: json(activity.budget) },
          ...{ milestones: json(activity.milestones), evidence: json(all) },
        })
        .execute()
      tell(p, place, line.value, before ? 'change-activity' : 'add-activity', {
        ...(before && { before: { title: before.title, state: before.state, date: before.written } }),
        after: activityFacts(activity, all),
      })
      return granted(id)
    },

    /** Takes an activity that was entered by mistake off a line: from that day on it counts no more. */
    withdraw: async (
      p: string,
      place: LinePlace,
      asked: Pick<FollowingAsked, 'activity' | 'version'>,
      instant: string,
    ): Done<null> => {
      const line = await open(p, place)
      if (!line.ok) return line
      const before = await latest(p, place, asked.activity)
      if (!before || before.state === 'withdrawn') return refused({ reason: 'activity-gone' })
      if (before.version !== asked.version) return refused({ reason: 'line-changed-meanwhile' })
      const { budget, milestones, evidence, ...rest } = before
      await db
        .insertInto('plan_activity')
        .values({
          ...rest,
          ...{ version: before.version + 1, at: instant, state: 'withdrawn' },
          ...{ budget: json(budget), milestones: json(milestones), evidence: json(evidence) },
        })
        .execute()
      tell(p, place, line.value, 'withdraw-activity', {
        before: { title: before.title, state: before.state, date: before.written },
      })
      return granted(null)
    },

    /** Sets how a line stands, whatever is known of it, or lifts what was set; each with a reason. */
    setStatus: async (p: string, place: LinePlace, asked: StatusAsked, instant: string): Done<null> => {
      const line = await open(p, place)
      if (!line.ok) return line
      const checked = checkStatus(asked)
      if (!checked.ok) return checked
      const before = await lastSet(p, place)
      if ((before?.number ?? 0) !== asked.seen) return refused({ reason: 'line-changed-meanwhile' })
      const { status, reason } = checked.value
      if (status === null && !before?.status) return refused({ reason: 'nothing-to-lift' })
      const number = (before?.number ?? 0) + 1
      await db
        .insertInto('plan_override')
        .values({ ...onLine(p, place), number, at: instant, status })
        .execute()
      const was = before?.status as Status | null | undefined
      tell(p, place, line.value, status === null ? 'lift-status' : 'set-status', {
        before: was ? { status: STATUS_WORDS[was] } : null,
        after: status === null ? null : { status: STATUS_WORDS[status] },
        reason,
      })
      return granted(null)
    },

    /** Gives a line to a body, as lead or in support. */
    nameBody: async (p: string, place: LinePlace, body: number, lead: boolean): Done<null> => {
      const line = await open(p, place)
      if (!line.ok) return line
      const named = await db
        .selectFrom('body')
        .select('name')
        .where('partnership_id', '=', p)
        .where('id', '=', body)
        .executeTakeFirst()
      if (!named) return refused({ reason: 'unknown-body' })
      const written = await db
        .insertInto('plan_body')
        .values({ ...onLine(p, place), body_id: body, lead })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (written.numInsertedOrUpdatedRows !== 1n) return refused({ reason: 'body-named-already' })
      tell(p, place, line.value, 'name-body', {
        after: { body: named.name, part: lead ? 'lead' : 'in support' },
      })
      return granted(null)
    },

    /** Takes a line from a body. */
    unnameBody: async (p: string, place: LinePlace, body: number): Done<null> => {
      const line = await open(p, place)
      if (!line.ok) return line
      const gone = await db
        .deleteFrom('plan_body')
        .where('partnership_id', '=', p)
        .where('record_id', '=', place.record)
        .where('line', '=', place.line)
        .where('body_id', '=', body)
        .returning('lead')
        .executeTakeFirst()
      if (!gone) return refused({ reason: 'unknown-body' })
      const named = await db
        .selectFrom('body')
        .select('name')
        .where('partnership_id', '=', p)
        .where('id', '=', body)
        .executeTakeFirst()
      tell(p, place, line.value, 'unname-body', {
        before: { body: named?.name ?? null, part: gone.lead ? 'lead' : 'in support' },
      })
      return granted(null)
    },
  }
}
