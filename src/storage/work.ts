import type { WorkView } from '../plans/following/work.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import type { Context } from './database.ts'
import { followedBy } from './line-facts.ts'
import { getPartnership } from './partnerships.ts'
import { selectPlans } from './plan-of.ts'
import { viewOf } from './plans.ts'
import { reportBriefs } from './reports-of.ts'
import { roundsOf } from './rounds-of.ts'

/** What is there to be done and to be reported, over all plans of a partnership. */
export const work = ({ db, actor }: Context) => ({
  /** All plans with what was known of their lines on a day, and the reports on them; null where there is no such partnership. */
  get: async (p: string, on: string): Promise<WorkView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const rows = await selectPlans(db, p).select('record_id').orderBy('record_id').execute()
    const plans: PlanMatrixView[] = []
    for (const { record_id: record } of rows) {
      const view = await viewOf({ db, actor }, p, record)
      if (view) plans.push({ ...view, followed: await followedBy(db, p, record, on) })
    }
    const latest = (a: PlanMatrixView, b: PlanMatrixView) =>
      (b.plan.period?.start ?? 0) - (a.plan.period?.start ?? 0)
    return {
      ...{ partnership, plans: plans.sort(latest) },
      ...{ reports: await reportBriefs(db, p), rounds: await roundsOf(db, p) },
    }
  },
})
