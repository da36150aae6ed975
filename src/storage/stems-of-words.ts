import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The stems that the database keeps of words; of a little word none, of one with a sign in it several. */
export const stemsOfWords = async (
  db: Database,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ word: string; stems: string }>`
    select word, array_to_string(tsvector_to_array(to_tsvector('pg_catalog.english', word)), ' ') as stems
      from unnest(${words}::text[]) as word`.execute(db)
  return new Map(rows.map(({ word, stems }) => [word, stems === '' ? [] : stems.split(' ')]))
}
