import type { Database } from './database.ts'

/** Whether a partnership has a meeting of this number. */
export const isMeeting = async (db: Database, p: string, id: number): Promise<boolean> => {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
