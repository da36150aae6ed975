import type { TopicKind } from '../partnership/partnership.ts'
import type { TopicRef } from '../register/views.ts'
import type { Database } from './database.ts'

/** Topics by their numbers. */
export const topicRefs = async (
  db: Database,
  p: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, TopicRef>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'kind', 'name'])
    .where('partnership_id', '=', p)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, kind, name }) => [id, { id, kind: kind as TopicKind, name }]))
}
