import { servedFrom } from '../plans/alignment/served.ts'
import type { Activity, Budget, Milestone } from '../plans/following/activity.ts'
import type { KnownActivity, LineFacts, Override } from '../plans/following/assess.ts'
import type { Evidence } from '../plans/following/evidence.ts'
import type { LineActivity, LineBody, LineFollowing } from '../plans/following/following-views.ts'
import type { FollowedLine } from '../plans/following/standing.ts'
import type { Status } from '../plans/following/status.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { saidOfLines } from './alignments-of.ts'
import type { Database } from './database.ts'
import { indicatorsOf, indicatorsOn } from './indicators-of.ts'
import type { LinePlace } from './line-standing.ts'

export const dayOf = (instant: string): string => instant.slice(0, 10)

type SetRow = {
  readonly line: number
  readonly number: number
  readonly at: string
  readonly status: string | null
}

/** What was set by hand on a line, oldest first: each stands until the next, which may lift it. */
export const overridesFrom = (rows: readonly SetRow[]): readonly Override[] =>
  rows.flatMap(({ number, at, status }, place) => {
    if (status === null) return []
    const next = rows[place + 1]
    // The next that is set takes its place by being later; one that lifts says when.
    const liftedOn = next && next.status === null ? dayOf(next.at) : null
    return [{ id: String(number), status: status as Status, givenOn: dayOf(at), liftedOn }]
  })

