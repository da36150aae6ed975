import { sql } from 'kysely'
import type { Activity } from '../plans/following/activity.ts'
import type { Status } from '../plans/following/status.ts'
import type { RecordRef } from '../register/views.ts'
import type { Place } from '../search/query.ts'
import type { Hit } from '../search/search-view.ts'
import type { Span } from '../text/span.ts'
import type { Database } from './database.ts'
import { leadsOf } from './leads-of.ts'
import { sawWords } from './leave-entry.ts'
import { mechanismsById, meetingRef, recordRefs, selectMeetings, selectRecords } from './refs.ts'
import { isByText, type TextAsked, wordsByText } from './search-passages.ts'
import type { HitRow } from './search-row.ts'
import { placesOf } from './search-words.ts'
import { statementRows } from './statements.ts'

/** A hit before it is known where in its words stands what was searched for. */
type Bare = Hit extends infer Each ? (Each extends Hit ? Omit<Each, 'spans'> : never) : never

const of = (rows: readonly HitRow[], place: Place) => rows.filter((row) => row.place === place)
const numbers = (rows: readonly HitRow[]) => rows.map(({ number }) => number ?? 0)
const keyOf = ({
  place,
  record,
  number,
  activity,
}: Pick<HitRow, 'place' | 'record' | 'number' | 'activity'>) => [place, record, number, activity].join(' ')

const pairs = (rows: readonly HitRow[]) =>
  sql.join(rows.map(({ record, number }) => sql`(${record}::integer, ${number}::integer)`))

type Found = Map<string, Bare>

const put = (found: Found, place: Place, key: Partial<HitRow>, bare: Bare) =>
  found.set(keyOf({ ...{ place, record: null, number: null, activity: null }, ...key }), bare)

/** A name with what else it is called. */
const withOthers = (name: string, others: readonly string[]): string =>
  others.length > 0 ? `${name} (${others.join('; ')})` : name

const addPeople = async (db: Database, p: string, rows: readonly HitRow[], found: Found) => {
  if (rows.length === 0) return
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_known_as'])
    .where('partnership_id', '=', p)
    .where('id', 'in', numbers(rows))
    .execute()
  // One whose name stands for theirs may be somebody whom whoever asks doesn't see.
  const leads = await leadsOf(db, p, numbers(rows))
  for (const { id, name, also_known_as: others } of people) {
    const person = { id: leads.get(id)?.id ?? id, name }
    put(found, 'people', { number: id }, { of: 'people', person, text: withOthers(name, others) })
  }
}

const addMeetings = async (db: Database, p: string, rows: readonly HitRow[], found: Found) => {
  if (rows.length === 0) return
  const mechanisms = await mechanismsById(db, p)
  for (const row of await selectMeetings(db, p).where('meeting.id', 'in', numbers(rows)).execute()) {
    const meeting = meetingRef(row, mechanisms)
    const series =
      meeting.mechanism && !meeting.name.includes(meeting.mechanism.name) ? meeting.mechanism.name : null
    put(
      found,
      'meetings',
      { number: row.id },
      {
        ...{ of: 'meetings', meeting },
        text: [meeting.name, series, meeting.venue, meeting.place].filter((each) => each !== null).join(', '),
      },
    )
  }
}

const addInstruments = async (db: Database, p: string, rows: readonly HitRow[], found: Found) => {
  if (rows.length === 0) return
  const instruments = await db
    .selectFrom('instrument')
    .select(['id', 'name', 'year', 'also_known_as'])
    .where('partnership_id', '=', p)
    .where('id', 'in', numbers(rows))
    .execute()
  for (const { id, name, year, also_known_as: others } of instruments)
    put(
      found,
      'instruments',
      { number: id },
      {
        ...{ of: 'instruments', instrument: { id, name, year }, text: withOthers(name, others) },
      },
    )
}

const recordsById = async (db: Database, p: string, rows: readonly HitRow[]) => {
  const ids = [...new Set(rows.flatMap(({ record }) => record ?? []))]
  if (ids.length === 0) return new Map<number, RecordRef>()
  const refs = await recordRefs(db, p, await selectRecords(db, p).where('record.id', 'in', ids).execute())
  return new Map(refs.map((ref) => [ref.id, ref]))
}

const addStatements = async (db: Database, p: string, rows: readonly HitRow[], found: Found) => {
  if (rows.length === 0) return
  const kept = await db
    .selectFrom('statement')
    .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where(sql<boolean>`(record_id, number) in (${pairs(rows)})`)
    .execute()
  for (const row of await statementRows(db, p, kept)) {
    const { record, statement } = row
    put(
      found,
      'statements',
      { record: record.id, number: statement.number },
      {
        ...{ of: 'statements', row, text: statement.content.quote.exact },
      },
    )
  }
}

