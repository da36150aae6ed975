import { type Disagreement, disagreements, type ValueGiven } from '../register/disagreements.ts'
import type { DisagreementView } from '../register/views.ts'
import { quote } from '../text/quote.ts'
import type { Database } from './database.ts'
import type { KeptFacts } from './insert-readings.ts'
import { sawWords } from './leave-entry.ts'
import type { MeetingRow, RecordRow } from './refs.ts'
import { standingIn } from './standing.ts'
import { standingReading } from './standing-reading.ts'

type Record = Pick<RecordRow, 'id' | 'title' | 'owner_side' | 'marking' | 'stage'>

const factsOf = async (db: Database, p: string, record: number) => {
  const row = await standingReading(db, p, record).select('reading.facts').executeTakeFirst()
  return row ? (row.facts as KeptFacts).meeting : null
}

/** The texts of the records that have a word in the matter; the others need not be fetched. */
const textsOf = async (
  db: Database,
  p: string,
  found: readonly Disagreement[],
  records: readonly Record[],
) => {
  const given = found.flatMap(({ values }) => values.flatMap(({ by }) => by))
  const texts = new Map<number, string>()
  for (const source of new Set(given.flatMap(({ source }) => source ?? []))) {
    const record = records[source]!
    const row = await standingReading(db, p, record.id).select('reading.text').executeTakeFirst()
    sawWords(db, p, { id: record.id, standing: standingIn(record) })
    if (row) texts.set(source, row.text)
  }
  return texts
}

const giver = (
  { source, fact }: ValueGiven['by'][number],
  records: readonly Record[],
  texts: ReadonlyMap<number, string>,
): DisagreementView['values'][number]['by'][number] => {
  const record = source === null ? null : records[source]!
  const text = source === null ? undefined : texts.get(source)
  return {
    record: record && { id: record.id, title: record.title },
    quote: fact?.span && text !== undefined ? quote(text, fact.span) : null,
    basis: fact?.basis?.value ?? null,
  }
}

/** Where the register's entry of a meeting and its records differ, each value with who gives it and in which words. */
export const disagreementsOf = async (
  db: Database,
  p: string,
  meeting: MeetingRow,
  records: readonly Record[],
): Promise<readonly DisagreementView[]> => {
  const facts = []
  for (const { id } of records) facts.push(await factsOf(db, p, id))
  const { start_date: start, end_date: end, place, venue } = meeting
  const found = disagreements({ start, end, place, venue }, facts)
  if (found.length === 0) return []
  const texts = await textsOf(db, p, found, records)
  return found.map(({ about, values }) => ({
    about,
    values: values.map(({ value, by }) => ({ value, by: by.map((each) => giver(each, records, texts)) })),
  }))
}
