import type { Database } from './database.ts'

/** Whether the public may read what is public in a partnership. */
export const isPortal = async (db: Database, p: string): Promise<boolean> =>
  (await db.selectFrom('partnership').select('portal').where('id', '=', p).executeTakeFirst())?.portal ??
  false
