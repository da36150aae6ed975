import { sql } from 'kysely'
import type { Database, OwnContext } from './database.ts'
import { keepAct, type Tell } from './keep-act.ts'
import type { NewEntry } from './leave-entry.ts'

/**
 * How often something may be tried in how many milliseconds. `told`: that the limit is reached leaves an entry in the
 * trail, once until it may be tried again.
 */
export type Limit = {
  readonly what: string
  readonly times: number
  readonly within: number
  readonly told?: boolean
}

/** The account of an e-mail address or an id, where there is one. */
const accountOf = async (db: Database, about: string | null): Promise<string | null> => {
  const row = await db
    .selectFrom('sign_in.account')
    .select('id')
    .where((eb) => eb.or([eb('email', '=', about), eb('id', '=', about)]))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Says what was tried too often, and on which account where there is one; never from where, nor what was typed. */
const refusedTries = ({ what, times, within }: Limit, account: string | null): NewEntry => ({
  partnership: null,
  act: 'refuse-tries',
  object: account === null ? { kind: 'tries', id: what } : { kind: 'account', id: account },
  after: { what, tries: times, minutes: Math.ceil(within / 60_000) },
})

/** Counts of what was tried, by whom (a digest), for limits that hold across processes and restarts. */
export const attempts = ({ db }: OwnContext) => ({
  /**
   * Counts one more try. Answers null where it is within the limit, else the instant from which it may be tried again.
   * `about` is whom an entry is to name: an e-mail address or an id. One statement, so that tries at the same time are each counted.
   */
  count: async (
    limit: Limit,
    who: string,
    now: string,
    about: string | null = null,
  ): Promise<string | null> => {
    const { what, times, within, told = false } = limit
    const over = new Date(Date.parse(now) - within).toISOString()
    const counting = (on: Database) =>
      on
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
    const counted = async (tx: Database, tell: Tell) => {
      const row = await counting(tx)
      if (row.count === times + 1) tell(refusedTries(limit, await accountOf(tx, about)))
      return row
    }
    const { since, count } = await (told ? keepAct(db, counted) : counting(db))
    return count <= times ? null : new Date(Date.parse(since) + within).toISOString()
  },

  /** Forgets what was tried, after it succeeded. */
  forget: async ({ what }: Pick<Limit, 'what'>, who: string): Promise<void> => {
    await db.deleteFrom('sign_in.attempt').where('what', '=', what).where('who', '=', who).execute()
  },
})
