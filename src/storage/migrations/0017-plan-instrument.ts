import { type Kysely, sql } from 'kysely'

/**
 * Which instrument a kept plan is, so that figures published of it stand beside those computed. Without a foreign key: an instrument
 * that came with a draft goes with it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table plan add column instrument_id integer`.execute(db)
}
