import type { CommentView } from '../register/review-views.ts'
import type { Database } from './database.ts'

const grouped = <T extends { comment_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(row.comment_id, [...(found.get(row.comment_id) ?? []), row])
  return found
}

/** The comments on a subject by whose discussion they are of, each with what it said before, oldest first. */
export const commentsOf = async (
  db: Database,
  p: string,
  subject: string,
): Promise<ReadonlyMap<string, readonly CommentView[]>> => {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('subject', '=', subject)
    .orderBy('at')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const versions = grouped(
    await db
      .selectFrom('comment_version')
      .select(['comment_id', 'words', 'at'])
      .where('partnership_id', '=', p)
      .where('comment_id', 'in', ids)
      .orderBy('number')
      .execute(),
  )
  const mentions = grouped(
    await db
      .selectFrom('comment_mention')
      .select(['comment_id', 'name'])
      .where('partnership_id', '=', p)
      .where('comment_id', 'in', ids)
      .orderBy('name')
      .execute(),
  )
  const found = new Map<string, CommentView[]>()
  for (const row of rows) {
    const view: CommentView = {
      id: row.id,
      account: row.account,
      by: row.by,
      side: row.side,
      post: row.post,
      at: row.at,
      words: row.words,
      mentioned: (mentions.get(row.id) ?? []).map(({ name }) => name),
      edited: row.edited_at,
      earlier: (versions.get(row.id) ?? []).map(({ words, at }) => ({ words, at })),
      withdrawn: row.withdrawn_at,
    }
    found.set(row.owner, [...(found.get(row.owner) ?? []), view])
  }
  return found
}
