import { sql } from 'kysely'
import type { Store } from '../../src/storage/store.ts'

type Policy = {
  readonly table: string
  readonly name: string
  readonly cmd: string
  readonly using: string | null
  readonly check: string | null
}

/** The policies as the database has them, whichever migration put them up. */
export const policiesIn = async ({ db }: Store): Promise<readonly Policy[]> => {
  const { rows } = await sql<Policy>`
    select tablename::text as table, policyname::text as name, cmd::text, qual as using, with_check as check
      from pg_policies where schemaname = current_schema() order by 1, 2`.execute(db)
  return rows
}

const create = ({ table, name, cmd, using, check }: Policy) =>
  `create policy ${name} on ${table} for ${cmd} to mufakat_app${using === null ? '' : ` using (${using})`}${check === null ? '' : ` with check (${check})`}`

/** Switches one policy off: it lets everything pass. Answers how to put it up again. */
export const switchOff = async ({ db }: Store, policy: Policy): Promise<() => Promise<void>> => {
  const put = async (each: Policy) => {
    await sql.raw(`drop policy ${each.name} on ${each.table}`).execute(db)
    await sql.raw(create(each)).execute(db)
  }
  const passing = (rule: string | null) => (rule === null ? null : 'true')
  await put({ ...policy, using: passing(policy.using), check: passing(policy.check) })
  return () => put(policy)
}

/** Takes the inner wall away: every row is everybody’s to read and write, so that only the outer wall is left. */
export const openWall = async (store: Store): Promise<void> => {
  for (const policy of await policiesIn(store)) {
    await switchOff(store, policy)
    await sql.raw(`grant select, insert, update, delete on ${policy.table} to mufakat_app`).execute(store.db)
    await sql.raw(`drop policy if exists open on ${policy.table}`).execute(store.db)
    await sql
      .raw(`create policy open on ${policy.table} to mufakat_app using (true) with check (true)`)
      .execute(store.db)
  }
}
