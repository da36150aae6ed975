import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { nameOf } from '../access/actor.ts'
import { mayDecide, mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import { STATUS_WORDS, type Status } from '../plans/following/status.ts'
import { checkIntake, type IntakeAsked, type IntakeRefusal } from '../plans/matrix/intake.ts'
import type { Step } from '../plans/matrix/steps.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { IntakeStep, IntakeView } from '../plans/plan-views.ts'
import { compareMatrix } from '../reports/compare-matrix.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership, insertAll } from './database.ts'
import { intakeRefs } from './intake-refs.ts'
import { type Wrote, withdrawStep } from './intake-undoing.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { onLine } from './line-standing.ts'
import { newId } from './new-id.ts'
import { partedPart } from './parted-part.ts'
import { planOf } from './plan-of.ts'
import { plans } from './plans.ts'
import type { Schema } from './schema.ts'
import { isSeen, standingOf } from './standing.ts'
import { json } from './storable-text.ts'

type Missing = { readonly reason: 'not-found' }
type Done<T> = Promise<Outcome<T, IntakeRefusal | AccessRefusal | Missing>>

/** What marks a list of steps: another list has another mark. */
export const markOf = (steps: readonly Step[]): string =>
  createHash('sha256').update(JSON.stringify(steps)).digest('hex').slice(0, 32)

/** A step with the line that it is written to. */
type Placed = { readonly step: Step; readonly line: number }

/** Writes steps of one kind, all at once; answers what each wrote. */
type Write = (tx: Transaction<Schema>, on: On, placed: readonly Placed[]) => Promise<readonly Wrote[]>

type On = { readonly p: string; readonly record: number; readonly id: string; readonly at: string }

const writeActivities: Write = async (tx, on, placed) => {
  const rows = placed.flatMap(({ step, line }) =>
    step.act.kind === 'activity' ? [{ ...step.act, line, id: newId() }] : [],
  )
  await insertAll(
    tx,
    'plan_activity',
    rows.map(({ id, line, activity, evidence }) => ({
      ...onLine(on.p, { record: on.record, line }),
      ...{ id, version: 1, at: on.at, state: activity.state, title: activity.title, written: activity.date },
      ...{ place: activity.place, participants: activity.participants, budget: json(activity.budget) },
      ...{ milestones: json(activity.milestones), evidence: json(evidence) },
    })),
  )
  return rows.map(({ id }) => ({ activity: id, version: 1 }))
}

/** Evidence makes another version of the activity that it hangs on. */
const writeEvidence: Write = async (tx, on, placed) => {
  const wrote: Wrote[] = []
  for (const { step, line } of placed) {
    if (step.act.kind !== 'evidence') continue
    const before = await tx
      .selectFrom('plan_activity')
      .selectAll()
      .where((eb) => eb.and(onLine(on.p, { record: on.record, line })))
      .where('id', '=', step.act.activity)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { budget, milestones, evidence, ...rest } = before
    await tx
      .insertInto('plan_activity')
      .values({
        ...rest,
        ...{ version: before.version + 1, at: on.at, budget: json(budget), milestones: json(milestones) },
        evidence: json([...(evidence as readonly unknown[]), ...step.act.evidence]),
      })
      .execute()
    wrote.push({ activity: before.id, version: before.version + 1 })
  }
  return wrote
}

const writeBodies: Write = async (tx, on, placed) => {
  const rows = placed.flatMap(({ step, line }) =>
    step.act.kind === 'body'
      ? [{ ...onLine(on.p, { record: on.record, line }), body_id: step.act.body, lead: step.act.lead }]
      : [],
  )
  await insertAll(tx, 'plan_body', rows)
  return rows.map(({ body_id: body }) => ({ body }))
}

const writeStatuses: Write = async (tx, on, placed) => {
  const last = await tx
    .selectFrom('plan_override')
    .select((eb) => ['line', eb.fn.max('number').as('number')])
    .where('partnership_id', '=', on.p)
    .where('record_id', '=', on.record)
    .groupBy('line')
    .execute()
  const numbers = new Map(last.map(({ line, number }) => [line, Number(number)]))
  const rows = placed.flatMap(({ step, line }) =>
    step.act.kind === 'status'
      ? [
          {
            ...onLine(on.p, { record: on.record, line }),
            ...{ number: (numbers.get(line) ?? 0) + 1, at: on.at, status: step.act.status },
          },
        ]
      : [],
  )
  await insertAll(tx, 'plan_override', rows)
  return rows.map(({ number }) => ({ set: number }))
}

const WRITES: Readonly<Record<Exclude<IntakeStep['kind'], 'line'>, Write>> = {
  body: writeBodies,
  activity: writeActivities,
  evidence: writeEvidence,
  status: writeStatuses,
}

/** How a step is told in the history of its line. */
const factsOf = ({ act }: Step): NewEntry['after'] => {
  switch (act.kind) {
    case 'line':
      return { line: 'added' }
    case 'activity':
      return {
        ...{ title: act.activity.title, state: act.activity.state, date: act.activity.date },
        evidence: act.evidence.length,
      }
    case 'evidence':
      return { evidence: act.evidence.length }
    case 'body':
      return { part: act.lead ? 'lead' : 'in support' }
    case 'status':
      return { status: STATUS_WORDS[act.status as Status] }
  }
}

/** Matrices that came back, taken over into a plan as one act each, and taken back. */
export const intakes = (context: Context) => {
  const { db, actor, notes } = context

  /** Puts rows that are no line yet behind the lines of the plan; answers the number of each by its place among the rows. */
  const addLines = async (
    on: On,
    steps: readonly Step[],
    rows: readonly {
      readonly number: string | null
      readonly text: string
      readonly items: PlanPart['items']
    }[],
  ): Promise<ReadonlyMap<number, number>> => {
    const row = await db
      .selectFrom('plan_part')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('partnership_id', '=', on.p)
      .where('record_id', '=', on.record)
      .executeTakeFirst()
    const last = Number(row?.last ?? 0)
    const added = steps.flatMap(({ of, act }) =>
      'row' in of && act.kind === 'line' ? [{ at: of.row, row: rows[of.row]!, parent: act.section }] : [],
    )
    await insertAll(
      db,
      'plan_part',
      added.map(({ row, parent }, at) => ({
        ...{ partnership_id: on.p, record_id: on.record, number: last + at + 1, parent, kind: 'line' },
        ...{ label: row.number, title: row.text, quote: json(null), intake: on.id },
        parted: partedPart(row.text, row.items),
        items: json(row.items.map(({ mark, text }) => ({ mark, text }))),
      })),
    )
    return new Map(added.map(({ at }, place) => [at, last + place + 1]))
  }

  const keepSteps = (on: On, written: readonly (Placed & { readonly wrote: Wrote })[]) =>
    insertAll(
      db,
      'plan_intake_step',
      written.map(({ step, line, wrote }, at) => ({
        ...{ partnership_id: on.p, record_id: on.record, intake_id: on.id, number: at + 1, line },
        ...{ kind: step.act.kind, words: step.words, wrote: json(wrote), undone: null },
      })),
    )

  return {
    /** Takes over what was chosen of a matrix that was shown beside a plan; answers the id of the act. */
    take: async (p: string, record: number, matrix: number, asked: IntakeAsked, at: string): Done<string> => {
      const standing = await standingOf(db, p, record)
      if (!standing || !(await planOf(db, p, record))) return refused({ reason: 'not-found' })
      const may = mayDecide(actor, p, standing)
      if (!may.ok) return may
      await holdPartnership(db, p)
      const shown = await plans(context).comparison(p, record, matrix, at.slice(0, 10))
      const compared = shown && compareMatrix(shown, at.slice(0, 10))
      if (!shown || !compared) return refused({ reason: 'not-found' })
      if ('sentence' in compared) return refused({ reason: 'no-matrix' })
      if (markOf(compared.taking.steps) !== asked.seen) return refused({ reason: 'matrix-seen-otherwise' })
      const checked = checkIntake(compared.taking.steps, asked)
      if (!checked.ok) return checked
      const { steps, reason } = checked.value
      if (steps.some(({ act }) => act.kind === 'line')) {
        const edits = mayEditRecord(actor, p, standing)
        if (!edits.ok) return edits
      }
      const on: On = { p, record, id: newId(), at }
      await db
        .insertInto('plan_intake')
        .values({
          ...{ partnership_id: p, record_id: record, id: on.id, matrix_id: matrix, by: nameOf(actor), at },
          ...{ reason, undone_by: null, undone_at: null },
        })
        .execute()
      const lines = await addLines(on, steps, compared.differences.added)
      const placed = steps.flatMap((step): readonly Placed[] => {
        const line = 'line' in step.of ? step.of.line : lines.get(step.of.row)
        return line === undefined ? [] : [{ step, line }]
      })
      const of = (kind: Step['act']['kind']) => placed.filter(({ step }) => step.act.kind === kind)
      const written = of('line').map((each): Placed & { wrote: Wrote } => ({
        ...each,
        wrote: { line: true },
      }))
      for (const kind of ['body', 'activity', 'evidence', 'status'] as const) {
        const wrote = await WRITES[kind](db, on, of(kind))
        written.push(...of(kind).map((each, at) => ({ ...each, wrote: wrote[at]! })))
      }
      await keepSteps(on, written)
      for (const { step, line } of written)
        leaveEntry(
          { notes },
          {
            ...{ partnership: p, act: 'take-cell', object: { kind: 'line', id: `${record}/${line}` } },
            ...{ record, standing, capacity: may.value, after: factsOf(step), reason },
          },
        )
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: 'take-matrix', object: { kind: 'record', id: record }, record, standing },
          ...{ capacity: may.value, after: { cells: written.length }, reason },
        },
      )
      return granted(on.id)
    },

    /** What was taken over as one act; null where there is none to see. */
    get: async (p: string, record: number, id: string): Promise<IntakeView | null> => {
      const intake = (await isSeen(context, p, record)) && (await intakeRefs(db, p, record, id))[0]
      const view = intake && (await plans(context).get(p, record))
      if (!intake || !view) return null
      const rows = await db
        .selectFrom('plan_intake_step')
        .select(['line', 'kind', 'words', 'undone'])
        .where('partnership_id', '=', p)
        .where('record_id', '=', record)
        .where('intake_id', '=', id)
        .orderBy('line')
        .orderBy('number')
        .execute()
      const { partnership, record: ref, plan, parts } = view
      return {
        ...{ partnership, record: ref, plan, intake },
        steps: rows.map(({ line, kind, words, undone }) => ({
          ...{ line, words, kind: kind as IntakeStep['kind'], undone: undone as IntakeStep['undone'] },
        })),
        lines: new Map(parts.map((part) => [part.number, part])),
      }
    },

    /** Takes an act of taking over back, once: what somebody has gone on with since is kept. */
    undo: async (p: string, record: number, id: string, at: string): Done<null> => {
      const standing = await standingOf(db, p, record)
      const there = standing && (await intakeRefs(db, p, record, id))[0]
      if (!standing || !there) return refused({ reason: 'not-found' })
      const may = mayDecide(actor, p, standing)
      if (!may.ok) return may
      await holdPartnership(db, p)
      if (there.undone) return refused({ reason: 'intake-undone-already' })
      const rows = await db
        .selectFrom('plan_intake_step')
        .select(['number', 'line', 'kind', 'wrote'])
        .where('partnership_id', '=', p)
        .where('record_id', '=', record)
        .where('intake_id', '=', id)
        .orderBy('number', 'desc')
        .execute()
      if (rows.some(({ kind }) => kind === 'line')) {
        const edits = mayEditRecord(actor, p, standing)
        if (!edits.ok) return edits
      }
      let undone = 0
      for (const { number, line, kind, wrote } of rows) {
        const done = await withdrawStep(
          db,
          { p, record, line, at },
          { kind: kind as IntakeStep['kind'], wrote: wrote as Wrote, intake: id },
        )
        if (done) undone++
        await db
          .updateTable('plan_intake_step')
          .set({ undone: done ? 'undone' : 'kept' })
          .where('partnership_id', '=', p)
          .where('record_id', '=', record)
          .where('intake_id', '=', id)
          .where('number', '=', number)
          .execute()
        if (done && kind !== 'line')
          leaveEntry(
            { notes },
            {
              ...{ partnership: p, act: 'undo-cell', object: { kind: 'line', id: `${record}/${line}` } },
              ...{ record, standing, capacity: may.value },
            },
          )
      }
      await db
        .updateTable('plan_intake')
        .set({ undone_by: nameOf(actor), undone_at: at })
        .where('partnership_id', '=', p)
        .where('record_id', '=', record)
        .where('id', '=', id)
        .execute()
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: 'undo-matrix', object: { kind: 'record', id: record }, record, standing },
          ...{ capacity: may.value, after: { cells: undone, kept: rows.length - undone } },
        },
      )
      return granted(null)
    },
  }
}
