import type { Transaction } from 'kysely'
import type { IntakeStep } from '../plans/plan-views.ts'
import { onLine } from './line-standing.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** What a step wrote, by which it is found again. */
export type Wrote =
  | { readonly line: true }
  | { readonly activity: string; readonly version: number }
  | { readonly body: number }
  | { readonly set: number }

type At = { readonly p: string; readonly record: number; readonly line: number; readonly at: string }

const withdrawActivity = async (
  tx: Transaction<Schema>,
  { p, record, line, at }: At,
  { activity, version }: Extract<Wrote, { activity: string }>,
): Promise<boolean> => {
  const rows = await tx
    .selectFrom('plan_activity')
    .selectAll()
    .where((eb) => eb.and(onLine(p, { record, line })))
    .where('id', '=', activity)
    .orderBy('version', 'desc')
    .limit(2)
    .execute()
  const [last, before] = rows
  if (last?.version !== version) return false
  const { budget, milestones, evidence, ...rest } = before ?? last
  await tx
    .insertInto('plan_activity')
    .values({
      ...rest,
      ...{ version: version + 1, at, state: before ? before.state : 'withdrawn' },
      ...{ budget: json(budget), milestones: json(milestones), evidence: json(evidence) },
    })
    .execute()
  return true
}

const liftStatus = async (
  tx: Transaction<Schema>,
  { p, record, line, at }: At,
  { set }: Extract<Wrote, { set: number }>,
): Promise<boolean> => {
  const rows = await tx
    .selectFrom('plan_override')
    .select('number')
    .where((eb) => eb.and(onLine(p, { record, line })))
    .orderBy('number', 'desc')
    .limit(1)
    .execute()
  if (rows[0]?.number !== set) return false
  await tx
    .insertInto('plan_override')
    .values({ ...onLine(p, { record, line }), number: set + 1, at, status: null })
    .execute()
  return true
}

const unnameBody = async (
  tx: Transaction<Schema>,
  { p, record, line }: At,
  { body }: Extract<Wrote, { body: number }>,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('plan_body')
    .where((eb) => eb.and(onLine(p, { record, line })))
    .where('body_id', '=', body)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** What can hang on a line beside what was taken over with it. */
const HANGING = [
  'plan_report',
  'plan_body',
  'plan_indicator',
  'plan_link',
  'plan_succession',
  'alignment',
] as const

/** Whether nothing hangs on a line that was brought in but what was taken back before it. */
const isBare = async (tx: Transaction<Schema>, { p, record, line }: At, intake: string): Promise<boolean> => {
  for (const table of HANGING) {
    const there = await tx
      .selectFrom(table)
      .select('line')
      .where((eb) => eb.and(onLine(p, { record, line })))
      .limit(1)
      .execute()
    if (there.length > 0) return false
  }
  const succeeds = await tx
    .selectFrom('plan_succession')
    .select('successor')
    .where('partnership_id', '=', p)
    .where('later_id', '=', record)
    .where('successor', '=', line)
    .limit(1)
    .execute()
  const kept = await tx
    .selectFrom('plan_intake_step')
    .select('number')
    .where((eb) => eb.and(onLine(p, { record, line })))
    .where((eb) => eb.or([eb('undone', '=', 'kept'), eb('intake_id', '<>', intake)]))
    .limit(1)
    .execute()
  return succeeds.length + kept.length === 0
}

const dropLine = async (tx: Transaction<Schema>, place: At, intake: string): Promise<boolean> => {
  const { p, record, line } = place
  if (!(await isBare(tx, place, intake))) return false
  const open = await tx
    .selectFrom('plan_activity')
    .select(['id', 'version', 'state'])
    .where((eb) => eb.and(onLine(p, { record, line })))
    .orderBy('version')
    .execute()
  const latest = new Map(open.map(({ id, state }) => [id, state]))
  if ([...latest.values()].some((state) => state !== 'withdrawn')) return false
  const last = await tx
    .selectFrom('plan_override')
    .select('status')
    .where((eb) => eb.and(onLine(p, { record, line })))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.status) return false
  const gone = await tx
    .updateTable('plan_part')
    .set({ gone: true })
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', line)
    .where('intake', '=', intake)
    .executeTakeFirst()
  return gone.numUpdatedRows === 1n
}

/** Takes back what a step wrote; false where somebody has gone on with it since, so that it is kept. */
export const withdrawStep = (
  tx: Transaction<Schema>,
  place: At,
  { kind, wrote, intake }: { kind: IntakeStep['kind']; wrote: Wrote; intake: string },
): Promise<boolean> => {
  if ('activity' in wrote) return withdrawActivity(tx, place, wrote)
  if ('set' in wrote) return liftStatus(tx, place, wrote)
  if ('body' in wrote) return unnameBody(tx, place, wrote)
  return kind === 'line' ? dropLine(tx, place, intake) : Promise.resolve(false)
}
