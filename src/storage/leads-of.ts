import type { PersonRef } from '../register/views.ts'
import type { Database } from './database.ts'

/** For each of some people, the one whose name stands for both: themselves where nobody joined them to another. */
export const leadsOf = async (
  db: Database,
  p: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PersonRef>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .leftJoin('person as lead', (join) =>
      join
        .onRef('lead.partnership_id', '=', 'person.partnership_id')
        .onRef('lead.id', '=', 'person.one_with'),
    )
    .select(['person.id', 'person.name', 'lead.id as lead_id', 'lead.name as lead_name'])
    .where('person.partnership_id', '=', p)
    .where('person.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, { id: row.lead_id ?? row.id, name: row.lead_name ?? row.name }]))
}

/** The numbers of everybody whose name a person's stands for, their own among them. */
export const groupIds = async (db: Database, p: string, lead: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('id', '=', lead), eb('one_with', '=', lead)]))
    .execute()
  return rows.map(({ id }) => id)
}
