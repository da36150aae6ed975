import { sql } from 'kysely'
import type { OwnContext } from './database.ts'

/** How often something may be tried in how many milliseconds. */
export type Limit = { readonly what: string; readonly times: number; readonly within: number }

/** Counts of what was tried, by whom (a digest), for limits that hold across processes and restarts. */
export const attempts = ({ db }: OwnContext) => ({
  /**
   * Counts one more try. Answers null where it is within the limit, else the instant from which it may be tried again.
   * One statement, so that tries at the same time are each counted.
   */
  count: async ({ what, times, within }: Limit, who: string, now: string): Promise<string | null> => {
    const over = new Date(Date.parse(now) - within).toISOString()
    const { since, count } = await db
      .insertInto('sign_in.attempt')
      .values({ what, who, since: now, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['what', 'who']).doUpdateSet({
          since: sql`case when sign_in.attempt.since <= ${over} then ${now} else sign_in.attempt.since end`,
          count: sql`case when sign_in.attempt.since <= ${over} then 1 else sign_in.attempt.count + 1 end`,
        }),
      )
      .returning(['since', 'count'])
      .executeTakeFirstOrThrow()
    return count <= times ? null : new Date(Date.parse(since) + within).toISOString()
  },

  /** Forgets what was tried, after it succeeded. */
  forget: async ({ what }: Pick<Limit, 'what'>, who: string): Promise<void> => {
    await db.deleteFrom('sign_in.attempt').where('what', '=', what).where('who', '=', who).execute()
  },
})
