import { type Kysely, sql } from 'kysely'
import { folded } from './folded.ts'

/** So much of a text is searched: PostgreSQL keeps at most a megabyte of words of one row, and refuses the row where there are more. */
const MOST = 100_000

const searched = (table: string, text: string): readonly string[] => [
  `alter table ${table} add column searched tsvector generated always as (
     to_tsvector('pg_catalog.english'::regconfig, ${folded(`left(${text}, ${MOST})`)})) stored`,
  `create index ${table}_searched on ${table} using gin (searched)`,
]

/** The words of each thing that is searched, beside the thing, so that the policies which guard its row guard them. */
const COLUMNS = [
  ...searched('statement', `content #>> '{quote,exact}'`),
  ...searched('record', 'title'),
  ...searched('plan_part', `title || ' ' || coalesce(jsonb_path_query_array(items, '$[*].text')::text, '')`),
  ...searched('person', `name || ' ' || also_known_as::text`),
  ...searched('instrument', `name || ' ' || also_known_as::text`),
]

/**
 * Under a policy an index is used only for questions that can't tell of rows which the policy hides. Whether a text has words (`@@`)
 * can't: it answers yes or no and raises nothing. PostgreSQL doesn't know, and lets only its superuser say so. Where this role is none,
 * every answer is the same and comes more slowly (docs/search.md says what to run).
 */
const TELLS_NOTHING = `do $$ begin
    alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
  exception when insufficient_privilege then null; end $$`

/** What is searched by words. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...COLUMNS, TELLS_NOTHING]) await sql.raw(statement).execute(db)
}
