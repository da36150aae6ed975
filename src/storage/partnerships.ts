import type { PartnershipFile, Side } from '../partnership/partnership.ts'
import type { HomeView, PartnershipRef } from '../register/views.ts'
import type { Context, Database } from './database.ts'
import { importPartnership } from './import-partnership.ts'
import { leaveEntry } from './leave-entry.ts'

const sidesOf = async (db: Database, p: string): Promise<readonly [Side, Side]> => {
  const rows = await db
    .selectFrom('side')
    .selectAll()
    .where('partnership_id', '=', p)
    .orderBy('place')
    .execute()
  const sides = rows.map(
    (row): Side => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      colour: row.colour,
      order: row.place === 1 ? 1 : 2,
    }),
  )
  const [left, right] = sides
  if (!left || !right) throw new Error(`the partnership ${p} has not two sides`)
  return [left, right]
}

/** A partnership by its id; null where there is none. */
export const getPartnership = async (db: Database, p: string): Promise<PartnershipRef | null> => {
  const row = await db.selectFrom('partnership').selectAll().where('id', '=', p).executeTakeFirst()
  return row
    ? {
        id: row.id,
        name: row.name,
        shortName: row.short_name,
        about: row.about,
        demonstration: row.demonstration,
        sides: await sidesOf(db, p),
      }
    : null
}

export const partnerships = ({ db, notes }: Context) => ({
  get: (p: string): Promise<PartnershipRef | null> => getPartnership(db, p),

  /** Every partnership of the instance with its number of records, by name. */
  list: async (): Promise<HomeView> => {
    const rows = await db
      .selectFrom('partnership')
      .leftJoin('record', 'record.partnership_id', 'partnership.id')
      .select((eb) => ['partnership.id', eb.fn.count<number>('record.id').as('records')])
      .groupBy('partnership.id')
      .execute()
    const found = []
    for (const { id, records } of rows) {
      const partnership = await getPartnership(db, id)
      if (partnership) found.push({ ...partnership, records: Number(records) })
    }
    const { compare } = new Intl.Collator('en')
    return { partnerships: found.sort((a, b) => compare(a.name, b.name)) }
  },

  /** Brings a checked partnership file in, or brings what is there up to it, as one act. */
  import: async (file: PartnershipFile): Promise<void> => {
    await importPartnership(db, file)
    leaveEntry(
      { notes },
      {
        partnership: file.id,
        act: 'import',
        object: { kind: 'partnership', id: file.id },
        after: {
          name: file.name,
          bodies: file.bodies.length,
          people: file.people.length,
          meetings: file.meetings.length,
          records: file.records.length,
        },
      },
    )
  },
})
