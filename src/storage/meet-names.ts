import { sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

type Meeting = { readonly own: number; readonly theirs: number }

const NOUNS = [
  { noun: 'person', table: 'person' },
  { noun: 'instrument', table: 'instrument' },
  { noun: 'issue', table: 'topic' },
  { noun: 'area', table: 'topic' },
] as const

/** Names that a record alone brought, each with the one name that both sides see and that is the very same. */
const meetings = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  { noun, table }: (typeof NOUNS)[number],
): Promise<readonly Meeting[]> => {
  const { rows } = await sql<Meeting>`
    select own.ref_id as own, min(theirs.ref_id) as theirs
      from name own
      join ${sql.table(table)} mine on mine.partnership_id = own.partnership_id and mine.id = own.ref_id
      join name theirs on theirs.partnership_id = own.partnership_id and theirs.noun = own.noun
       and theirs.folded = own.folded and theirs.ref_id <> own.ref_id
      join ${sql.table(table)} seen on seen.partnership_id = theirs.partnership_id and seen.id = theirs.ref_id
     where own.partnership_id = ${p} and own.noun = ${noun} and mine.stage = 'draft' and mine.key is null
       and seen.stage <> 'draft'
       and own.ref_id in (
         select ref_id from mention where partnership_id = ${p} and record_id = ${record} and kind = ${noun})
     group by own.ref_id
    having count(distinct theirs.ref_id) = 1`.execute(tx)
  return rows
}

/** Has a record's mentions, and who acts in its statements, lead to the name that both sides see. */
const lead = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  noun: string,
  { own, theirs }: Meeting,
) => {
  await sql`
    update mention set ref_id = ${theirs}
     where partnership_id = ${p} and record_id = ${record} and kind = ${noun} and ref_id = ${own}`.execute(tx)
  if (noun !== 'person') return
  await sql`
    insert into actor (partnership_id, record_id, number, person_id)
    select partnership_id, record_id, number, ${theirs} from actor
     where partnership_id = ${p} and record_id = ${record} and person_id = ${own}
    on conflict do nothing`.execute(tx)
  await sql`
    delete from actor where partnership_id = ${p} and record_id = ${record} and person_id = ${own}`.execute(
    tx,
  )
}

/** Takes a name out that no record has any more; another draft of the same side may still have it. */
const drop = async (
  tx: Transaction<Schema>,
  p: string,
  { noun, table }: (typeof NOUNS)[number],
  own: number,
) => {
  const { rows } = await sql`
    select from mention where partnership_id = ${p} and kind = ${noun} and ref_id = ${own} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return
  if (noun === 'person') {
    await sql`delete from alike where partnership_id = ${p} and ${own} in (low_id, high_id)`.execute(tx)
    await sql`delete from person_key where partnership_id = ${p} and person_id = ${own}`.execute(tx)
  }
  await sql`delete from name where partnership_id = ${p} and noun = ${noun} and ref_id = ${own}`.execute(tx)
  await sql`delete from ${sql.table(table)} where partnership_id = ${p} and id = ${own}`.execute(tx)
}

/**
 * As a draft is shared, what it brought meets what both sides see: a name that is the very same leads to the one row. While
 * it was a draft it could not, since a row that both had would have told of the other side's draft.
 */
export const meetNames = async (tx: Transaction<Schema>, p: string, record: number): Promise<void> => {
  for (const kind of NOUNS)
    for (const meeting of await meetings(tx, p, record, kind)) {
      await lead(tx, p, record, kind.noun, meeting)
      await drop(tx, p, kind, meeting.own)
    }
}
