import { sql } from 'kysely'
import { mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import { placeIn } from '../documents/place-in.ts'
import { checkPlan, type PlanAsked, type PlanKeepingRefusal } from '../plans/keeping-plan.ts'
import { outlineOf } from '../plans/outline/outline-of.ts'
import { outlineRows } from '../plans/outline/outline-rows.ts'
import type { NewPlan } from '../plans/plan-parts.ts'
import type {
  PlanComparisonView,
  PlanLineView,
  PlanMatrixView,
  PlanOutlineView,
  PlanSkeletonView,
  PlanSuccessionView,
  PlansView,
  PlanView,
} from '../plans/plan-views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { relocate } from '../text/quote.ts'
import { alignmentsOn, isAligned } from './alignments-of.ts'
import { type Context, type Database, holdPartnership, insertAll } from './database.ts'
import { intakeRefs } from './intake-refs.ts'
import { leaveEntry, sawWords } from './leave-entry.ts'
import { followingOf } from './line-facts.ts'
import { groundsOf, withoutIn } from './links-of.ts'
import { meaningsOf } from './meanings.ts'
import { partedPart } from './parted-part.ts'
import { partsOf, planOf } from './plan-of.ts'
import {
  bodiesOf,
  documentOf,
  listPlans,
  matrixOf,
  planMatrixOf,
  sectionsAbove,
  seen,
  viewOf,
} from './plan-views.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { reportsOf } from './reports-of.ts'
import { roundsOf } from './rounds-of.ts'
import { standingOf } from './standing.ts'
import { json } from './storable-text.ts'
import { continuesOf, isSucceeded, saidOf } from './successions-of.ts'
import { historyOn } from './trail-shown.ts'

/** So many commitments without a line a skeleton lists. */
const MOST_CANDIDATES = 300

type Missing = { readonly reason: 'not-found' }

const writePlan = async (db: Context['db'], p: string, record: number, plan: NewPlan, at: string) => {
  await db
    .insertInto('plan')
    .values({
      ...{ partnership_id: p, record_id: record, title: plan.title, kept_at: at },
      ...{ start_year: plan.period?.start ?? null, end_year: plan.period?.end ?? null },
    })
    .execute()
  await insertAll(
    db,
    'plan_part',
    plan.parts.map(({ number, parent, kind, label, text, items, quote }) => ({
      ...{ partnership_id: p, record_id: record, number, parent, kind, label, title: text },
      ...{ items: json(items), quote: json(quote), parted: partedPart(text, items) },
    })),
  )
}

/** Whether anything hangs on a plan's lines that would be lost with them. */
const isFollowed = async (db: Database, p: string, record: number): Promise<boolean> => {
  for (const table of [
    'plan_activity',
    'plan_override',
    'plan_body',
    'plan_report',
    'plan_intake_step',
    'plan_indicator',
    'plan_link',
    'plan_succession',
    'plan_round',
  ] as const) {
    const row = await db
      .selectFrom(table)
      .select('record_id')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .limit(1)
      .executeTakeFirst()
    if (row) return true
  }
  return (await isAligned(db, p, record)) || isSucceeded(db, p, record)
}

/** Plans of action: outlines that people keep of records. They are seen with their record, and edited by those who edit it. */
export const plans = ({ db, actor, notes }: Context) => ({
  /** Plans that are kept, the latest first, and records of the kind without one; null where there is no such partnership. */
  list: (p: string): Promise<PlansView | null> => listPlans(db, p),

  /** A plan with all its parts; null where there is none to see. */
  get: (p: string, id: number): Promise<PlanView | null> => viewOf({ db, actor }, p, id),

  /** A plan with all that was known of its lines on a day; null where there is none to see. */
  matrix: (p: string, id: number, on: string): Promise<PlanMatrixView | null> =>
    planMatrixOf({ db, actor }, p, id, on),

  /**
   * A plan with what was known of its lines on a day, beside another record where one is named; null where either isn't there to
   * see.
   */
  comparison: async (
    p: string,
    id: number,
    other: number | null,
    on: string,
  ): Promise<PlanComparisonView | null> => {
    const view = await viewOf({ db, actor }, p, id)
    const there = view && other !== null ? await seen({ db, actor }, p, other) : null
    if (!view || (other !== null && !there)) return null
    const rows = await selectRecords(db, p)
      .where('record.id', '<>', id)
      // A matrix stands in a table: records without one are not offered.
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('reading')
            .select('reading.record_id')
            .whereRef('reading.partnership_id', '=', 'record.partnership_id')
            .whereRef('reading.record_id', '=', 'record.id')
            .whereRef('reading.number', '=', 'record.reading')
            .where(sql<boolean>`reading.blocks @> '[{"kind":"table-row"}]'::jsonb`),
        ),
      )
      .orderBy('record.title')
      .orderBy('record.kept_at')
      .execute()
    if (there) sawWords(db, p, there.record)
    return {
      view: await matrixOf({ db, actor }, view, on),
      choices: await recordRefs(db, p, rows),
      bodies: (await bodiesOf(db, p)).map(({ id: body, name, shortName, side }) => ({
        id: body,
        names: shortName ? [shortName, name] : [name],
        side: view.partnership.sides.flatMap((each) => (each.id === side ? [each.shortName, each.name] : [])),
      })),
      meanings: await meaningsOf(db, p),
      intakes: actor.kind === 'public' ? [] : await intakeRefs(db, p, id),
      other: there && { record: there.record, document: await documentOf(db, p, there.record.id) },
    }
  },

  /** A plan beside a later one, where one is named; null where either isn't there to see. */
  succession: async (p: string, id: number, other: number | null): Promise<PlanSuccessionView | null> => {
    const before = await viewOf({ db, actor }, p, id)
    const after = before && other !== null ? await viewOf({ db, actor }, p, other) : null
    if (!before || (other !== null && !after)) return null
    const all = (await listPlans(db, p))?.plans ?? []
    return {
      ...{ before, after, choices: all.filter((plan) => plan.id !== id) },
      said: other === null ? [] : await saidOf(db, p, id, other),
      ...(await withoutIn(db, p, before.plan)),
    }
  },

  /** A plan with all of which the skeleton of the next is made, on a day; null where the plan or the later one isn't there to see. */
  skeleton: async (
    p: string,
    id: number,
    other: number | null,
    on: string,
  ): Promise<PlanSkeletonView | null> => {
    const view = await viewOf({ db, actor }, p, id)
    const later = view && other !== null ? await viewOf({ db, actor }, p, other) : null
    if (!view || (other !== null && !later)) return null
    return {
      ...(await matrixOf({ db, actor }, view, on)),
      later: later && { title: later.plan.title, parts: later.parts },
      said: other === null ? [] : await saidOf(db, p, id, other),
      ...(await withoutIn(db, p, view.plan, MOST_CANDIDATES)),
    }
  },

  /** One action line, with the sections it stands in and its neighbours; null where there is none to see. */
  line: async (p: string, id: number, number: number): Promise<PlanLineView | null> => {
    const there = await seen({ db, actor }, p, id)
    const plan = there && (await planOf(db, p, id))
    if (!plan) return null
    const parts = await partsOf(db, p, id)
    const lines = parts.filter(({ kind }) => kind === 'line')
    const at = lines.findIndex((each) => each.number === number)
    const line = lines[at]
    if (!line) return null
    const { text, blocks } = await documentOf(db, p, id)
    const { facts, sets, ...following } = await followingOf(db, p, id, number)
    const now = line.quote && relocate(text, line.quote)
    sawWords(db, p, there.record)
    return {
      ...there,
      ...{ plan, line, within: sectionsAbove(parts, line) },
      place: now && placeIn(blocks, now.span),
      previous: lines[at - 1] ?? null,
      next: lines[at + 1] ?? null,
      ...{ following, facts, sets, bodies: await bodiesOf(db, p) },
      reports: await reportsOf(db, p, id, number),
      grounds: await groundsOf(db, p, id, number),
      continues: await continuesOf({ db, actor }, p, id, number),
      aligned: await alignmentsOn(
        { db, actor },
        p,
        { of: 'line', record: id, number },
        there.record.standing,
      ),
      round: (await roundsOf(db, p, id)).find(({ state }) => state === 'open') ?? null,
      trail: await historyOn({ db, actor }, p, (query) =>
        query.where('trail.object_kind', '=', 'line').where('trail.object_id', '=', `${id}/${number}`),
      ),
    }
  },

  /** What is read of a record as a plan, to be corrected and kept; null where there is no record to see. */
  outline: async (p: string, id: number): Promise<PlanOutlineView | null> => {
    const there = await seen({ db, actor }, p, id)
    if (!there) return null
    const document = await documentOf(db, p, id)
    const outline = outlineOf({ ...document, title: there.record.title })
    sawWords(db, p, there.record)
    return {
      ...there,
      ...{ document, outline, rows: outlineRows(document, outline.sections) },
      kept: await planOf(db, p, id),
    }
  },

  /** Keeps a record's outline as a plan, as a person corrected it; answers how many lines it has. */
  keep: async (
    p: string,
    id: number,
    asked: PlanAsked,
    at: string,
  ): Promise<Outcome<number, PlanKeepingRefusal | AccessRefusal | Missing>> => {
    const standing = await standingOf(db, p, id)
    if (!standing) return refused({ reason: 'not-found' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    await holdPartnership(db, p)
    if (await planOf(db, p, id)) return refused({ reason: 'plan-kept-already' })
    const document = await documentOf(db, p, id)
    const rows = outlineRows(document, outlineOf(document).sections)
    const plan = checkPlan(document, rows, asked)
    if (!plan.ok) return plan
    await writePlan(db, p, id, plan.value, at)
    const lines = plan.value.parts.filter(({ kind }) => kind === 'line').length
    const { title, period, parts } = plan.value
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act: 'keep-plan', object: { kind: 'record', id }, record: id, standing },
        capacity: may.value,
        after: {
          title,
          years: period && `${period.start}-${period.end}`,
          lines,
          sections: parts.length - lines,
        },
      },
    )
    return granted(lines)
  },

  /** Says which instrument a plan is, or, by null, that it is none that is known. */
  tie: async (
    p: string,
    id: number,
    instrument: number | null,
  ): Promise<Outcome<null, PlanKeepingRefusal | AccessRefusal | Missing>> => {
    const standing = await standingOf(db, p, id)
    if (!standing || !(await planOf(db, p, id))) return refused({ reason: 'not-found' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    await holdPartnership(db, p)
    const named =
      instrument === null
        ? null
        : await db
            .selectFrom('instrument')
            .select('name')
            .where('partnership_id', '=', p)
            .where('id', '=', instrument)
            .executeTakeFirst()
    if (named === undefined) return refused({ reason: 'unknown-instrument' })
    await db
      .updateTable('plan')
      .set({ instrument_id: instrument })
      .where('partnership_id', '=', p)
      .where('record_id', '=', id)
      .execute()
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act: 'tie-plan', object: { kind: 'record', id }, record: id, standing },
        ...{ capacity: may.value, after: { instrument: named?.name ?? null } },
      },
    )
    return granted(null)
  },

  /** Takes a plan back, where nothing hangs on its lines: its record stays, and can be kept as a plan again. */
  drop: async (
    p: string,
    id: number,
  ): Promise<Outcome<null, PlanKeepingRefusal | AccessRefusal | Missing>> => {
    const standing = await standingOf(db, p, id)
    const plan = standing && (await planOf(db, p, id))
    if (!plan) return refused({ reason: 'not-found' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    await holdPartnership(db, p)
    if (await isFollowed(db, p, id)) return refused({ reason: 'plan-followed' })
    await db.deleteFrom('plan_part').where('partnership_id', '=', p).where('record_id', '=', id).execute()
    await db.deleteFrom('plan').where('partnership_id', '=', p).where('record_id', '=', id).execute()
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act: 'drop-plan', object: { kind: 'record', id }, record: id, standing },
        capacity: may.value,
        before: { title: plan.title, lines: plan.lines },
      },
    )
    return granted(null)
  },
})