const overrideRows = (db: Database, p: string, record: number) =>
  db
    .selectFrom('plan_override')
    .select(['line', 'number', 'at', 'status'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .orderBy('line')
    .orderBy('number')

/** What accepted reports settled, oldest first. */
const claimRows = (db: Database, p: string, record: number) =>
  db
    .selectFrom('plan_claim')
    .select(['line', 'report_id', 'at', 'status'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .orderBy('line')
    .orderBy('at')
    .orderBy('report_id')

export const claimFrom = (row: {
  readonly report_id: string
  readonly at: string
  readonly status: string
}) => ({
  ...{ id: row.report_id, acceptedOn: dayOf(row.at), claim: row.status as Status },
})

const bodyRows = (db: Database, p: string, record: number) =>
  db
    .selectFrom('plan_body')
    .innerJoin('body', (join) =>
      join
        .onRef('body.partnership_id', '=', 'plan_body.partnership_id')
        .onRef('body.id', '=', 'plan_body.body_id'),
    )
    .select(['plan_body.line', 'plan_body.lead', 'body.id', 'body.name', 'body.short_name', 'body.side_id'])
    .where('plan_body.partnership_id', '=', p)
    .where('plan_body.record_id', '=', record)
    .orderBy('plan_body.line')
    .orderBy('plan_body.lead', 'desc')
    .orderBy('body.id')

type BodyRow = Awaited<ReturnType<ReturnType<typeof bodyRows>['execute']>>[number]

const bodyFrom = ({ id, name, short_name: shortName, side_id: side, lead }: BodyRow): LineBody => ({
  ...{ id, name, shortName, side, lead },
})

/** The bodies that the lines of a plan are given to, leads first, by the lines' numbers. */
export const bodiesOn = async (
  db: Database,
  p: string,
  record: number,
): Promise<ReadonlyMap<number, readonly LineBody[]>> => {
  const rows = await bodyRows(db, p, record).execute()
  return new Map(
    [...Map.groupBy(rows, ({ line }) => line)].map(([line, bodies]) => [line, bodies.map(bodyFrom)]),
  )
}

/** The top part that a line stands in, by its number. */
const topOf = (parts: ReadonlyMap<number, PlanPart>, part: PlanPart): string | null => {
  let top = part
  while (top.parent !== null) {
    const above = parts.get(top.parent)
    if (!above) break
    top = above
  }
  return top === part ? null : String(top.number)
}

/** Every line of a plan with what is known of it. The cost grows with lines and activities, each row read once. */
export const followedLines = async (
  db: Database,
  p: string,
  record: number,
  parts: readonly PlanPart[],
): Promise<readonly FollowedLine[]> => {
  const byNumber = new Map(parts.map((part) => [part.number, part]))
  const activities = Map.groupBy(
    await db
      .selectFrom('plan_activity')
      .select(['line', 'id', 'at', 'state', 'written'])
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .orderBy('line')
      .orderBy('at')
      .orderBy('version')
      .execute(),
    ({ line }) => line,
  )
  const overrides = Map.groupBy(await overrideRows(db, p, record).execute(), ({ line }) => line)
  const claims = Map.groupBy(await claimRows(db, p, record).execute(), ({ line }) => line)
  const bodies = Map.groupBy(await bodyRows(db, p, record).execute(), ({ line }) => line)
  const said = await saidOfLines(db, p, record)
  return parts
    .filter(({ kind }) => kind === 'line')
    .map((part) => {
      const known = (activities.get(part.number) ?? []).map(
        ({ id, at, state, written }): KnownActivity => ({
          ...{ id, knownOn: dayOf(at), date: written },
          state: state as KnownActivity['state'],
        }),
      )
      const facts: LineFacts = {
        activities: known,
        reports: (claims.get(part.number) ?? []).map(claimFrom),
        overrides: overridesFrom(overrides.get(part.number) ?? []),
      }
      return {
        id: String(part.number),
        section: part.parent === null ? null : String(part.parent),
        pillar: topOf(byNumber, part),
        bodies: (bodies.get(part.number) ?? []).map(({ id }) => String(id)),
        goals: servedFrom(said.get(part.number) ?? []),
        facts,
      }
    })
}

/** Every version of the activities of a plan, or of one of its lines, oldest first. */
const versionsOf = (db: Database, p: string, record: number, line: number | null) =>
  db
    .selectFrom('plan_activity')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .$if(line !== null, (query) => query.where('line', '=', line as number))
    .orderBy('line')
    .orderBy('id')
    .orderBy('version')

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionsOf>['execute']>>[number]

const activityFrom = (row: VersionRow): LineActivity => ({
  ...{ id: row.id, version: row.version, at: row.at, title: row.title },
  ...{ state: row.state as Activity['state'], date: row.written, place: row.place },
  participants: row.participants,
  budget: row.budget as Budget | null,
  milestones: row.milestones as readonly Milestone[],
  evidence: row.evidence as readonly Evidence[],
})

/** The activities of a line as they stand now. */
export const activitiesOf = async (
  db: Database,
  p: string,
  { record, line }: LinePlace,
): Promise<readonly LineActivity[]> => {
  const versions = await versionsOf(db, p, record, line).execute()
  return [...new Map(versions.map((row) => [row.id, row])).values()].map(activityFrom)
}

/** What is known of one line: its bodies, its activities as they stand now, and what was set by hand. */
export const followingOf = async (
  db: Database,
  p: string,
  record: number,
  line: number,
): Promise<LineFollowing & { readonly facts: LineFacts; readonly sets: number }> => {
  const versions = await versionsOf(db, p, record, line).execute()
  const sets = await overrideRows(db, p, record).where('line', '=', line).execute()
  const claims = await claimRows(db, p, record).where('line', '=', line).execute()
  const bodies = await bodyRows(db, p, record).where('plan_body.line', '=', line).execute()
  const latest = new Map(versions.map((row) => [row.id, row]))
  const overrides = overridesFrom(sets)
  return {
    bodies: bodies.map(bodyFrom),
    activities: [...latest.values()].filter(({ state }) => state !== 'withdrawn').map(activityFrom),
    indicators: await indicatorsOf(db, p, record, line),
    ...{ overrides, sets: sets.length },
    facts: {
      activities: versions.map(({ id, at, state, written }) => ({
        ...{ id, knownOn: dayOf(at), date: written },
        state: state as KnownActivity['state'],
      })),
      ...{ reports: claims.map(claimFrom), overrides },
    },
  }
}

/** The activities of a plan as they stood on a day, by the numbers of its lines. */
export const activitiesOn = async (
  db: Database,
  p: string,
  record: number,
  on: string,
): Promise<ReadonlyMap<number, readonly LineActivity[]>> => {
  const versions = await versionsOf(db, p, record, null).execute()
  const latest = new Map(
    versions.filter(({ at }) => dayOf(at) <= on).map((row) => [`${row.line} ${row.id}`, row]),
  )
  const standing = [...latest.values()].filter(({ state }) => state !== 'withdrawn')
  return new Map(
    [...Map.groupBy(standing, ({ line }) => line)].map(([line, rows]) => [line, rows.map(activityFrom)]),
  )
}

/** Activities as they stood on a day, and bodies, of every line of a plan. */
export const followedBy = async (
  db: Database,
  p: string,
  record: number,
  on: string,
): Promise<PlanMatrixView['followed']> => {
  const activities = await activitiesOn(db, p, record, on)
  const indicators = await indicatorsOn(db, p, record, on)
  const bodies = Map.groupBy(await bodyRows(db, p, record).execute(), ({ line }) => line)
  return new Map(
    [...new Set([...activities.keys(), ...bodies.keys(), ...indicators.keys()])].map((line) => [
      line,
      {
        activities: activities.get(line) ?? [],
        bodies: (bodies.get(line) ?? []).map(bodyFrom),
        indicators: indicators.get(line) ?? [],
      },
    ]),
  )
}

/** The activities that are planned under each line of a plan, as they stand now. */
export const plannedUnder = async (
  db: Database,
  p: string,
  record: number,
): Promise<ReadonlyMap<number, { readonly activities: readonly LineActivity[] }>> => {
  const latest = versionsOf(db, p, record, null)
    .distinctOn(['line', 'id'])
    .clearOrderBy()
    .orderBy('line')
    .orderBy('id')
    .orderBy('version', 'desc')
  const rows = await db
    .selectFrom(latest.as('latest'))
    .selectAll()
    .where('state', '=', 'planned')
    .orderBy('line')
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ line }) => line)].map(([line, each]) => [
      line,
      { activities: each.map(activityFrom) },
    ]),
  )
}
