import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import type { MentionView } from '../register/views.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { type Database, insertAll, nextNumber } from './database.ts'
import type { MentionTable, Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** What a record's mention is matched under: the nouns of the `name` table. */
export type Noun = 'person' | 'instrument' | 'issue' | 'area'

type Named = {
  readonly noun: Noun
  readonly name: string
  readonly year: string | null
  readonly spans: readonly Span[]
  readonly detail: unknown
}

const namedIn = (reading: Reading): readonly Named[] => [
  ...reading.people.map(({ name, role, post, organisation, spans }) => ({
    noun: 'person' as const,
    name,
    year: null,
    spans,
    detail: { role, post, organisation },
  })),
  ...reading.instruments.map(({ name, year, spans }) => ({
    noun: 'instrument' as const,
    name,
    year,
    spans,
    detail: { year },
  })),
  ...(['issue', 'area'] as const).flatMap((noun) =>
    reading[`${noun}s`].map(({ text, spans }) => ({ noun, name: text, year: null, spans, detail: {} })),
  ),
]

/** The rows each folded name leads to, per noun. */
const namesOf = async (tx: Transaction<Schema>, p: string, named: readonly Named[]) => {
  const folded = [...new Set(named.map(({ name }) => fold(name)))]
  const found = new Map<string, number[]>()
  for (let at = 0; at < folded.length; at += 1000) {
    const rows = await tx
      .selectFrom('name')
      .select(['noun', 'folded', 'ref_id'])
      .where('partnership_id', '=', p)
      .where('folded', 'in', folded.slice(at, at + 1000))
      .execute()
    for (const row of rows) {
      const key = `${row.noun} ${row.folded}`
      found.set(key, [...(found.get(key) ?? []), row.ref_id])
    }
  }
  return found
}

/** One name alone is not enough to make a person of: "Tan" may be anybody. */
const tellsApart = ({ noun, name }: Named) =>
  fold(name).length > 1 && (noun !== 'person' || fold(name).includes(' '))

const tableOf = (noun: Noun) => (noun === 'issue' || noun === 'area' ? 'topic' : noun)

/** Gives new names their rows, a table at a time; answers their numbers in the same order. */
const addAll = async (
  tx: Transaction<Schema>,
  p: string,
  table: ReturnType<typeof tableOf>,
  fresh: readonly Named[],
) => {
  if (fresh.length === 0) return []
  const first = await nextNumber(tx, p, table, fresh.length)
  const rows = fresh.map(({ name }, at) => ({
    partnership_id: p,
    id: first + at,
    key: null,
    name: name.replace(/\s+/g, ' '),
    sort_key: fold(name),
    also_known_as: '[]',
  }))
  const none = { period_from: null, period_until: null, note: null, source: null }
  if (table === 'person') await insertAll(tx, 'person', rows)
  else if (table === 'topic')
    await insertAll(
      tx,
      'topic',
      rows.map((row, at) => ({ ...row, kind: fresh[at]!.noun })),
    )
  else
    await insertAll(
      tx,
      'instrument',
      rows.map((row, at) => ({ ...row, ...none, year: fresh[at]!.year })),
    )
  await insertAll(
    tx,
    'name',
    rows.map(({ id, sort_key }, at) => ({
      partnership_id: p,
      noun: fresh[at]!.noun,
      folded: sort_key,
      ref_id: id,
    })),
  )
  return rows.map(({ id }) => id)
}

/** Of several instruments of one name, the one of the year that the text gives. */
const ofYear = async (tx: Transaction<Schema>, p: string, ids: readonly number[], year: string | null) => {
  if (year === null) return null
  const rows = await tx
    .selectFrom('instrument')
    .select(['id', 'year', 'period_from'])
    .where('partnership_id', '=', p)
    .where('id', 'in', ids)
    .execute()
  const fitting = rows.filter((row) => row.year === year || row.period_from?.startsWith(year))
  return fitting.length === 1 ? fitting[0]!.id : null
}

/**
 * Who or what each name of a reading stands for. Only a name that is the same but for case, accents and hyphens is taken
 * for one the register has; where several are called so, none is (merging is a person's act). A new name gets a row.
 */
const resolve = async (tx: Transaction<Schema>, p: string, named: readonly Named[]) => {
  const names = await namesOf(tx, p, named)
  const keyOf = ({ noun, name }: Named) => `${noun} ${fold(name)}`
  const fresh = new Map(
    named.filter((each) => tellsApart(each) && !names.has(keyOf(each))).map((each) => [keyOf(each), each]),
  )
  for (const table of ['person', 'instrument', 'topic'] as const) {
    const own = [...fresh].filter(([, { noun }]) => tableOf(noun) === table)
    const ids = await addAll(
      tx,
      p,
      table,
      own.map(([, each]) => each),
    )
    for (const [at, [key]] of own.entries()) names.set(key, [ids[at]!])
  }
  const refs: (number | null)[] = []
  for (const each of named) {
    const ids = names.get(keyOf(each)) ?? []
    if (ids.length < 2) refs.push(ids[0] ?? null)
    else refs.push(each.noun === 'instrument' ? await ofYear(tx, p, ids, each.year) : null)
  }
  return refs
}

/** Puts a reading's mentions in place of those of an earlier reading of the record. */
export const putMentions = async (tx: Transaction<Schema>, p: string, record: number, reading: Reading) => {
  const { text } = reading.document
  const named = namedIn(reading)
  const refs = await resolve(tx, p, named)
  const rows = [
    ...named.flatMap(({ noun, spans, detail }, at) =>
      spans.map((span) => ({ kind: noun as string, ref_id: refs[at] ?? null, span, detail })),
    ),
    ...reading.figures.map(({ value, of, unit, verb, asOf, span }) => ({
      kind: 'figure',
      ref_id: null,
      span,
      detail: { value, of, unit, verb: verb ?? null, asOf: asOf?.value ?? null },
    })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  await tx.deleteFrom('mention').where('partnership_id', '=', p).where('record_id', '=', record).execute()
  await insertAll(
    tx,
    'mention',
    rows.map(({ kind, ref_id, span, detail }, at) => ({
      partnership_id: p,
      record_id: record,
      id: at + 1,
      kind,
      ref_id,
      start_at: span.start,
      end_at: span.end,
      words: text.slice(span.start, span.end),
      detail: json(detail),
    })),
  )
}

/** What mentions stand for, by kind and number: the names in one question a kind. */
const referred = async (db: Database, p: string, rows: readonly MentionTable[]) => {
  const ids = (...kinds: string[]) => [
    ...new Set(rows.flatMap((row) => (kinds.includes(row.kind) && row.ref_id !== null ? [row.ref_id] : []))),
  ]
  const names = async (table: 'person' | 'instrument' | 'topic', wanted: readonly number[]) =>
    wanted.length === 0
      ? []
      : await db
          .selectFrom(table)
          .select(['id', 'name'])
          .where('partnership_id', '=', p)
          .where('id', 'in', wanted)
          .execute()
  const people = await names('person', ids('person'))
  const topics = await names('topic', ids('issue', 'area'))
  const instruments = ids('instrument')
  const texts =
    instruments.length === 0
      ? []
      : await db
          .selectFrom('instrument')
          .select(['id', 'name', 'year'])
          .where('partnership_id', '=', p)
          .where('id', 'in', instruments)
          .execute()
  const byId = <T extends { id: number }>(found: readonly T[]) => new Map(found.map((row) => [row.id, row]))
  return { people: byId(people), topics: byId(topics), instruments: byId(texts) }
}

type Row = Omit<MentionTable, 'detail'> & { readonly detail: unknown }

/** Mentions as pages show them, with what they are known as. */
export const mentionViews = async (
  db: Database,
  p: string,
  rows: readonly Row[],
): Promise<readonly MentionView[]> => {
  const known = await referred(db, p, rows as readonly MentionTable[])
  return rows.map((row): MentionView => {
    const place = { id: row.id, span: { start: row.start_at, end: row.end_at }, words: row.words }
    const detail = row.detail as never
    const ref = row.ref_id ?? -1
    switch (row.kind) {
      case 'person':
        return {
          ...place,
          kind: 'person',
          person: known.people.get(ref) ?? null,
          ...(detail as object),
        } as MentionView
      case 'instrument':
        return {
          ...place,
          kind: 'instrument',
          instrument: known.instruments.get(ref) ?? null,
          ...(detail as object),
        } as MentionView
      case 'figure':
        return { ...place, kind: 'figure', ...(detail as object) } as MentionView
      default: {
        const kind = row.kind === 'issue' ? 'issue' : 'area'
        const topic = known.topics.get(ref)
        return { ...place, kind, topic: topic ? { ...topic, kind } : null }
      }
    }
  })
}

/** All mentions of a record, in the order of its text. */
export const mentionsOf = async (db: Database, p: string, record: number) =>
  mentionViews(
    db,
    p,
    await db
      .selectFrom('mention')
      .selectAll()
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .orderBy('id')
      .execute(),
  )
