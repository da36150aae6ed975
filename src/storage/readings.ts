import { sql, type Transaction } from 'kysely'
import { mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Reading } from '../reading/reading.ts'
import { type ReconcileRefusal, type Reconciliation, reconcile } from '../register/reconcile.ts'
import type { KeptStatement } from '../register/statement.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { putActors } from './actors.ts'
import { type Context, holdPartnership } from './database.ts'
import { insertReadings, insertStatements } from './insert-readings.ts'
import { keepSecondings, waitingOn } from './keep-secondings.ts'
import { columnsOf, keptStatement } from './kept-statement.ts'
import { leaveEntry } from './leave-entry.ts'
import { putMentions } from './mentions.ts'
import { putPassages } from './passages.ts'
import type { Schema } from './schema.ts'
import { settleNames } from './settle-names.ts'
import { putSketch } from './sketches.ts'
import { standingIn, standingOf } from './standing.ts'
import { json } from './storable-text.ts'

export type ReadingRefused = ReconcileRefusal | AccessRefusal | { readonly reason: 'not-found' }

/**
 * Lays a reading over a record within a transaction: the reading is added, statements are reconciled with what people
 * decided, mentions are put in place of the earlier ones.
 */
export const layReading = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  reading: Reading,
  at: string,
): Promise<Outcome<Reconciliation['counts'], ReconcileRefusal>> => {
  const rows = await tx
    .selectFrom('statement')
    .select(['number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .orderBy('number')
    // A decision taken meanwhile is waited for and seen, or waits and sees: neither overwrites the other.
    .forUpdate()
    .execute()
  const kept = rows.map(keptStatement)
  const outcome = reconcile(reading.document.text, kept, reading.statements)
  if (!outcome.ok) return outcome
  const number = await addReading(tx, p, record, reading, at)
  const { day } = await tx
    .updateTable('record')
    .set({ reading: number, language: reading.source.language })
    .where('partnership_id', '=', p)
    .where('id', '=', record)
    .returning('day')
    .executeTakeFirstOrThrow()
  const standing = await standingOf(tx, p, record)
  if (!standing) throw new Error(`record ${record} is not there to lay a reading over`)
  await putMentions(tx, p, record, reading, standing)
  await putSketch(tx, p, record, reading.document.text)
  await putPassages(tx, p, record, reading.document)
  const before = new Map(kept.map((statement) => [statement.number, statement]))
  const changed = outcome.value.statements.filter((statement) => before.get(statement.number) !== statement)
  const fresh = changed.filter((statement) => !before.has(statement.number))
  await insertStatements(tx, p, [{ record, day, statements: fresh }])
  await updateAll(
    tx,
    p,
    record,
    changed.filter((statement) => before.has(statement.number)),
  )
  await putActors(tx, p, record, outcome.value.statements)
  await settleNames(tx, p, record)
  return granted(outcome.value.counts)
}

/** Brings statements of a record up to what they are now, some hundred at a time. */
const updateAll = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  statements: readonly KeptStatement[],
) => {
  for (let at = 0; at < statements.length; at += 500) {
    const rows = statements.slice(at, at + 500).map((statement) => ({
      number: statement.number,
      ...columnsOf(statement),
    }))
    await sql`
      update statement as s
         set state = v.state, revision = v.revision, kind = v.kind, start_at = v.start_at, end_at = v.end_at,
             content = v.content, read = v.read, parted = v.parted
        from jsonb_to_recordset(${json(rows)}::jsonb) as v (
          number integer, state text, revision integer, kind text, start_at integer, end_at integer,
          content jsonb, read jsonb, parted text)
       where s.partnership_id = ${p} and s.record_id = ${record} and s.number = v.number`.execute(tx)
  }
}

const addReading = async (
  tx: Transaction<Schema>,
  p: string,
  record: number,
  reading: Reading,
  at: string,
): Promise<number> => {
  const last = await tx
    .selectFrom('reading')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await insertReadings(tx, p, [{ record, number, reading }], at)
  return number
}

export const readings = ({ db, actor, notes }: Context) => ({
  /** Takes a newer reading of a record that is kept, as one act: all of it or, where it is refused, nothing. */
  add: async (
    p: string,
    record: number,
    reading: Reading,
    at: string,
  ): Promise<Outcome<Reconciliation['counts'], ReadingRefused>> => {
    await holdPartnership(db, p)
    const there = await db
      .selectFrom('record')
      .select(['owner_side', 'marking', 'stage', 'reading'])
      .where('partnership_id', '=', p)
      .where('id', '=', record)
      .executeTakeFirst()
    if (!there) return refused({ reason: 'not-found' })
    const standing = standingIn(there)
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    const waiting = await waitingOn(db, p, record)
    const laid = await layReading(db, p, record, reading, at)
    if (!laid.ok) return laid
    await keepSecondings({ db, actor, notes }, p, record, waiting, reading.document.text, at)
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: 'read-again',
        object: { kind: 'record', id: record },
        record,
        standing,
        capacity: may.value,
        before: { reading: there.reading },
        after: { reading: there.reading + 1, reader: reading.reader, ...laid.value },
      },
    )
    return laid
  },
})
