import type { Transaction } from 'kysely'
import { mayDecide } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import { decide } from '../register/decide.ts'
import type { Act, Decision, DecisionRefusal, KeptDecision } from '../register/decision.ts'
import type { KeptStatement } from '../register/statement.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { putActors } from './actors.ts'
import type { Context, Database } from './database.ts'
import { keptStatement, statementValues } from './kept-statement.ts'
import { leaveEntry, leaveLate, type NewEntry } from './leave-entry.ts'
import type { Schema } from './schema.ts'
import { standingOf } from './standing.ts'
import { standingReading } from './standing-reading.ts'
import { json } from './storable-text.ts'

type Standing = KeptDecision['before']

/** The decisions on a statement, oldest first. */
export const historyOf = async (
  db: Database,
  p: string,
  record: number,
  number: number,
): Promise<readonly KeptDecision[]> => {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    id: row.revision,
    act: row.act as Act,
    by: row.by,
    at: row.at,
    reason: row.reason,
    before: row.before as Standing,
    after: row.after as Standing,
  }))
}

const standing = ({ state, content }: KeptStatement): string => json({ state, content })

type Place = { readonly p: string; readonly record: number; readonly number: number }

/** The statement with its record's text; its row is locked, so that a decision taken at the same time waits. */
const lockStatement = async (tx: Transaction<Schema>, { p, record, number }: Place) => {
  const row = await tx
    .selectFrom('statement')
    .select(['number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { text } = await standingReading(tx, p, record).select('reading.text').executeTakeFirstOrThrow()
  return { statement: keptStatement(row), text }
}

const write = async (
  tx: Transaction<Schema>,
  { p, record, number }: Place,
  before: KeptStatement,
  after: KeptStatement,
  decision: Decision,
) => {
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set(statementValues(after))
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('a locked statement changed under its lock')
  await tx
    .insertInto('decision')
    .values({
      partnership_id: p,
      record_id: record,
      number,
      revision: after.revision,
      act: decision.act,
      by: decision.by,
      at: decision.at,
      reason: decision.reason,
      before: standing(before),
      after: standing(after),
    })
    .execute()
  await putActors(tx, p, record, [after])
}

/** What the trail tells of a statement. */
const statementFacts = ({ state, content }: KeptStatement) => ({
  state,
  kind: content.kind,
  verb: content.verb,
  actor: content.actor?.text ?? null,
  words: content.quote.exact,
})

export const decisions = ({ db, actor, notes }: Context) => ({
  /**
   * Takes a person's decision by the rule of the register. Answers once it is on disk; of two people who decide on the
   * same revision, one is told that it changed meanwhile.
   */
  take: async (
    p: string,
    record: number,
    number: number,
    decision: Decision,
  ): Promise<Outcome<KeptStatement, DecisionRefusal | AccessRefusal | { readonly reason: 'not-found' }>> => {
    const place = { p, record, number }
    const standing = await standingOf(db, p, record)
    if (!standing) return refused({ reason: 'not-found' })
    const may = mayDecide(actor, p, standing)
    if (!may.ok) return may
    const there = await lockStatement(db, place)
    if (!there) return refused({ reason: 'not-found' })
    const outcome = decide(there.text, there.statement, decision, await historyOf(db, p, record, number))
    const told: NewEntry = {
      partnership: p,
      act: decision.act,
      object: { kind: 'statement', id: `${record}/${number}` },
      record,
      standing,
      capacity: may.value,
      reason: decision.reason,
    }
    if (!outcome.ok) {
      if (outcome.refusal.reason === 'changed-meanwhile') leaveLate({ notes }, told)
      return outcome
    }
    await write(db, place, there.statement, outcome.value, decision)
    const [before, after] = [statementFacts(there.statement), statementFacts(outcome.value)]
    leaveEntry({ notes }, { ...told, before, after })
    return granted(outcome.value)
  },
})
