import type { Transaction } from 'kysely'
import type { KeptStatement } from '../register/statement.ts'
import { insertRows } from './insert-rows.ts'
import type { Schema } from './schema.ts'
import { type Naming, whoActs } from './who-acts.ts'

/** The places at which records name people of the register, by record. */
const namingsIn = async (tx: Transaction<Schema>, p: string, records: readonly number[]) => {
  const rows = await tx
    .selectFrom('mention')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'mention.partnership_id')
        .onRef('person.id', '=', 'mention.ref_id'),
    )
    .select(['mention.record_id', 'person.id', 'person.name', 'mention.start_at', 'mention.end_at'])
    .where('mention.partnership_id', '=', p)
    .where('mention.record_id', 'in', records)
    .where('mention.kind', '=', 'person')
    .execute()
  const namings = new Map<number, Naming[]>()
  for (const { record_id, id, name, start_at, end_at } of rows) {
    const own = namings.get(record_id) ?? []
    own.push({ id, name, span: { start: start_at, end: end_at } })
    namings.set(record_id, own)
  }
  return namings
}

/** Writes anew who acts in the given statements of a record. */
export const putActors = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  statements: readonly KeptStatement[],
) => {
  for (let at = 0; at < statements.length; at += 1000)
    await tx
      .deleteFrom('actor')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where(
        'number',
        'in',
        statements.slice(at, at + 1000).map(({ number }) => number),
      )
      .execute()
  await insertActors(tx, p, [{ record, statements }])
}

/** Writes who acts in statements of records of which it isn't written yet. */
export const insertActors = async (
  tx: Transaction<Schema>,
  p: string,
  acted: readonly { readonly record: number; readonly statements: readonly KeptStatement[] }[],
) => {
  if (acted.length === 0) return
  const namings = await namingsIn(
    tx,
    p,
    acted.map(({ record }) => record),
  )
  const rows = acted.flatMap(({ record, statements }) => {
    const actorsOf = whoActs(namings.get(record) ?? [])
    return statements.flatMap(({ number, content }) =>
      actorsOf(content.actor).map((person_id) => ({
        partnership_id: p,
        record_id: record,
        number,
        person_id,
      })),
    )
  })
  await insertRows(tx, 'actor', rows)
}
