import type { Transaction } from 'kysely'
import type { KeptStatement } from '../register/statement.ts'
import { insertAll } from './database.ts'
import type { Schema } from './schema.ts'
import { type Naming, whoActs } from './who-acts.ts'

/** The places at which a record names people of the register. */
const namingsIn = async (tx: Transaction<Schema>, p: string, record: number): Promise<readonly Naming[]> => {
  const rows = await tx
    .selectFrom('mention')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'mention.partnership_id')
        .onRef('person.id', '=', 'mention.ref_id'),
    )
    .select(['person.id', 'person.name', 'mention.start_at', 'mention.end_at'])
    .where('mention.partnership_id', '=', p)
    .where('mention.record_id', '=', record)
    .where('mention.kind', '=', 'person')
    .execute()
  return rows.map(({ id, name, start_at, end_at }) => ({ id, name, span: { start: start_at, end: end_at } }))
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
  await insertActors(tx, p, record, statements)
}

/** Writes who acts in statements of a record of which it isn't written yet. */
export const insertActors = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  statements: readonly KeptStatement[],
) => {
  const actorsOf = whoActs(await namingsIn(tx, p, record))
  const rows = statements.flatMap(({ number, content }) =>
    actorsOf(content.actor).map((person_id) => ({
      partnership_id: p,
      record_id: record,
      number,
      person_id,
    })),
  )
  await insertAll(tx, 'actor', rows)
}
