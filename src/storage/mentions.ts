import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import type { Standing } from '../register/standing.ts'
import type { MentionView } from '../register/views.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { leadsOf } from './leads-of.ts'
import { type Named, resolveNames } from './resolve-names.ts'
import type { MentionTable, Schema } from './schema.ts'

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

/** Puts a reading's mentions in place of those of an earlier reading of the record. */
export const putMentions = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  reading: Reading,
  standing: Standing,
) => {
  await tx.deleteFrom('mention').where('partnership_id', '=', p).where('record_id', '=', record).execute()
  await insertMentions(tx, p, [{ record, reading }], standing)
}

const rowsOf = (p: string, { record, reading }: Read, named: readonly Named[], refs: Refs) => {
  const { text } = reading.document
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
  return rows.map(({ kind, ref_id, span, detail }, at) => ({
    partnership_id: p,
    record_id: record,
    id: at + 1,
    kind,
    ref_id,
    start_at: span.start,
    end_at: span.end,
    words: text.slice(span.start, span.end),
    detail,
  }))
}

type Read = { readonly record: number; readonly reading: Reading }
type Refs = readonly (number | null)[]

/** Writes the mentions of readings of records of one standing, where the records have none. */
export const insertMentions = async (
  tx: Transaction<Schema>,
  p: string,
  read: readonly Read[],
  standing: Standing,
) => {
  const named = read.map(({ reading }) => namedIn(reading))
  const refs = await resolveNames(tx, p, named, standing)
  await insertRows(
    tx,
    'mention',
    read.flatMap((each, at) => rowsOf(p, each, named[at]!, refs[at]!)),
  )
}

/** What mentions stand for, by kind and number: the names in one question a kind. */
const referred = async (db: Database, p: string, rows: readonly MentionTable[]) => {
  const ids = (...kinds: string[]) => [
    ...new Set(rows.flatMap((row) => (kinds.includes(row.kind) && row.ref_id !== null ? [row.ref_id] : []))),
  ]
  const names = async (table: 'topic', wanted: readonly number[]) =>
    wanted.length === 0
      ? []
      : await db
          .selectFrom(table)
          .select(['id', 'name'])
          .where('partnership_id', '=', p)
          .where('id', 'in', wanted)
          .execute()
  const people = await leadsOf(db, p, ids('person'))
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
  return { people, topics: byId(topics), instruments: byId(texts) }
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
