import type { OwnContext } from './database.ts'

/** What the instance keeps for itself. */
export const kept = ({ db }: OwnContext) => ({
  get: async (name: string): Promise<string | null> => {
    const row = await db
      .selectFrom('sign_in.kept')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst()
    return row?.value ?? null
  },

  /** Keeps a value in place of the one before. */
  put: async (name: string, value: string): Promise<void> => {
    await db
      .insertInto('sign_in.kept')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  },

  /** The value that is kept; the one given is kept where there was none. */
  once: async (name: string, value: string): Promise<string> => {
    await db
      .insertInto('sign_in.kept')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const row = await db
      .selectFrom('sign_in.kept')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return row.value
  },

  drop: async (name: string): Promise<void> => {
    await db.deleteFrom('sign_in.kept').where('name', '=', name).execute()
  },
})
