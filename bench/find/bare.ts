import { sql } from 'kysely'
import type { Store } from '../../src/storage/store.ts'
import type { Asked } from './queries.ts'

/**
 * The statements and records that have the words, the newest 2,000 of each, asked as the owner of the tables: no policies, no fields, no
 * facets, nothing shown. What a search can't be quicker than, as long as it looks into the same columns.
 */
export const bare = (store: Store) => async (asked: Asked) => {
  const words = sql`websearch_to_tsquery('pg_catalog.english', ${asked.words})`
  await sql`
    select s.record_id, s.number, coalesce(m.start_date, r.published) as date, s.kind, s.state
      from statement s
      join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
      left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
     where s.partnership_id = 'two-rivers' and s.searched @@ ${words}
     order by date desc nulls last limit 2001`.execute(store.db)
  await sql`
    select r.id, coalesce(m.start_date, r.published) as date
      from record r
      left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
     where r.partnership_id = 'two-rivers' and r.searched @@ ${words}
     order by date desc nulls last limit 2001`.execute(store.db)
}
