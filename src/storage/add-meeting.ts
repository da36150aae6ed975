import type { Transaction } from 'kysely'
import type { MeetingFacts } from '../reading/reading.ts'
import type { Standing } from '../register/standing.ts'
import { calm } from '../text/calm.ts'
import { dateInWords } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { type Database, numberFor } from './database.ts'
import { insertRows } from './insert-rows.ts'
import type { MechanismTable, Schema } from './schema.ts'

/** A series by all its names. */
export type Series = Pick<MechanismTable, 'id' | 'name' | 'short_name'> & {
  readonly aliases: readonly string[]
}

/** The series of a partnership: a handful. */
export const seriesOf = (db: Database, p: string): Promise<readonly Series[]> =>
  db
    .selectFrom('mechanism')
    .select(['id', 'name', 'short_name', 'aliases'])
    .where('partnership_id', '=', p)
    .execute()

/** The series that a name of a meeting belongs to: one of whose own names it is, or begins or ends with. */
export const seriesCalled = (series: readonly Series[], name: string): number | null => {
  const called = ` ${fold(name)} `
  const found = series.filter((row) =>
    [row.name, row.short_name, ...row.aliases].some((each) => called.includes(` ${fold(each)} `)),
  )
  return found.length === 1 ? found[0]!.id : null
}

/** What is kept of a meeting that a text gives a day for. */
type Dated = MeetingFacts & { readonly start: NonNullable<MeetingFacts['start']> }

export const isDated = (facts: MeetingFacts | null): facts is Dated => Boolean(facts?.start)

/** The columns of the meeting that a text reports. It joins a series when the name the text gives it leads to one alone. */
export const meetingColumns = (series: readonly Series[], facts: Dated) => {
  const name = facts.mechanism?.value.replace(/\s+/g, ' ') ?? null
  const mechanism = name === null ? null : seriesCalled(series, name)
  return {
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
  }
}

/** Enters meetings that records of one standing brought, each under its number. */
export const insertMeetings = (
  tx: Transaction<Schema>,
  p: string,
  meetings: readonly (ReturnType<typeof meetingColumns> & { readonly id: number })[],
  { owner, stage }: Standing,
): Promise<void> =>
  insertRows(
    tx,
    'meeting',
    meetings.map(({ id, ...columns }) => ({
      ...{ partnership_id: p, id, key: null },
      ...columns,
      ...{ owner_side: owner, stage },
    })),
  )

/** Enters the meeting that a text reports and answers its number; null where the text gives no day for it. */
export const addMeeting = async (
  tx: Transaction<Schema>,
  p: string,
  facts: MeetingFacts | null,
  standing: Standing,
): Promise<number | null> => {
  if (!isDated(facts)) return null
  const columns = meetingColumns(facts.mechanism ? await seriesOf(tx, p) : [], facts)
  const id = await numberFor(tx, p, 'meeting', standing.stage)
  await insertMeetings(tx, p, [{ ...columns, id }], standing)
  return id
}
