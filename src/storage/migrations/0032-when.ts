import { type Kysely, sql } from 'kysely'

/** The instants by which it is found what came, or was changed, since another: whoever keeps a search is told of that. */
const WHEN: Readonly<Record<string, string>> = {
  record: 'kept_at',
  plan: 'kept_at',
  plan_intake: 'at',
  plan_activity: 'at',
  decision: 'at',
  alignment: 'at',
}

/** What came since is found by when it came. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const [table, column] of Object.entries(WHEN))
    await sql.raw(`create index ${table}_since on ${table} (partnership_id, ${column})`).execute(db)
}
