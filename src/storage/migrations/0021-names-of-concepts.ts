import { type Kysely, sql } from 'kysely'

/** What concepts are called outside. Frameworks that are there already get it when their file is brought in again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table concept add column uri text').execute(db)
}
