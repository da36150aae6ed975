import type { KnownNames } from '../reading/extract/extractor.ts'
import type { Context } from './database.ts'

/** The names a partnership file gave: a reader prefers them. Names that only records brought are not among them. */
export const names =
  ({ db }: Context) =>
  async (p: string): Promise<KnownNames> => {
    const mechanisms = await db
      .selectFrom('mechanism')
      .select(['name', 'short_name', 'aliases'])
      .where('partnership_id', '=', p)
      .execute()
    const known = async <T extends 'person' | 'instrument'>(table: T) => {
      const rows = await db
        .selectFrom(table as 'person')
        .select(['name', 'also_known_as'])
        .where('partnership_id', '=', p)
        .where('key', 'is not', null)
        .execute()
      return rows.map((row) => ({ name: row.name, aliases: row.also_known_as }))
    }
    const topics = await db
      .selectFrom('topic')
      .select(['kind', 'name', 'also_known_as'])
      .where('partnership_id', '=', p)
      .where('key', 'is not', null)
      .execute()
    return {
      mechanisms: mechanisms.map(({ name, short_name, aliases }) => ({
        name,
        aliases: [short_name, ...aliases],
      })),
      people: await known('person'),
      instruments: await known('instrument'),
      topics: topics.map((row) => ({
        kind: row.kind === 'issue' ? ('issue' as const) : ('area' as const),
        name: row.name,
        aliases: row.also_known_as,
      })),
    }
  }