const itemsIn = (items: unknown): readonly string[] =>
  (items as readonly { readonly text: string }[]).map(({ text }) => text)

type Records = ReadonlyMap<number, RecordRef>

const addLines = async (db: Database, p: string, rows: readonly HitRow[], records: Records, found: Found) => {
  if (rows.length === 0) return
  const parts = await db
    .selectFrom('plan_part')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.partnership_id', '=', 'plan_part.partnership_id')
        .onRef('plan.record_id', '=', 'plan_part.record_id'),
    )
    .select(['plan_part.record_id', 'number', 'label', 'plan_part.title', 'items', 'plan.title as plan'])
    .where('plan_part.partnership_id', '=', p)
    .where(sql<boolean>`(plan_part.record_id, number) in (${pairs(rows)})`)
    .execute()
  const standing = new Map(rows.map((row) => [keyOf(row), row.status as Status]))
  for (const { record_id: id, number, label, title, items, plan } of parts) {
    const record = records.get(id)
    if (!record) continue
    sawWords(db, p, record)
    put(
      found,
      'lines',
      { record: id, number },
      {
        ...{ of: 'lines', record, line: number, label, plan, text: [title, ...itemsIn(items)].join(' ') },
        status: standing.get(keyOf({ place: 'lines', record: id, number, activity: null }))!,
      },
    )
  }
}

const addActivities = async (
  db: Database,
  p: string,
  rows: readonly HitRow[],
  records: Records,
  found: Found,
) => {
  if (rows.length === 0) return
  const activities = await db
    .selectFrom('plan_activity')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.partnership_id', '=', 'plan_activity.partnership_id')
        .onRef('plan.record_id', '=', 'plan_activity.record_id'),
    )
    .select(['plan_activity.record_id', 'line', 'id', 'state', 'plan_activity.title', 'written', 'place'])
    .select('plan.title as plan')
    .where('plan_activity.partnership_id', '=', p)
    .where(sql<boolean>`(plan_activity.record_id, line) in (${pairs(rows)})`)
    .where(
      'id',
      'in',
      rows.flatMap(({ activity }) => activity ?? []),
    )
    .orderBy('version')
    .execute()
  for (const { record_id: id, line, id: activity, state, title, written, place, plan } of activities) {
    const record = records.get(id)
    if (!record) continue
    sawWords(db, p, record)
    put(
      found,
      'activities',
      { record: id, number: line, activity },
      {
        ...{ of: 'activities', record, line, plan, state: state as Activity['state'], date: written },
        text: [title, place].filter((each) => each !== null).join(', '),
      },
    )
  }
}

const addTexts = async (
  db: Database,
  p: string,
  texts: TextAsked,
  rows: readonly HitRow[],
  records: Records,
  found: Found,
) => {
  for (const { id, number, text, inText } of await wordsByText(db, p, texts, rows.filter(isByText))) {
    const record = records.get(id)
    if (!record) continue
    sawWords(db, p, record)
    put(found, 'records', { record: id, number }, { of: 'records', record, inText, text })
  }
}

/**
 * What was found with its words, in the same order, and where in them stands what was searched for. What is shown of a record that was found by its text
 * is cut out around `texts`, also where none are marked; such a record is not shown without.
 */
export const shownHits = async (
  db: Database,
  p: string,
  words: string,
  rows: readonly HitRow[],
  texts: TextAsked | null = null,
): Promise<readonly Hit[]> => {
  const found: Found = new Map()
  await addPeople(db, p, of(rows, 'people'), found)
  await addMeetings(db, p, of(rows, 'meetings'), found)
  await addInstruments(db, p, of(rows, 'instruments'), found)
  await addStatements(db, p, of(rows, 'statements'), found)
  const records = await recordsById(
    db,
    p,
    rows.filter(({ place }) => place !== 'statements'),
  )
  for (const [id, record] of records)
    put(found, 'records', { record: id }, { of: 'records', record, inText: null, text: record.title })
  await addLines(db, p, of(rows, 'lines'), records, found)
  await addActivities(db, p, of(rows, 'activities'), records, found)
  if (texts) await addTexts(db, p, texts, rows, records, found)
  const bare = rows.flatMap((row) => found.get(keyOf(row)) ?? [])
  const spans: readonly (readonly Span[])[] = await placesOf(
    db,
    words,
    bare.map(({ text }) => text),
  )
  return bare.map((each, at) => ({ ...each, spans: spans[at] ?? [] }))
}
