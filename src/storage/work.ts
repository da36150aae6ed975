import type { PlanAhead, WorkView } from '../plans/following/work.ts'
import type { FollowedPlanView } from '../plans/plan-views.ts'
import type { Context } from './database.ts'
import { followedBy, plannedUnder } from './line-facts.ts'
import { getPartnership } from './partnerships.ts'
import { latestFirst, planFrom, selectPlans } from './plan-of.ts'
import { viewOf } from './plan-views.ts'
import { reportBriefs } from './reports-of.ts'
import { roundsOf } from './rounds-of.ts'
import { isSeen } from './standing.ts'

/** The records of all plans, the latest plan first, as they are read and noted in the trail; without those that are CONFIDENTIAL where it is to go out of the house. */
const planRecords = async (db: Context['db'], p: string, outside: boolean): Promise<readonly number[]> => {
  const rows = await selectPlans(db, p).execute()
  const all = rows
    .map((row) => planFrom(row, { lines: 0, sections: 0 }))
    .sort(latestFirst)
    .map(({ id }) => id)
  if (!outside || all.length === 0) return all
  const open = await db
    .selectFrom('record')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', 'in', all)
    .where('marking', '<>', 'CONFIDENTIAL')
    .execute()
  return all.filter((record) => open.some(({ id }) => id === record))
}

/** All plans with what was known of their lines on a day, and the reports and rounds on them; null where there is none such. */
export const workOn = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  on: string,
  outside = false,
): Promise<WorkView | null> => {
  const partnership = await getPartnership(db, p)
  if (!partnership) return null
  const plans: FollowedPlanView[] = []
  for (const record of await planRecords(db, p, outside)) {
    const view = await viewOf({ db, actor }, p, record)
    if (view) plans.push({ ...view, followed: await followedBy(db, p, record, on) })
  }
  return {
    ...{ partnership, plans: plans.sort((a, b) => latestFirst(a.plan, b.plan)) },
    ...{ reports: await reportBriefs(db, p), rounds: await roundsOf(db, p) },
  }
}

/** What is there to be done and to be reported, over all plans of a partnership. */
export const work = (context: Context) => ({
  /** All plans with what was known of their lines on a day, and the reports on them; null where there is no such partnership. */
  get: (p: string, on: string): Promise<WorkView | null> => workOn(context, p, on),

  /**
   * What is planned under the lines of every plan, the latest plan first. A partnership's page is opened by everybody and all the
   * time: it reads no more than that, and nothing of what is CONFIDENTIAL.
   */
  ahead: async (p: string): Promise<readonly PlanAhead[]> => {
    const found: PlanAhead[] = []
    for (const record of await planRecords(context.db, p, true)) {
      const row = (await isSeen(context, p, record))
        ? await selectPlans(context.db, p).where('record_id', '=', record).executeTakeFirst()
        : undefined
      if (!row) continue
      const { id, title, period } = planFrom(row, { lines: 0, sections: 0 })
      found.push({ id, title, period, followed: await plannedUnder(context.db, p, record) })
    }
    return found.sort(latestFirst)
  },
})
