import type { Transaction } from 'kysely'
import type { MeetingFacts } from '../reading/reading.ts'
import type { Standing } from '../register/standing.ts'
import { calm } from '../text/calm.ts'
import { dateInWords } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { type Database, numberFor } from './database.ts'
import type { Schema } from './schema.ts'

/** The series that a name of a meeting belongs to: one of whose own names it is, or begins or ends with. */
export const mechanismCalled = async (db: Database, p: string, name: string): Promise<number | null> => {
  const rows = await db
    .selectFrom('mechanism')
    .select(['id', 'name', 'short_name', 'aliases'])
    .where('partnership_id', '=', p)
    .execute()
  const called = ` ${fold(name)} `
  const found = rows.filter((row) =>
    [row.name, row.short_name, ...row.aliases].some((each) => called.includes(` ${fold(each)} `)),
  )
  return found.length === 1 ? found[0]!.id : null
}

/**
 * Enters the meeting that a text reports and answers its number; null where the text gives no day for it. It joins a
 * series when the name the text gives it leads to one alone.
 */
export const addMeeting = async (
  tx: Transaction<Schema>,
  p: string,
  facts: MeetingFacts | null,
  { owner, stage }: Standing,
): Promise<number | null> => {
  if (!facts?.start) return null
  const name = facts.mechanism?.value.replace(/\s+/g, ' ') ?? null
  const mechanism = name === null ? null : await mechanismCalled(tx, p, name)
  const id = await numberFor(tx, p, 'meeting', stage)
  await tx
    .insertInto('meeting')
    .values({
      partnership_id: p,
      id,
      key: null,
      mechanism_id: mechanism,
      name: mechanism === null ? (name ?? `Meeting of ${dateInWords(facts.start.value)}`) : null,
      ordinal: facts.ordinal?.value ?? null,
      start_date: facts.start.value,
      end_date: facts.end?.value ?? null,
      place: facts.place && calm(facts.place.value),
      venue: facts.venue?.value ?? null,
      virtual: facts.virtual?.value ?? false,
      note: null,
      source: null,
      owner_side: owner,
      stage,
    })
    .execute()
  return id
}
